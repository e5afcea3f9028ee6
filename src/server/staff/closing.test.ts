import { describe, expect, it } from 'vitest';
import type { StaffChange, StaffSettings } from '../../protocol/staff-settings-api.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { useAccounts, useStaffBench } from './testing/staff-bench.ts';

describe.each(DATABASE_KINDS)('the days after which reports are closed, over $name', (kind) => {
  const bench = useStaffBench(kind);
  const as = useAccounts(bench, 'region');

  const put = (payload: object) => bench.ask(as.region, 'PUT', '/api/staff/settings/closing', payload);
  const closing = async () => (await bench.ask<StaffSettings>(as.region, 'GET', '/api/staff/settings')).body.closing;

  it('are ten for a month and sixty-two for a year until the region says otherwise, which is written down', async () => {
    expect(await closing()).toEqual({ monthDays: 10, yearDays: 62 });
    expect((await put({ monthDays: 15, yearDays: 90 })).status).toBe(200);
    expect(await closing()).toEqual({ monthDays: 15, yearDays: 90 });
    const { body } = await bench.ask<StaffChange[]>(as.region, 'GET', '/api/staff/changes');
    expect(body).toContainEqual({ day: '2026-11-25', account: 'Région', what: 'closing', subject: '15 · 90' });
  });

  it('never close a year before its December', async () => {
    expect(await put({ monthDays: 31, yearDays: 30 })).toMatchObject({ status: 400, body: { field: '/yearDays' } });
    expect((await put({ monthDays: 30, yearDays: 30 })).status).toBe(200);
  });

  it.each([
    ['/monthDays', { monthDays: 0, yearDays: 62 }],
    ['/monthDays', { monthDays: 91, yearDays: 100 }],
    ['/monthDays', { monthDays: '10', yearDays: 62 }],
    ['/yearDays', { monthDays: 10, yearDays: 366 }],
    ['/yearDays', { monthDays: 10, yearDays: 62.5 }],
    ['/yearDays', { monthDays: 10 }],
  ])('name the field %s that is wrong, and stay', async (field, payload) => {
    expect(await put(payload)).toMatchObject({ status: 400, body: { field } });
    expect(await closing()).toEqual({ monthDays: 10, yearDays: 62 });
  });
});
