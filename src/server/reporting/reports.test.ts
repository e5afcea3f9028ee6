import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords } from '../../catalogue/words.ts';
import type { ReportDocument, ReportTable } from '../../protocol/report-document.ts';
import type { UsageEvent } from '../../protocol/usage-event.ts';
import { demoEvents } from '../demo/demo-events.ts';
import { createRandomSource } from '../demo/random-source.ts';
import { freezeDue } from './freeze-due.ts';
import { makeNewEdition } from './freeze-month.ts';
import { periodOf } from './report-periods.ts';
import { readDocument } from './report-store.ts';
import { openReportBench, type ReportBench } from './testing/report-bench.ts';
import { type Recount, type Recounter, recounter } from './testing/recount.ts';

const MONTHS = ['2026-10', '2026-11', '2026-12'];
/** All of them are over, and so is their year. */
const LATER = new Date('2027-03-05T08:00:00Z');

let bench: ReportBench;
let frozen: string[];
const events = new Map<string, UsageEvent[]>();
const documents = new Map<string, ReportDocument>();

beforeAll(async () => {
  bench = await openReportBench();
  await bench.sql.run(
    `INSERT INTO occasion (slug, title, first_day, last_day) VALUES ('avenir', 'Forum Avenir', '2026-11-11', '2026-11-13')`,
  );
  const random = createRandomSource(7);
  for (const [index, month] of MONTHS.entries()) {
    const made = demoEvents({ random, month, days: 28, forum: 'forum-avenir' }, index);
    events.set(month, made);
    await bench.ingest(made, month);
  }
  frozen = await freezeDue(bench.sql, LATER);
  for (const id of [...MONTHS, '2026']) {
    const document = await readDocument(bench.sql, id);
    if (document) documents.set(id, document);
  }
}, 600_000);

afterAll(() => bench.close());

const tableOf = (document: ReportDocument, id: string) => document.tables.find((table) => table.id === id);
const every = () => [...documents.values()];

/** What a table of counts counts, in the recount's words. */
const COUNTS: Record<string, string> = {
  places_centre_sector: 'places',
  places_occupation_outcome: 'places',
  places_occupation_step: 'places',
  places_centre_mode: 'places',
  places_centre_occasion: 'places',
  visits_centre_mode: 'visits',
  visits_centre_occasion: 'visits',
  interest_mixity: 'interest',
  interest_age: 'interest',
  interest_situation: 'interest',
  interest_occupation: 'interest',
  satisfaction_centre: 'satisfaction',
  satisfaction_age: 'satisfaction',
  survey_question: 'survey',
  sessions_centre: 'sessions',
  headsets_centre: 'headsets',
  places_minutes_occupation: 'places',
  places_minutes_sector: 'places',
  places_minutes_centre: 'places',
  places_minutes_mode: 'places',
  places_minutes_occasion: 'places',
  places_share: 'places',
  visits_minutes_centre: 'visits',
  visits_minutes_mode: 'visits',
  visits_minutes_occasion: 'visits',
  interest_means_mixity: 'interest',
  interest_means_age: 'interest',
  interest_means_situation: 'interest',
  satisfaction_mean: 'satisfaction',
  survey_mean: 'survey',
  sessions_minutes: 'sessions',
  headsets_minutes: 'headsets',
  interest_share: 'interest',
  satisfaction_share: 'satisfaction',
  steps_effort: 'steps',
  steps_skipped: 'steps',
  steps_seconds: 'steps',
};

/** `of`: how many of all have this key. */
type Of = (dimension: string, key: string) => number;

const FIGURES: Record<string, (all: Recount, of: Of) => number> = {
  sessions: ({ number }) => number,
  outings: ({ number }) => number,
  minutes: ({ seconds, number }) => seconds / 60 / number,
  before: ({ before, number }) => before / number,
  after: ({ after, number }) => after / number,
  mean: ({ points, number }) => points / number,
  tries: ({ tries, number }) => tries / number,
  helps: ({ helps, number }) => helps / number,
  skipped: ({ skipped, number }) => (100 * skipped) / number,
  seconds: ({ seconds, number }) => seconds / number,
  finished: ({ number }, of) => (100 * of('outcome', 'finished')) / number,
  up: ({ number }, of) => (100 * of('change', 'up')) / number,
  down: ({ number }, of) => (100 * of('change', 'down')) / number,
  satisfied: ({ number }, of) => (100 * (of('score', '4') + of('score', '5'))) / number,
};

