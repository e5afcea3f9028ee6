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

  it('agree in the roll-ups too: places with what visits opened, answers and doors with visits', async () => {
    const bench = await openReportBench(kind);
    try {
      await fillDemoData({ storage: bench.storage, months: 3, seed: 5, now: NOW });
      const rows = async (text: string) => (await bench.sql.all<Record<string, unknown>>(text)).map(Object.values);
      const lines = async (select: string, from: string) => rows(`${select} FROM ${from} ORDER BY 1, 2`);
      const byCentre = 'SELECT month, centre, CAST(SUM';
      const group = 'GROUP BY month, centre';
      const opened = await lines(`${byCentre}(places) AS INTEGER) AS n`, `visits_centre_occasion ${group}`);
      expect(opened.length).toBeGreaterThan(20);
      expect(opened).toEqual(await lines(`${byCentre}(opened) AS INTEGER) AS n`, `places_centre_occasion ${group}`));
      const more = (what: string, from: string) =>
        rows(
          `SELECT one.month, one.centre FROM (${byCentre}(${what}) AS INTEGER) AS n FROM ${from} ${group}) AS one
           JOIN (${byCentre}(visits) AS INTEGER) AS n FROM visits_centre_mode ${group}) AS came
           ON one.month = came.month AND one.centre = came.centre WHERE one.n > came.n`,
        );
      expect(await more('answers', 'satisfaction_centre_score')).toEqual([]);
      const doors = await more('people', `hand_count WHERE kind = 'door'`);
      expect(doors.length).toBe((await rows(`SELECT people FROM hand_count WHERE kind = 'door'`)).length);
      expect(await rows(`SELECT kind FROM hand_count WHERE month = '2026-11'`)).toEqual([]);
    } finally {
      await bench.close();
    }
  }, 60_000);

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
