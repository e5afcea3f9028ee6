import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protectTables } from '../protection/protect-tables.ts';
import { loadSolver } from '../protection/solver.ts';
import { unionOf } from '../protection/count-table.ts';
import type { ReportPeriod } from '../../protocol/report-document.ts';
import { demoEvents } from '../demo/demo-events.ts';
import { createRandomSource } from '../demo/random-source.ts';
import { freezeMonth } from './freeze-month.ts';
import { freezeYear } from './freeze-year.ts';
import { readMonthCounts } from './period-counts.ts';
import { catalogueKeys, CHANGES, LEFT_AT, type ReportKeys, SCORES } from './report-keys.ts';
import { monthsOf, periodOf } from './report-periods.ts';
import { readDocument } from './report-store.ts';
import { crossedTables } from './report-views.ts';
import { type SourceName, SOURCES } from './roll-up-sources.ts';
import type { Sql } from '../storage/sql.ts';
import { DATABASE_KINDS, SQLITE } from '../storage/testing/databases.ts';
import { openReportBench, type ReportBench } from './testing/report-bench.ts';
import { AGE_BANDS, MODES, SITUATIONS, SURVEY_QUESTIONS } from '../../protocol/usage-event.ts';
import { HAND_KINDS } from './centre-views.ts';

const CENTRES = Array.from({ length: 30 }, (_, index) => `centre-${index}`);
const known = catalogueKeys([]);
const KEYS: ReportKeys = { ...known, centres: [...CENTRES, 'web', 'unknown'] };

/** Every key of every dimension: a roll-up that has all combinations is the worst case, whatever the number of events. */
const ALL: Record<string, readonly string[]> = {
  centre: [...CENTRES, 'web'],
  sector: known.sectors,
  occupation: known.occupations.map(({ slug }) => slug),
  mode: MODES,
  occasion: known.occasions,
  outcome: ['finished', ...LEFT_AT],
  change: CHANGES,
  age: AGE_BANDS,
  situation: SITUATIONS,
  score: SCORES,
  question: SURVEY_QUESTIONS,
  kind: HAND_KINDS,
  step: ['weigh', 'knead'],
  position: ['1', '2', '3'],
};

function needed(id: string): ReportPeriod {
  const period = periodOf(id);
  if (!period) throw new Error(`${id} is no period`);
  return period;
}

/** Rows for one month whose tables agree in what they share: all are counted from the same thousands of invented records. */
async function fillMonth(database: Sql, month: string, records: number): Promise<void> {
  const random = createRandomSource(Number(month.slice(5)));
  const pick = (keys: readonly string[]) => keys[Math.floor(keys.length * random.next() ** 2)] ?? '';
  const sums = new Map<SourceName, Map<string, number>>();
  for (let index = 0; index < records; index++) {
    const record = Object.fromEntries(Object.entries(ALL).map(([dimension, keys]) => [dimension, pick(keys)]));
    record.sector = known.occupations.find(({ slug }) => slug === record.occupation)?.sector ?? '';
    for (const [name, { dimensions }] of Object.entries(SOURCES) as [SourceName, (typeof SOURCES)[SourceName]][]) {
      const key = dimensions.map((dimension) => record[dimension] ?? '').join('|');
      const rows = sums.get(name) ?? new Map<string, number>();
      sums.set(name, rows.set(key, (rows.get(key) ?? 0) + 1));
    }
  }
  await database.transaction(async (sql) => {
    for (const [name, rows] of sums) {
      const { dimensions, count, sums: added } = SOURCES[name];
      const visits = name.startsWith('visits') ? ['places'] : [];
      const columns = ['month', ...dimensions, count, ...added, ...visits];
      const text = `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
      for (const [key, number] of rows)
        await sql.run(text, [month, ...key.split('|'), number, ...[...added, ...visits].map(() => number)]);
    }
  });
}

describe.each(DATABASE_KINDS)('thirty centres and fifty-four occupations in $name', (kind) => {
  let bench: ReportBench;

  beforeAll(async () => {
    bench = await openReportBench(kind);
    for (const month of monthsOf('2026')) await fillMonth(bench.sql, month, 12_000);
  }, 120_000);

  afterAll(() => bench.close());

  it('are read from the roll-ups, each month with every view, in less than 300 ms', async () => {
    const times: number[] = [];
    for (const month of monthsOf('2026')) {
      const start = performance.now();
      await readMonthCounts(bench.sql, month, KEYS);
      times.push(performance.now() - start);
    }
    const median = times.sort((a, b) => a - b)[6] ?? Infinity;
    console.log(
      `${kind.name}: every view of a month: median ${median.toFixed(0)} ms (${times[0]?.toFixed(0)}-${times[11]?.toFixed(0)})`,
    );
    expect(median).toBeLessThan(300);
  });

  it('are protected in less than a minute a month', async () => {
    const solver = await loadSolver();
    const counts = await readMonthCounts(bench.sql, '2026-05', KEYS);
    const union = unionOf(crossedTables(KEYS, 'month'), counts);
    const start = performance.now();
    const { secrets, withheld } = protectTables(solver, union);
    const seconds = (performance.now() - start) / 1000;
    const filled = [...union.values.values()].filter((value) => value > 0).length;
    const share = (size: number) => `${((100 * size) / filled).toFixed(1)} %`;
    console.log(
      `${union.tables.length} tables, ${filled} filled cells, ${share(secrets.size)} secret, ${share(withheld.size)} withheld, ${seconds.toFixed(1)} s`,
    );
    expect(seconds).toBeLessThan(60);
  });
});

describe('a year of invented visits', () => {
  it('is closed beside its twelve months without losing a third of the cells centre by sector', async () => {
    const own = await openReportBench(SQLITE);
    try {
      const random = createRandomSource(1);
      for (const [index, month] of monthsOf('2026').entries())
        await own.ingest(demoEvents({ random, month, days: 28, forum: 'forum' }, index), month);
      const solver = await loadSolver();
      const day = new Date('2027-04-01T08:00:00Z');
      for (const month of monthsOf('2026')) await freezeMonth(own.sql, solver, needed(month), day);
      const before = process.cpuUsage();
      await freezeYear(own.sql, solver, needed('2026'), day);
      const { user, system } = process.cpuUsage(before);
      const seconds = (user + system) / 1e6;
      const cells = (await readDocument(own.sql, '2026'))?.tables
        .find(({ id }) => id === 'places_centre_sector')
        ?.cells.flat();
      const withheld = cells?.filter((cell) => cell === null).length ?? Infinity;
      const filled = cells?.filter((cell) => cell !== 0).length ?? 0;
      console.log(
        `year: ${seconds.toFixed(1)} s of processor time; centre by sector: ${withheld} of ${filled} withheld`,
      );
      expect(withheld / filled).toBeLessThan(0.3);
    } finally {
      await own.close();
    }
  }, 300_000);
});
