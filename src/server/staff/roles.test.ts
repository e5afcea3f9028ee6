import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStaffBench, type StaffBench } from './testing/staff-bench.ts';

let bench: StaffBench;
let gap: string;
let reader: string;
beforeEach(async () => {
  bench = await openStaffBench();
  gap = await bench.enter('Gap', 'centre', 'gap');
  reader = await bench.enter('Lectrice', 'reader');
});
afterEach(() => bench.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function ask<T>(cookie: string, method: Method, url: string, payload?: object) {
  const response = await bench.send(method, url, { headers: { cookie }, ...(payload ? { payload } : {}) });
  return { status: response.statusCode, body: response.json<T & { error?: string; field?: string }>() };
}

describe('roles', () => {
  const regionOnly: [Method, string][] = [
    ['GET', '/api/staff/accounts'],
    ['POST', '/api/staff/accounts'],
    ['GET', '/api/staff/changes'],
    ['GET', '/api/staff/rejected'],
    ['PUT', '/api/staff/settings/survey'],
    ['DELETE', '/api/staff/occasions/salon'],
    ['GET', '/api/staff/api-tokens'],
    ['POST', '/api/staff/api-tokens'],
  ];
  const editorsOnly: [Method, string][] = [
    ['GET', '/api/staff/settings'],
    ['GET', '/api/staff/hand-counts?month=2026-11&centre=gap'],
    ['PUT', '/api/staff/settings/centre'],
    ['GET', '/api/staff/headsets'],
    ['POST', '/api/staff/headsets'],
  ];

  it.each([...regionOnly, ...editorsOnly])(
    '%s %s is closed to readers, and to whoever is not logged in',
    async (method, url) => {
      expect((await ask(reader, method, url)).status).toBe(403);
      expect((await ask('', method, url)).status).toBe(401);
    },
  );

  it.each(regionOnly)('%s %s is closed to centres', async (method, url) => {
    expect((await ask(gap, method, url)).status).toBe(403);
  });
});
