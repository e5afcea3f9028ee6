import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportPeriod } from '../../protocol/report-document.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { comparedDocument } from './counted-months.ts';
import { freezeDue } from './freeze-due.ts';
import { monthsOf, periodOf } from './report-periods.ts';
import { readDocument } from './report-store.ts';
import { openReportBench, type ReportBench } from './testing/report-bench.ts';

const [SHORT, WHOLE] = ['2026', '2027'] as const;
const IN_USE = ['2026-11', '2026-12'];

function yearOf(id: string): ReportPeriod {
  const period = periodOf(id);
  if (!period) throw new Error(`${id} is no year`);
  return period;
}

describe.each(DATABASE_KINDS)('the months that a year has counted, in $name,', (kind) => {
  let bench: ReportBench;
  beforeAll(async () => {
    bench = await openReportBench(kind);
    await bench.fillIn([{ centre: 'gap', kind: 'door', people: 40 }], '2026-11');
    await bench.fillIn([{ centre: 'gap', kind: 'door', people: 80 }], '2027-05');
    await freezeDue(bench.sql, new Date('2028-03-10T08:00:00Z'));
  }, 300_000);
  afterAll(() => bench.close());

  it('are those since the first of which anything was counted, with or without a visit', async () => {
    expect((await readDocument(bench.sql, SHORT))?.months).toEqual(IN_USE);
    expect((await readDocument(bench.sql, WHOLE))?.months).toEqual(monthsOf(WHOLE));
    expect(await readDocument(bench.sql, '2027-05')).not.toHaveProperty('months');
  });

  it('are the same in both years, or else there is no trend from one to the other', async () => {
    const document = await readDocument(bench.sql, WHOLE);
    expect(document?.tables.filter(({ earlier }) => earlier)).toEqual([]);
    expect(await comparedDocument(bench.sql, yearOf(WHOLE), monthsOf(WHOLE))).toBeNull();
    const same = await comparedDocument(bench.sql, yearOf(WHOLE), ['2027-11', '2027-12']);
    expect(same?.period.id).toBe(SHORT);
    const december = await readDocument(bench.sql, '2026-12');
    expect(december?.tables.every(({ earlier }) => earlier)).toBe(true);
  });

  it('are those of its published months, where a year was closed before it said so', async () => {
    const { months: _months, ...before } = (await readDocument(bench.sql, SHORT)) ?? {};
    await bench.sql.run('UPDATE frozen_report SET body = ? WHERE period = ?', [JSON.stringify(before), SHORT]);
    expect(await comparedDocument(bench.sql, yearOf(WHOLE), monthsOf(WHOLE))).toBeNull();
    expect(await comparedDocument(bench.sql, yearOf(WHOLE), ['2027-11', '2027-12'])).toEqual(before);
  });
});
