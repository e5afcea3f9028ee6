import type { WordReader } from '../../catalogue/words.ts';
import type { ReportCell, ReportTable } from '../../protocol/report-document.ts';
import { lineLabel } from '../../catalogue/report-labels.ts';
import { extentOf } from './segments.ts';

/**
 * What a chart draws: cells of its table and nothing else. `bars`: one number a row; `stacked`: parts of each row side by side;
 * `diverging`: the same around a middle, for what went down and what went up.
 */
export interface Chart {
  kind: 'bars' | 'stacked' | 'diverging';
  digits: number;
  /** Names of the parts; one for `bars`. */
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

function kindOf(
  table: ReportTable,
  { rows, details, total }: { rows: readonly number[]; details: readonly number[]; total: number },
): Chart['kind'] {
  if (total >= 0 && !isDivided(table, rows, details)) return 'bars';
  if (table.columnDimension === 'change' && details.length > 1) return 'diverging';
  // Only parts of a published total may be laid end to end.
  return total >= 0 && details.length > 1 && details.length <= MOST_SERIES ? 'stacked' : 'bars';
}

/** The chart of a table, or null when there is nothing to compare. */
export function chartOf(table: ReportTable, words: WordReader): Chart | null {
  const rows = rowsToDraw(table);
  const details = table.columns.flatMap((column, index) => (column.level === 0 ? [index] : []));
  const total = table.columns.findIndex(({ level }) => level === 2);
  const kind = kindOf(table, { rows, details, total });
  const drawn = kind === 'bars' ? [total >= 0 ? total : (details[0] ?? 0)] : details;
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
  const [least, most] = extentOf(chart);
  return chart.rows.length > 1 && most > least ? chart : null;
}
