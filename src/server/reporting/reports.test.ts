import { describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords } from '../../catalogue/words.ts';
import type { ReportDocument } from '../../protocol/report-document.ts';
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
        table.cells.flat().filter((cell) => cell !== null && cell > 0 && cell < 5),
        table.id,
      ).toEqual([]);
    }
  });

  it('counts the visits that headsets served once: they are the cells of the visits, and nothing else is told of headsets', () => {
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
        return means.filter((line, row) => splits[row]?.includes(null) && line.some((cell) => cell !== null));
      }),
    );
    expect(told).toEqual([]);
  });

  it('has words for every table and every key that no catalogue names, in both languages', () => {
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
