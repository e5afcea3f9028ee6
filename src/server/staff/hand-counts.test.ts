import { describe, expect, it } from 'vitest';
import type { HandCountSheet } from '../../protocol/staff-settings-api.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { useAccounts, useStaffBench } from './testing/staff-bench.ts';

describe.each(DATABASE_KINDS)('the monthly sheet, over $name', (kind) => {
  const bench = useStaffBench(kind);
  const as = useAccounts(bench, 'region', 'gap');

  const sheet = (centre: string, door: number | null): HandCountSheet => ({
    month: '2026-11',
    centre,
    counts: { door, forum: null, workshop: 12, phone: null },
  });

  it('keeps the counts, and tells nought from not counted', async () => {
    expect((await bench.ask(as.gap, 'PUT', '/api/staff/hand-counts', sheet('gap', 0))).status).toBe(200);
    const read = () => bench.ask<HandCountSheet>(as.gap, 'GET', '/api/staff/hand-counts?month=2026-11&centre=gap');
    expect((await read()).body.counts).toEqual({ door: 0, forum: null, workshop: 12, phone: null });
    await bench.ask(as.gap, 'PUT', '/api/staff/hand-counts', sheet('gap', null));
    expect((await read()).body.counts.door).toBeNull();
  });

  it('of another centre is closed to a centre, open to the region', async () => {
    const refused = await bench.ask(as.gap, 'PUT', '/api/staff/hand-counts', sheet('toulon', 3));
    expect([refused.status, refused.body.field]).toEqual([403, '/centre']);
    expect((await bench.ask(as.gap, 'GET', '/api/staff/hand-counts?month=2026-11&centre=toulon')).status).toBe(403);
    expect((await bench.ask(as.region, 'PUT', '/api/staff/hand-counts', sheet('toulon', 3))).status).toBe(200);
  });

  it.each([
    ['/counts/door', { ...sheet('gap', -1) }],
    ['/counts/door', { ...sheet('gap', 1.5) }],
    ['/month', { ...sheet('gap', 1), month: '2026-13' }],
    ['/centre', { ...sheet('atlantide', 1) }],
    ['/counts/phone', { ...sheet('gap', 1), counts: { door: 1, forum: 1, workshop: 1 } }],
  ])('names the field %s that is wrong', async (field, body) => {
    const answer = await bench.ask(as.region, 'PUT', '/api/staff/hand-counts', body);
    expect([answer.status, answer.body.field]).toEqual([400, field]);
  });
});
