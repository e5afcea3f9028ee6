import { describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords } from '../../catalogue/words.ts';
import type { ReportLine, ReportTable } from '../../protocol/report-document.ts';
import { sampleReport } from '../../server/exports/testing/sample-report.ts';
import { chartOf } from './chart-of.ts';
import { rowNumber } from './row-number.ts';
import { dotsOf, endOf, extentOf, isCrowded, outlineOf, segmentsOf } from './segments.ts';

const words = createWords('fr', commonWords.fr);
const { report } = sampleReport();
const total: ReportLine = { key: 'total', level: 2 };
const details = (...keys: string[]): ReportLine[] => keys.map((key) => ({ key, level: 0 }));

const table: ReportTable = {
  id: 'visits_centre_mode',
  family: 'play',
  unit: 'visits',
  digits: 0,
  rowDimension: 'centre',
  columnDimension: 'mode',
  rows: [total, ...details('marseille', 'gap')],
  columns: [total, ...details('headset', 'phone')],
  cells: [
    [60, 40, 20],
    [50, 35, 15],
    [10, null, null],
  ],
};

describe('the chart of a table', () => {
  it('draws the details of each row as parts of its total, in the words of the table', () => {
    const chart = chartOf(table, words);
    expect(chart?.kind).toBe('stacked');
    expect(chart?.series).toEqual(['Casque', 'Téléphone']);
    expect(chart?.rows.map(({ label, parts, total: whole }) => [label, parts, whole])).toEqual([
      ['Marseille', [35, 15], 50],
      ['Gap', [null, null], 10],
    ]);
  });

  it('draws no part of a row that has a withheld one: its published total is an outline, and says so', () => {
    const partly = { ...table, cells: [...table.cells.slice(0, 2), [57, 40, null]] };
    const chart = chartOf(partly, words);
    const [whole, outlined] = chart?.rows ?? [];
    if (!chart || !whole || !outlined) throw new Error('the chart has no rows');
    expect(segmentsOf(chart, whole).map(({ from, to }) => [from, to])).toEqual([
      [0, 35],
      [35, 50],
    ]);
    expect([outlineOf(chart, whole), rowNumber(chart, whole, words)]).toEqual([null, '50']);
    expect(segmentsOf(chart, outlined)).toEqual([]);
    expect(outlineOf(chart, outlined)).toEqual({ from: 0, to: 57 });
    expect(rowNumber(chart, outlined, words)).toBe('57 (détail n.d.)');
    expect(rowNumber(chart, outlined, createWords('en', commonWords.en))).toBe('57 (detail n.d.)');
    expect([extentOf(chart), endOf(chart, outlined), isCrowded(chart)]).toEqual([[0, 57], 57, false]);
  });

  it('draws nothing of a row whose total is withheld, and writes its mark alone', () => {
    const chart = chartOf({ ...table, cells: [...table.cells.slice(0, 2), [null, 40, null]] }, words);
    const gap = chart?.rows.at(-1);
    if (!chart || !gap) throw new Error('the chart has no rows');
    expect([segmentsOf(chart, gap), outlineOf(chart, gap), rowNumber(chart, gap, words)]).toEqual([[], null, 'n.d.']);
  });

  it('lays an outline evenly around the middle where nobody can tell its sides', () => {
    const chart = chartOf(
      {
        ...table,
        columnDimension: 'change',
        columns: [total, ...details('down', 'same', 'up')],
        cells: [
          [80, 10, 20, 50],
          [50, 10, 10, 30],
          [30, null, 10, null],
        ],
      },
      words,
    );
    const gap = chart?.rows.at(-1);
    expect(chart && gap && outlineOf(chart, gap)).toEqual({ from: -15, to: 15 });
    expect(chart && isCrowded(chart)).toBe(true);
  });

  it('draws the totals as bars where no row has all of its parts', () => {
    const cells = table.cells.map(([whole = null]) => [whole, 5, null]);
    const chart = chartOf({ ...table, cells }, words);
    expect([chart?.kind, chart?.series]).toEqual(['bars', ['Total']]);
    expect(chart?.rows.map((row) => rowNumber(chart, row, words))).toEqual(['50', '10']);
  });

  it('gives what has no number no room, whatever the reason', () => {
    const marked = {
      ...table,
      cells: table.cells.map(([whole = null], row) => [whole, row < 2 ? 7 : 'not-applicable', 5]),
    };
    const chart = chartOf(marked as typeof table, words);
    expect(chart?.rows.map((row) => segmentsOf(chart, row).map(({ from, to }) => [from, to])).at(-1)).toEqual([[0, 5]]);
  });

  it('lays what went down to the left, what went up to the right and halves the middle', () => {
    const chart = chartOf(
      {
        ...table,
        columnDimension: 'change',
        columns: [total, ...details('down', 'same', 'up')],
        cells: [
          [60, 10, 20, 30],
          [60, 10, 20, 30],
          [30, 0, 10, 20],
        ],
      },
      words,
    );
    const [row] = chart?.rows ?? [];
    const spans = chart && row ? segmentsOf(chart, row) : [];
    const span = (series: number) => {
      const parts = spans.filter((one) => one.series === series);
      return [Math.min(...parts.map(({ from }) => from)), Math.max(...parts.map(({ to }) => to))];
    };
    expect([span(0), span(1), span(2)]).toEqual([
      [-20, -10],
      [-10, 10],
      [10, 40],
    ]);
    expect(chart && extentOf(chart)).toEqual([-20, 40]);
  });

  const figures = (unit: ReportTable['unit'], ...keys: string[]): ReportTable => ({
    ...table,
    unit,
    digits: 1,
    columnDimension: 'figure',
    columns: details(...keys),
    cells: [
      [2.4, 3.6],
      [2.9, 3.5],
      [3.2, 3],
    ],
  });

  it('marks the means before and after on the whole scale of the answers, from 1 to 5', () => {
    const chart = chartOf(figures('score', 'before', 'after'), words);
    const [row] = chart?.rows ?? [];
    if (!chart || !row) throw new Error('the chart has no rows');
    expect([chart.kind, chart.series, extentOf(chart)]).toEqual(['dots', ['Avant (de mémoire)', 'Après'], [1, 5]]);
    expect(dotsOf(row)).toEqual([
      { series: 0, at: 2.9 },
      { series: 1, at: 3.5 },
    ]);
    expect([endOf(chart, row), rowNumber(chart, row, words)]).toEqual([3.5, '2,9 → 3,5']);
  });

  it('marks a single mean on that scale too, and nothing of a row whose means are withheld', () => {
    const mean = { ...figures('score', 'mean'), cells: [[3], [4.2], [null]] };
    const chart = chartOf(mean, words);
    expect([chart?.kind, chart?.rows.map(dotsOf)]).toEqual(['dots', [[{ series: 0, at: 4.2 }], []]]);
    expect(chart?.rows.map((row) => [endOf(chart, row), rowNumber(chart, row, words)])).toEqual([
      [4.2, '4,2'],
      [1, 'n.d.'],
    ]);
    expect(chartOf({ ...mean, cells: [[3], [null], [null]] }, words)).toBeNull();
  });

  it('lays the share that rose to the right and the one that fell to the left, whichever comes first in the table', () => {
    const chart = chartOf(figures('percent', 'up', 'down'), words);
    const [row] = chart?.rows ?? [];
    expect([chart?.kind, chart && row && segmentsOf(chart, row)]).toEqual([
      'diverging',
      [
        { series: 0, from: -3.5, to: 0 },
        { series: 1, from: 0, to: 2.9 },
      ],
    ]);
  });

  it('is not made of different measures, of which none can stand for the others', () => {
    expect(chartOf(figures('times', 'tries', 'helps'), words)).toBeNull();
    expect(chartOf({ ...figures('people', 'door', 'phone'), columnDimension: 'kind' }, words)).toBeNull();
  });

  it('draws sectors, not 54 occupations', () => {
    const long = report.tables.find(({ id }) => id === 'places_occupation_outcome');
    expect(long && chartOf(long, words)?.rows).toHaveLength(15);
  });

  it('is not made where there is nothing to compare', () => {
    expect(chartOf({ ...table, rows: [total], cells: [[60, 40, 20]] }, words)).toBeNull();
    expect(chartOf({ ...table, cells: table.cells.map((row) => row.map(() => null)) }, words)).toBeNull();
  });

  it.each(report.tables.map((one) => [one.id, one] as const))(
    'of %s draws cells of its table and nothing else',
    (_id, one) => {
      const chart = chartOf(one, words);
      const published = new Set(one.cells.flat());
      const drawn = chart?.rows.flatMap((row) => [...row.parts, row.total ?? null]) ?? [];
      expect(drawn.filter((cell) => !published.has(cell) && cell !== null)).toEqual([]);
      expect(chart === null || drawn.length > 0).toBe(true);
    },
  );
});
