import { describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords } from '../../catalogue/words.ts';
import type { ReportDocument } from '../../protocol/report-document.ts';
import { lineText } from '../exports/line-text.ts';
import { DATABASE_KINDS } from '../storage/testing/databases.ts';
import { freezeDue } from './freeze-due.ts';
import { makeNewEdition } from './freeze-month.ts';
import { periodOf } from './report-periods.ts';
import { readDocument } from './report-store.ts';
import { LATER, MONTHS, useClosedYear } from './testing/closed-year.ts';
import { differences } from './testing/differences.ts';
import { recounter } from './testing/recount.ts';

const tableOf = (document: ReportDocument, id: string) => document.tables.find((table) => table.id === id);

describe.each(DATABASE_KINDS)('a frozen report in $name', (kind) => {
  const year = useClosedYear(kind);
  const { events, sheets, documents } = year;
  const tablesOfAll = () => [...documents.values()].flatMap(({ tables }) => tables);

  it('is made of every closed period since the first event, and of the year that has closed', () => {
    expect(year.frozen).toEqual([...MONTHS, '2027-01', '2026']);
  });

  it('has in every published cell what a recount of the raw events and of the sheets gives, for months and for the year', () => {
    let compared = 0;
    const byTable = new Map<string, number>();
    for (const [id, document] of documents) {
      const of = <T>(all: ReadonlyMap<string, T[]>) => (id === '2026' ? [...all.values()].flat() : (all.get(id) ?? []));
      const counter = recounter(of(events), of(sheets));
      for (const table of document.tables) {
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
    for (const table of tablesOfAll()) {
      if (!['places', 'visits', 'answers', 'sessions', 'people'].includes(table.unit)) continue;
      expect(
        table.cells.flat().filter((cell) => typeof cell === 'number' && cell > 0 && cell < 5),
        table.id,
      ).toEqual([]);
    }
  });

  it('counts the visits that headsets served once: they are the cells of the visits, and else only their time is told', () => {
    const headsetsIn = (document: ReportDocument, id: string) => {
      const table = tableOf(document, id);
      const column = table?.columns.findIndex(({ key }) => key === 'headset') ?? -1;
      return new Map(table?.rows.map(({ key }, row) => [key, table.cells[row]?.[column]]));
    };
    for (const document of documents.values()) {
      const [served, visits] = ['headsets_centre', 'visits_centre_mode'].map((id) => headsetsIn(document, id));
      const onSite = [...(visits ?? [])].filter(([key]) => !['web', 'total'].includes(key));
      expect(new Map(onSite.map(([key, cell]) => [key === 'site' ? 'total' : key, cell]))).toEqual(served);
      expect(document.tables.flatMap(({ id, family }) => (family === 'equipment' ? [id] : []))).toEqual([
        'headsets_centre',
        'headsets_minutes',
        'headsets_hours',
      ]);
    }
  });

  it('publishes no average of answers of which the split is not published', () => {
    const pairs = [
      ['satisfaction_mean', 'satisfaction_centre'],
      ['interest_means_age', 'interest_age'],
      ['survey_mean', 'survey_question'],
    ] as const;
    const told = [...documents.values()].flatMap((document) =>
      pairs.flatMap(([mean, split]) => {
        const splits = tableOf(document, split)?.cells ?? [];
        const means = tableOf(document, mean)?.cells ?? [];
        return means.filter(
          (line, row) => splits[row]?.includes(null) && line.some((cell) => typeof cell === 'number'),
        );
      }),
    );
    expect(told).toEqual([]);
  });

  it('marks a figure of nothing exactly where the number that it would be divided by is published as nought', () => {
    const pairs = [
      ['places_share', 'places_occupation_outcome'],
      ['places_minutes_occupation', 'places_occupation_outcome'],
      ['places_minutes_centre', 'places_centre_mode'],
      ['visits_minutes_centre', 'visits_centre_mode'],
      ['interest_share', 'interest_mixity'],
      ['interest_means_age', 'interest_age'],
      ['satisfaction_share', 'satisfaction_centre'],
      ['satisfaction_mean', 'satisfaction_centre'],
      ['survey_mean', 'survey_question'],
      ['sessions_minutes', 'sessions_centre'],
      ['headsets_minutes', 'headsets_centre'],
    ] as const;
    const seen = new Set<unknown>();
    for (const document of documents.values())
      for (const [figures, counts] of pairs) {
        const [of, by] = [tableOf(document, figures), tableOf(document, counts)];
        const total = Math.max(0, by?.columns.findIndex(({ level }) => level === 2) ?? 0);
        expect(of?.rows).toEqual(by?.rows);
        for (const [row, line] of (of?.cells ?? []).entries())
          for (const cell of line) {
            expect(cell === 'not-applicable', `${document.period.id} ${figures} ${row}`).toBe(
              by?.cells[row]?.[total] === 0,
            );
            seen.add(typeof cell === 'number' ? 'number' : cell);
          }
      }
    expect(seen).toEqual(new Set(['number', 'not-applicable', null]));
  });

  it('has words for every table and every line, in both languages', () => {
    for (const locale of ['fr', 'en'] as const) {
      const words = createWords(locale, commonWords[locale]);
      for (const { id, rowDimension, columnDimension, rows, columns } of tablesOfAll()) {
        expect(words.has(`reports.tables.${id}.title`), id).toBe(true);
        expect(words.has(`reports.tables.${id}.definition`), id).toBe(true);
        for (const [dimension, lines] of [
          [rowDimension, rows],
          [columnDimension, columns],
        ] as const) {
          for (const line of lines.filter(({ level }) => level < 2)) {
            if (line.dimension === 'occasion' || dimension === 'occasion') continue;
            expect(lineText(dimension, line, words), line.key).not.toBe('');
          }
        }
      }
    }
  });

  it('carries the trend: the totals that the period before published', () => {
    const [before, now] = [documents.get('2026-11'), documents.get('2026-12')];
    const published = before && tableOf(before, 'visits_centre_mode')?.cells.map(([total]) => total);
    expect(now && tableOf(now, 'visits_centre_mode')?.earlier).toEqual([{ column: 'total', cells: published }]);
    const first = documents.get('2026-10');
    expect(first && tableOf(first, 'visits_centre_mode')).not.toHaveProperty('earlier');
  });

  it('carries it for every column of a table without a total', () => {
    const [before, now] = [documents.get('2026-11'), documents.get('2026-12')];
    for (const id of ['interest_share', 'interest_means_mixity', 'interest_means_age', 'interest_means_situation']) {
      const published = before && tableOf(before, id);
      const table = now && tableOf(now, id);
      expect(table?.earlier, id).toEqual(
        published?.columns.map(({ key }, column) => ({
          column: key,
          cells: published.cells.map((row) => row[column]),
        })),
      );
      expect(table?.earlier?.length, id).toBe(2);
    }
  });

  it('is answered the same for ever, whatever comes later', async () => {
    const before = await readDocument(year.bench.sql, '2026-11');
    const late = (events.get('2026-11') ?? [])
      .slice(0, 40)
      .map((event, index) => ({ ...event, id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` }));
    await year.bench.ingest(late, '2026-12');
    expect(await freezeDue(year.bench.sql, LATER)).toEqual([]);
    expect(await readDocument(year.bench.sql, '2026-11')).toEqual(before);
  });

  it('has no new edition once its year is closed', async () => {
    const period = periodOf('2026-11');
    expect(period && (await makeNewEdition(year.bench.sql, period, LATER))).toBe('year-frozen');
  });
});
