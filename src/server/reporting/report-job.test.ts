import { describe, expect, it } from 'vitest';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { startReportJob } from './report-job.ts';
import { readDocument } from './report-store.ts';
import { openReportBench } from './testing/report-bench.ts';

describe.each(DATABASE_KINDS)('the job of the reports, over $name', (kind) => {
  it('publishes due reports at the start, on a thread of its own, and once for all who ask meanwhile', async () => {
    const bench = await openReportBench(kind);
    const failures: unknown[] = [];
    try {
      await bench.ingest(
        [
          {
            id: '00000000-0000-4000-8000-000000000001',
            version: 1,
            kind: 'search_empty',
            centre: 'web',
            mode: 'phone',
            hour: '2026-11-02T10',
          },
        ],
        '2026-11',
      );
      const job = startReportJob(
        bench.storage,
        () => new Date('2026-12-15T08:00:00Z'),
        (error) => failures.push(error),
      );
      expect(await Promise.all([job.run(), job.run()])).toEqual([['2026-11'], ['2026-11']]);
      expect(await job.run()).toEqual([]);
      job.stop();
      expect((await readDocument(bench.sql, '2026-11'))?.state).toBe('frozen');
      expect(failures).toEqual([]);
    } finally {
      await bench.close();
    }
  });
});
