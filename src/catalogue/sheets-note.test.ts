import { describe, expect, it } from 'vitest';
import type { ReportPeriod, ReportTable } from '../protocol/report-document.ts';
import { commonWords } from './common-words.ts';
import { sheetsNote } from './sheets-note.ts';
import { createWords } from './words.ts';

const words = createWords('fr', commonWords.fr);
const english = createWords('en', commonWords.en);
const month: ReportPeriod = { kind: 'month', id: '2026-11', from: '2026-11', to: '2026-11' };
const year: ReportPeriod = { kind: 'year', id: '2026', from: '2026-01', to: '2026-12' };

const tableOf = (sheets?: ReportTable['sheets']): ReportTable => ({
  id: 'hand_counts',
  family: 'hand',
  unit: 'people',
  digits: 0,
  rowDimension: 'centre',
  columnDimension: 'kind',
  rows: [],
  columns: [
    { key: 'door', level: 0 },
    { key: 'forum', level: 0 },
  ],
  cells: [],
  ...(sheets ? { sheets } : {}),
});

describe('the note of a table that centres fill in', () => {
  it('says how many centres have filled in the month', () => {
    const note = sheetsNote(tableOf({ filled: [5, 5], expected: 8 }), month, words);
    expect(note).toBe('5 centres sur 8 ont saisi ce mois. Les totaux ne portent que sur ce qui a été saisi.');
    expect(sheetsNote(tableOf({ filled: [1, 1], expected: 8 }), month, words)).toMatch(/^1 centre sur 8 a saisi/);
    expect(sheetsNote(tableOf({ filled: [5, 5], expected: 8 }), month, english)).toMatch(/^5 centres of 8 have filled/);
  });

  it('says it for each count where they differ', () => {
    const note = sheetsNote(tableOf({ filled: [8, 5], expected: 8 }), month, words);
    expect(note).toContain('sur 8\u202f: entrées à la porte 8, public des forums 5.');
  });

  it('says of a year how many monthly sheets are missing', () => {
    expect(sheetsNote(tableOf({ filled: [90, 90], expected: 96 }), year, words)).toMatch(
      /^90 feuilles mensuelles saisies sur 96\u202f: il en manque 6\./,
    );
    expect(sheetsNote(tableOf({ filled: [96, 90], expected: 96 }), year, words)).toContain(
      'entrées à la porte 96, public des forums 90 (il en manque 6).',
    );
  });

  it('says beside the period before that it may be of other sheets', () => {
    const sheets = { filled: [5, 5], expected: 8 };
    const earlier = [{ column: 'door', cells: [] }];
    expect(sheetsNote({ ...tableOf(sheets), earlier }, month, words)).toMatch(/ils ne se comparent pas à ceux-ci\.$/);
    expect(sheetsNote({ ...tableOf(), earlier }, month, words)).toMatch(/^Les totaux de la période précédente/);
    expect(sheetsNote({ ...tableOf(sheets), earlier }, month, english)).toMatch(/cannot be compared with these\.$/);
  });

  it('is missing where nothing is known of sheets: in other tables, and in documents of before', () => {
    expect(sheetsNote(tableOf(), month, words)).toBeNull();
  });
});