/** Cells of a table that differ from a recount of the events, and how many were compared. */
function differences(table: ReportTable, counter: Recounter): { compared: number; wrong: string[] } {
  const counts = COUNTS[table.id] ?? '';
  const wrong: string[] = [];
  let compared = 0;
  table.rows.forEach((row, rowIndex) => {
    table.columns.forEach((column, columnIndex) => {
      const cell = table.cells[rowIndex]?.[columnIndex] ?? null;
      if (cell === null) return;
      compared += 1;
      const line = { line: row, dimension: table.rowDimension };
      const isFigure = table.columnDimension === 'figure';
      // The total of the steps is what was left.
      const own = table.id === 'places_occupation_step' && column.level === 2 ? { ...column, key: 'left' } : column;
      const lines = isFigure ? [line] : [line, { line: own, dimension: table.columnDimension }];
      const all = counter.count(counts, lines);
      const of: Of = (dimension, key) => counter.count(counts, [line, { line: { key, level: 0 }, dimension }]).number;
      const expected = isFigure ? (FIGURES[column.key]?.(all, of) ?? Number.NaN) : all.number;
      const scale = 10 ** table.digits;
      if (Math.abs(cell - expected) > 0.5 / scale + 1e-9)
        wrong.push(`${row.key} × ${column.key}: ${cell}, not ${expected}`);
    });
  });
  return { compared, wrong };
}

describe('a frozen report', () => {
  it('is made of every closed period since the first event, and of the year that has closed', () => {
    expect(frozen).toEqual([...MONTHS, '2027-01', '2026']);
  });

  it('has in every published cell what a recount of the raw events gives, for months and for the year', () => {
    let compared = 0;
    const byTable = new Map<string, number>();
    for (const [id, document] of documents) {
      const counter = recounter(id === '2026' ? [...events.values()].flat() : (events.get(id) ?? []));
      for (const table of document.tables.filter(({ family }) => family !== 'hand')) {
        const result = differences(table, counter);
        expect(result.wrong, `${id} ${table.id}`).toEqual([]);
        compared += result.compared;
        byTable.set(table.id, (byTable.get(table.id) ?? 0) + result.compared);
      }
    }
    expect(compared).toBeGreaterThan(3000);
    expect([...byTable].filter(([, cells]) => cells === 0)).toEqual([]);
  }, 300_000);

  it('shows no number from one to four in any table of counts', () => {
    for (const table of every().flatMap(({ tables }) => tables)) {
      if (!['places', 'visits', 'answers', 'sessions', 'outings', 'people'].includes(table.unit)) continue;
      expect(
        table.cells.flat().filter((cell) => cell !== null && cell > 0 && cell < 5),
        table.id,
      ).toEqual([]);
    }
  });

  it('publishes no average of answers of which the split is not published', () => {
    const pairs = [
      ['satisfaction_mean', 'satisfaction_centre'],
      ['interest_means_age', 'interest_age'],
      ['survey_mean', 'survey_question'],
    ] as const;
    const told = every().flatMap((document) =>
      pairs.flatMap(([mean, split]) => {
        const splits = tableOf(document, split)?.cells ?? [];
        const means = tableOf(document, mean)?.cells ?? [];
        return means.filter((line, row) => splits[row]?.includes(null) && line.some((cell) => cell !== null));
      }),
    );
    expect(told).toEqual([]);
  });

  it('has words for every table and every key that no catalogue names, in both languages', () => {
    for (const locale of ['fr', 'en'] as const) {
      const words = createWords(locale, commonWords[locale]);
      for (const { id, rowDimension, columnDimension, rows, columns } of every().flatMap(({ tables }) => tables)) {
        expect(words.has(`reports.tables.${id}.title`), id).toBe(true);
        expect(words.has(`reports.tables.${id}.definition`), id).toBe(true);
        for (const [dimension, lines] of [
          [rowDimension, rows],
          [columnDimension, columns],
        ] as const) {
          for (const line of lines.filter(({ level }) => level < 2)) {
            const own = line.dimension ?? dimension;
            if (['centre', 'sector', 'occupation', 'step', 'mode', 'occasion', 'month'].includes(own)) continue;
            expect(words.has(`reports.keys.${own}.${line.key}`), `${own}.${line.key}`).toBe(true);
          }
        }
      }
    }
  });

  it('carries the trend: the totals that the period before published', () => {
    const [before, now] = [documents.get('2026-11'), documents.get('2026-12')];
    const published = before && tableOf(before, 'visits_centre_mode')?.cells.map(([total]) => total);
    expect(now && tableOf(now, 'visits_centre_mode')?.before).toEqual(published);
    const first = documents.get('2026-10');
    expect(first && tableOf(first, 'visits_centre_mode')).not.toHaveProperty('before');
  });

  it('is answered the same for ever, whatever comes later', async () => {
    const before = await readDocument(bench.sql, '2026-11');
    const late = (events.get('2026-11') ?? [])
      .slice(0, 40)
      .map((event, index) => ({ ...event, id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` }));
    await bench.ingest(late, '2026-12');
    expect(await freezeDue(bench.sql, LATER)).toEqual([]);
    expect(await readDocument(bench.sql, '2026-11')).toEqual(before);
  });

  it('has no new edition once its year is closed', async () => {
    const period = periodOf('2026-11');
    expect(period && (await makeNewEdition(bench.sql, period, LATER))).toBe('year-frozen');
  });
});
