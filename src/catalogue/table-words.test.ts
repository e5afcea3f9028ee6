import { describe, expect, it } from 'vitest';
import type { ReportCell, ReportTable } from '../protocol/report-document.ts';
import { commonWords } from './common-words.ts';
import { definitionOf, tableUnit } from './table-words.ts';
import { createWords } from './words.ts';

const words = createWords('fr', commonWords.fr);
const MISSING = 'il manque ici assez de nombres';

const tableOf = (id: string, cell: ReportCell, earlier?: ReportCell): ReportTable => ({
  id,
  family: 'hand',
  unit: 'places',
  digits: 0,
  rowDimension: 'centre',
  columnDimension: 'kind',
  rows: [{ key: 'gap', level: 0 }],
  columns: [{ key: 'door', level: 0 }],
  cells: [[cell]],
  ...(earlier === undefined ? {} : { earlier: [{ column: 'door', cells: [earlier] }] }),
});

describe('the definition of a table', () => {
  it('speaks of missing numbers only where one is withheld, now or before', () => {
    expect(definitionOf(tableOf('hand_counts', 30), words)).not.toContain(MISSING);
    expect(definitionOf(tableOf('hand_counts', 'not-counted'), words)).not.toContain(MISSING);
    expect(definitionOf(tableOf('hand_counts', null), words)).toContain(MISSING);
    expect(definitionOf(tableOf('hand_counts', 30, null), words)).toContain(MISSING);
  });

  it('is the same whatever stands in any other table', () => {
    const of = (cell: ReportCell, earlier?: ReportCell) => definitionOf(tableOf('places_share', cell, earlier), words);
    expect(of(null, null)).toBe(of(30));
  });
});

describe('the unit of a table', () => {
  it('is that of its numbers, or its own where these are only some of what the unit counts', () => {
    expect(tableUnit(tableOf('places_centre_mode', 30), words)).toBe('essais');
    expect(tableUnit(tableOf('places_occupation_step', 30), words)).toBe('essais interrompus');
  });
});
