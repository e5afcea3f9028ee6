import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { startReportJob } from './report-job.ts';
import { readDocument } from './report-store.ts';
import { emptySearch } from './testing/empty-search.ts';
import { openReportBench, type ReportBench } from './testing/report-bench.ts';

describe.each(DATABASE_KINDS)('the job of the reports, over $name', (kind) => {
  let bench: ReportBench;
  let failures: unknown[];

  beforeEach(async () => {
    failures = [];
    bench = await openReportBench(kind);
    await bench.ingest([emptySearch('2026-11-02T10')], '2026-11');
  });
  afterEach(() => bench.close());

  const start = () =>
    startReportJob(
      bench.storage,
      () => new Date('2026-12-15T08:00:00Z'),
      (error) => failures.push(error),
    );

  it('publishes due reports at the start, on a thread of its own, and once for all who ask meanwhile', async () => {
    const job = start();
    expect(await Promise.all([job.run(), job.run()])).toEqual([['2026-11'], ['2026-11']]);
    expect(await job.run()).toEqual([]);
    await job.stop();
    expect((await readDocument(bench.sql, '2026-11'))?.state).toBe('frozen');
    expect(failures).toEqual([]);
  });

  it('that is stopped before it is done leaves the reports to the next start', async () => {
    await start().stop();
    expect(await readDocument(bench.sql, '2026-11')).toBeNull();
    const next = start();
    expect(await next.run()).toEqual(['2026-11']);
    await next.stop();
    expect(failures).toEqual([]);
  });
});
