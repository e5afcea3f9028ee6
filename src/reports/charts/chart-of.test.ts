import { describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords } from '../../catalogue/words.ts';
import type { ReportLine, ReportTable } from '../../protocol/report-document.ts';
import { sampleReport } from '../../server/exports/testing/sample-report.ts';
import { chartOf } from './chart-of.ts';
import { extentOf, segmentsOf } from './segments.ts';

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

  it('gives a withheld part no room', () => {
    const chart = chartOf(table, words);
    expect(chart?.rows.map((row) => segmentsOf(chart, row).map(({ from, to }) => [from, to]))).toEqual([
      [
        [0, 35],
        [35, 50],
      ],
      [],
    ]);
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
