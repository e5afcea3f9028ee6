import { describe, expect, it } from 'vitest';
import { centres } from '../../catalogue/centres.ts';
import type { HandCountSheet, MissingSheets } from '../../protocol/staff-settings-api.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { useAccounts, useStaffBench } from './testing/staff-bench.ts';

describe.each(DATABASE_KINDS)('the monthly sheet, over $name', (kind) => {
  const bench = useStaffBench(kind);
  const as = useAccounts(bench, 'region', 'gap', 'toulon');

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

  describe('that is missing', () => {
    const missing = async (cookie: string, month = '2026-11') =>
      (await bench.ask<MissingSheets>(cookie, 'GET', `/api/staff/hand-counts/missing?month=${month}`)).body;
    const others = centres.map(({ id }) => id).filter((id) => id !== 'gap');

    it('is told to the region for every centre, to a centre for its own, until something is counted, be it nought', async () => {
      expect(await missing(as.region)).toMatchObject({ closesOn: '2026-12-11', centres: centres.map(({ id }) => id) });
      expect((await missing(as.gap)).centres).toEqual(['gap']);
      const nought = { ...sheet('gap', 0), counts: { door: 0, forum: 0, workshop: 0, phone: 0 } };
      await bench.ask(as.gap, 'PUT', '/api/staff/hand-counts', nought);
      expect((await missing(as.region)).centres).toEqual(others);
      expect((await missing(as.gap)).centres).toEqual([]);
      expect((await missing(as.toulon)).centres).toEqual(['toulon']);
      const empty = { ...nought, counts: { door: null, forum: null, workshop: null, phone: null } };
      await bench.ask(as.gap, 'PUT', '/api/staff/hand-counts', empty);
      expect((await missing(as.gap)).centres).toEqual(['gap']);
    });

    it('is told until the day on which the month is closed, as the region has set it', async () => {
      bench.clock.now = new Date('2026-12-10T22:59:00Z');
      const region = await bench.enter('Région', 'region');
      expect((await missing(region)).centres).toHaveLength(centres.length);
      bench.clock.now = new Date('2026-12-10T23:01:00Z');
      expect((await missing(region)).centres).toEqual([]);
      await bench.ask(region, 'PUT', '/api/staff/settings/closing', { monthDays: 20, yearDays: 62 });
      expect(await missing(region)).toMatchObject({ closesOn: '2026-12-21', centres: centres.map(({ id }) => id) });
    });

    it('is not told of a month whose report is out', async () => {
      await bench.sql.run(
        "INSERT INTO frozen_report (period, edition, state, body, counts, withheld) VALUES ('2026-11', 1, 'frozen', '{}', '{}', '[]')",
      );
      expect((await missing(as.region)).centres).toEqual([]);
      expect((await missing(as.region, '2026-12')).centres).toHaveLength(centres.length);
    });

    it('names the month that is wrong', async () => {
      const answer = await bench.ask(as.region, 'GET', '/api/staff/hand-counts/missing?month=2026-13');
      expect([answer.status, answer.body.field]).toEqual([400, '/month']);
    });
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
