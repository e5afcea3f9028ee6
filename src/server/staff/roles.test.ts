import { describe, expect, it } from 'vitest';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { type Method, useAccounts, useStaffBench } from './testing/staff-bench.ts';

describe.each(DATABASE_KINDS)('roles, over $name', (kind) => {
  const bench = useStaffBench(kind);
  const as = useAccounts(bench, 'gap', 'reader');

  const regionOnly: [Method, string][] = [
    ['GET', '/api/staff/accounts'],
    ['POST', '/api/staff/accounts'],
    ['GET', '/api/staff/changes'],
    ['GET', '/api/staff/rejected'],
    ['PUT', '/api/staff/settings/survey'],
    ['PUT', '/api/staff/settings/closing'],
    ['GET', '/api/staff/api-tokens'],
    ['POST', '/api/staff/api-tokens'],
  ];
  const editorsOnly: [Method, string][] = [
    ['GET', '/api/staff/settings'],
    ['GET', '/api/staff/hand-counts?month=2026-11&centre=gap'],
    ['GET', '/api/staff/hand-counts/missing?month=2026-11'],
    ['PUT', '/api/staff/settings/centre'],
    ['PUT', '/api/staff/occasions'],
    ['DELETE', '/api/staff/occasions/salon'],
    ['GET', '/api/staff/headsets'],
    ['POST', '/api/staff/headsets'],
  ];

  it.each([...regionOnly, ...editorsOnly])(
    '%s %s is closed to readers, and to whoever is not logged in',
    async (method, url) => {
      expect((await bench.ask(as.reader, method, url)).status).toBe(403);
      expect((await bench.ask('', method, url)).status).toBe(401);
    },
  );

  it.each(regionOnly)('%s %s is closed to centres', async (method, url) => {
    expect((await bench.ask(as.gap, method, url)).status).toBe(403);
  });
});
