import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protectTables } from '../protection/protect-tables.ts';
import { loadSolver } from '../protection/solver.ts';
import { unionOf } from '../protection/count-table.ts';
import { createRandomSource } from '../demo/random-source.ts';
import { readMonthCounts } from './period-counts.ts';
import { catalogueKeys, CHANGES, LEFT_AT, type ReportKeys, SCORES } from './report-keys.ts';
import { monthsOf } from './report-periods.ts';
import { crossedTables } from './report-views.ts';
import { type SourceName, SOURCES } from './roll-up-sources.ts';
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

let bench: ReportBench;

/** Rows for one month whose tables agree in what they share: all are counted from the same thousands of invented records. */
async function fillMonth(month: string, records: number): Promise<void> {
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
  await bench.sql.transaction(async (sql) => {
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

beforeAll(async () => {
  bench = await openReportBench();
  for (const month of monthsOf('2026')) await fillMonth(month, 12_000);
}, 120_000);

afterAll(() => bench.close());

describe('thirty centres and fifty-four occupations', () => {
  it('are read from the roll-ups, each month with every view, in less than 300 ms', async () => {
    const times: number[] = [];
    for (const month of monthsOf('2026')) {
      const start = performance.now();
      await readMonthCounts(bench.sql, month, KEYS);
      times.push(performance.now() - start);
    }
    const median = times.sort((a, b) => a - b)[6] ?? Infinity;
    console.log(
      `every view of a month: median ${median.toFixed(0)} ms (${times[0]?.toFixed(0)}-${times[11]?.toFixed(0)})`,
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
