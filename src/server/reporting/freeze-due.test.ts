import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeClosing } from '../staff/settings-store.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { freezeDue } from './freeze-due.ts';
import { readDocument } from './report-store.ts';
import { emptySearch } from './testing/empty-search.ts';
import { openReportBench, type ReportBench } from './testing/report-bench.ts';

describe.each(DATABASE_KINDS)('the day on which a report is closed, in $name', (kind) => {
  let bench: ReportBench;
  beforeEach(async () => {
    bench = await openReportBench(kind);
    await bench.ingest(['2026-11-20T10', '2026-12-20T10'].map(emptySearch), '2026-12');
  });
  afterEach(() => bench.close());

  const freezeOn = (day: string) => freezeDue(bench.sql, new Date(`${day}T08:00:00Z`));

  it('is the tenth after a month and the sixty-second after a year', async () => {
    expect(await freezeOn('2026-12-10')).toEqual([]);
    expect(await freezeOn('2026-12-11')).toEqual(['2026-11']);
    expect(await freezeOn('2027-01-11')).toEqual(['2026-12']);
    expect(await freezeOn('2027-03-03')).toEqual(['2027-01']);
    expect(await freezeOn('2027-03-04')).toEqual(['2026']);
  });

  it('is the one that the region has set; what is closed stays closed when it is put off', async () => {
    await writeClosing(bench.sql, { monthDays: 3, yearDays: 3 });
    expect(await freezeOn('2026-12-03')).toEqual([]);
    expect(await freezeOn('2026-12-04')).toEqual(['2026-11']);
    const published = await readDocument(bench.sql, '2026-11');
    await writeClosing(bench.sql, { monthDays: 90, yearDays: 365 });
    expect(await freezeOn('2026-12-05')).toEqual([]);
    expect(await readDocument(bench.sql, '2026-11')).toEqual(published);
  });

  it('of a year with as many days as a month comes after its December', async () => {
    await writeClosing(bench.sql, { monthDays: 30, yearDays: 30 });
    expect(await freezeOn('2027-01-30')).toEqual(['2026-11']);
    expect(await freezeOn('2027-01-31')).toEqual(['2026-12', '2026']);
  });
});
