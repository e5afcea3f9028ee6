import { describe, expect, it } from 'vitest';
import { readDocument } from '../reporting/report-store.ts';
import { emptySearch } from '../reporting/testing/empty-search.ts';
import { openReportBench } from '../reporting/testing/report-bench.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { fillDemoData } from './fill-demo-data.ts';

const NOW = new Date('2026-11-24T10:00:00Z');

describe.each(DATABASE_KINDS)('invented data, in $name', (kind) => {
  it('fill an empty database, are marked on every report, and are the same for the same seed', async () => {
    const bench = await openReportBench(kind);
    try {
      const options = { storage: bench.storage, months: 2, seed: 3, now: NOW };
      const first = await fillDemoData(options);
      expect(first.periods).toEqual(['2026-10']);
      expect((await readDocument(bench.sql, '2026-10'))?.invented).toBe(true);
      const count = async () => (await bench.sql.all<{ n: number }>('SELECT COUNT(*) AS n FROM event'))[0]?.n;
      expect(await count()).toBe(first.events);
      await fillDemoData(options);
      expect(await count()).toBe(first.events);
    } finally {
      await bench.close();
    }
  });

  it('are refused by a database that holds real events, and change nothing in it', async () => {
    const bench = await openReportBench(kind);
    try {
      await bench.ingest([emptySearch('2026-11-02T10')], '2026-11');
      await expect(fillDemoData({ storage: bench.storage, months: 2, seed: 3, now: NOW })).rejects.toThrow(
        /holds real data/,
      );
      expect(await bench.sql.all('SELECT mark FROM database_mark')).toEqual([]);
    } finally {
      await bench.close();
    }
  });
});
