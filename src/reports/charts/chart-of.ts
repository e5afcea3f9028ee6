import type { WordReader } from '../../catalogue/words.ts';
import type { ReportCell, ReportTable } from '../../protocol/report-document.ts';
import { lineLabel } from '../../catalogue/report-labels.ts';
import { isDrawn } from './segments.ts';

/**
 * What a chart draws: cells of its table and nothing else. `bars`: one number a row; `stacked`: parts of each row side by side;
 * `diverging`: the same around a middle, for what went down and what went up; `dots`: marks on the scale of the answers, of one mean or
 * of several.
 */
export interface Chart {
  kind: 'bars' | 'stacked' | 'diverging' | 'dots';
  digits: number;
  /** Names of the parts, or of the marks; one for `bars`. */
  series: string[];
  rows: ChartRow[];
}

export interface ChartRow {
  key: string;
  label: string;
  /** `parts[series]`; null: withheld, or a mark. */
  parts: ReportCell[];
  /** The row's published total, if its table has one. */
  total: ReportCell | undefined;
}

/** More parts than this cannot be told apart. */
const MOST_SERIES = 6;
/** A longer table is drawn by its subtotals. */
const MOST_DETAILS = 20;

function rowsToDraw(table: ReportTable): number[] {
  const at = (level: number) => table.rows.flatMap((row, index) => (row.level === level ? [index] : []));
  const details = at(0);
  const subtotals = at(1);
  return subtotals.length > 1 && details.length > MOST_DETAILS ? subtotals : details;
}

/** Without one row whose parts are all published there is nothing to divide: then the totals are drawn as bars. */
function isDivided(table: ReportTable, rows: readonly number[], details: readonly number[]): boolean {
  return rows.some((row) => details.every((column) => (table.cells[row]?.[column] ?? null) !== null));
}

/** What went down and what went up, from left to right, whatever the order of their columns. */
const OPPOSED = ['down', 'up'];

function opposedOf({ columns }: ReportTable): number[] {
  return OPPOSED.flatMap((key) => columns.flatMap((column, index) => (column.key === key ? [index] : [])));
}

interface Drawing {
  kind: Chart['kind'];
  /** Indices of the columns. */
  drawn: number[];
}

/** How the columns are drawn; null: they are different measures, of which none can stand for the others. */
function drawingOf(table: ReportTable, rows: readonly number[], total: number): Drawing | null {
  const details = table.columns.flatMap(({ level }, index) => (level === 0 ? [index] : []));
  // A bar says how much there is from nought; a mean of answers from 1 to 5 is a place on their scale.
  if (table.unit === 'score') return { kind: 'dots', drawn: details };
  if (total < 0) {
    const opposed = opposedOf(table);
    if (opposed.length === OPPOSED.length && details.length === opposed.length)
      return { kind: 'diverging', drawn: opposed };
    return details.length === 1 ? { kind: 'bars', drawn: details } : null;
  }
  if (!isDivided(table, rows, details)) return { kind: 'bars', drawn: [total] };
  if (table.columnDimension === 'change' && details.length > 1) return { kind: 'diverging', drawn: details };
  // Only parts of a published total may be laid end to end.
  if (details.length > 1 && details.length <= MOST_SERIES) return { kind: 'stacked', drawn: details };
  return { kind: 'bars', drawn: [total] };
}

/** The chart of a table, or null when there is nothing to compare. */
export function chartOf(table: ReportTable, words: WordReader): Chart | null {
  const rows = rowsToDraw(table);
  const total = table.columns.findIndex(({ level }) => level === 2);
  const drawing = drawingOf(table, rows, total);
  if (!drawing) return null;
  const { kind, drawn } = drawing;
  const cell = (row: number, column: number): ReportCell => table.cells[row]?.[column] ?? null;
  const chart: Chart = {
    kind,
    digits: table.digits,
    series: drawn.flatMap((index) => {
      const column = table.columns[index];
      return column ? [lineLabel(table.columnDimension, column, words)] : [];
    }),
    rows: rows.flatMap((index) => {
      const row = table.rows[index];
      if (!row) return [];
      return [
        {
          key: row.key,
          label: lineLabel(table.rowDimension, row, words),
          parts: drawn.map((column) => cell(index, column)),
          total: total >= 0 ? cell(index, total) : undefined,
        },
      ];
    }),
  };
  return chart.rows.length > 1 && isDrawn(chart) ? chart : null;
}
