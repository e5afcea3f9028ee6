import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HandCountSheet } from '../../protocol/staff-settings-api.ts';
import { openStaffBench, type StaffBench } from './testing/staff-bench.ts';

let bench: StaffBench;
let region: string;
let gap: string;
beforeEach(async () => {
  bench = await openStaffBench();
  region = await bench.enter('Région', 'region');
  gap = await bench.enter('Gap', 'centre', 'gap');
});
afterEach(() => bench.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function ask<T>(cookie: string, method: Method, url: string, payload?: object) {
  const response = await bench.send(method, url, { headers: { cookie }, ...(payload ? { payload } : {}) });
  return { status: response.statusCode, body: response.json<T & { error?: string; field?: string }>() };
}

const sheet = (centre: string, door: number | null): HandCountSheet => ({
  month: '2026-11',
  centre,
  counts: { door, forum: null, workshop: 12, phone: null },
});

describe('the monthly sheet', () => {
  it('keeps the counts, and tells nought from not counted', async () => {
    expect((await ask(gap, 'PUT', '/api/staff/hand-counts', sheet('gap', 0))).status).toBe(200);
    const read = () => ask<HandCountSheet>(gap, 'GET', '/api/staff/hand-counts?month=2026-11&centre=gap');
    expect((await read()).body.counts).toEqual({ door: 0, forum: null, workshop: 12, phone: null });
    await ask(gap, 'PUT', '/api/staff/hand-counts', sheet('gap', null));
    expect((await read()).body.counts.door).toBeNull();
  });

  it('of another centre is closed to a centre, open to the region', async () => {
    const refused = await ask(gap, 'PUT', '/api/staff/hand-counts', sheet('toulon', 3));
    expect([refused.status, refused.body.field]).toEqual([403, '/centre']);
    expect((await ask(gap, 'GET', '/api/staff/hand-counts?month=2026-11&centre=toulon')).status).toBe(403);
    expect((await ask(region, 'PUT', '/api/staff/hand-counts', sheet('toulon', 3))).status).toBe(200);
  });

  it.each([
    ['/counts/door', { ...sheet('gap', -1) }],
    ['/counts/door', { ...sheet('gap', 1.5) }],
    ['/month', { ...sheet('gap', 1), month: '2026-13' }],
    ['/centre', { ...sheet('atlantide', 1) }],
    ['/counts/phone', { ...sheet('gap', 1), counts: { door: 1, forum: 1, workshop: 1 } }],
  ])('names the field %s that is wrong', async (field, body) => {
    const answer = await ask(region, 'PUT', '/api/staff/hand-counts', body);
    expect([answer.status, answer.body.field]).toEqual([400, field]);
  });
});
