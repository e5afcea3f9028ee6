import type { WordReader } from '../../../catalogue/words.ts';
import type { LabelledCell, LabelledColumn, LabelledRow, LabelledTable } from '../labelled-report.ts';
import { requiredWord } from '../required-word.ts';

export interface GridColumn extends LabelledColumn {
  /** What stands at the head of the column: of the period before there is room for a few letters only. */
  head: string;
  /** Of the table that the column belongs to. */
  tableNumber: number;
  digits: number;
}

export interface GridCell extends LabelledCell {
  column: GridColumn;
}

export interface GridRow extends LabelledRow {
  cells: GridCell[];
}

/** Tables that are drawn as one, with the rows that they have in common: averages stand beside the numbers they are worked out of. */
export interface TableGrid {
  tables: readonly LabelledTable[];
  rowDimension: string;
  columns: GridColumn[];
  rows: GridRow[];
}

function headOf(column: LabelledColumn, { columns }: LabelledTable, words: WordReader): string {
  if (!column.isEarlier) return column.label;
  const compared = columns.filter(({ isEarlier }) => !isEarlier);
  const own = compared.find(({ key }) => key === column.key);
  if (!own || compared.length === 1) return requiredWord(words, 'exports.earlierHead');
  return requiredWord(words, 'exports.earlierHeadOf').replace('{column}', () => own.label);
}

function gridColumns(table: LabelledTable, words: WordReader): GridColumn[] {
  const { number, digits, columns } = table;
  return columns.map((column) => ({ ...column, head: headOf(column, table, words), tableNumber: number, digits }));
}

/** One table on its own. Its rows are called as they are below their subtotals. */
export function gridOf(table: LabelledTable, words: WordReader): TableGrid {
  const columns = gridColumns(table, words);
  return {
    tables: [table],
    rowDimension: table.rowDimension,
    columns,
    rows: table.rows.map((row) => ({
      ...row,
      label: row.nested,
      cells: row.cells.flatMap(({ value }, index) => {
        const column = columns[index];
        return column ? [{ column, value }] : [];
      }),
    })),
  };
}

function join(one: TableGrid, other: TableGrid): TableGrid {
  return {
    ...one,
    tables: [...one.tables, ...other.tables],
    columns: [...one.columns, ...other.columns],
    rows: one.rows.map((row, index) => ({ ...row, cells: [...row.cells, ...(other.rows[index]?.cells ?? [])] })),
  };
}

function hasSameRows(one: TableGrid, other: TableGrid): boolean {
  const name = ({ level, key }: GridRow) => `${level} ${key}`;
  return (
    one.rowDimension === other.rowDimension &&
    one.rows.length === other.rows.length &&
    one.rows.every((row, index) => other.rows[index] !== undefined && name(row) === name(other.rows[index]))
  );
}

/**
 * The grids of a chapter: neighbouring tables with the same rows become one.
 * @param fits whether a grid can be drawn together with the tables that are added to it.
 */
export function joinTables(
  tables: readonly LabelledTable[],
  words: WordReader,
  fits: (joined: TableGrid, alone: TableGrid) => boolean,
): TableGrid[] {
  const grids: TableGrid[] = [];
  for (const next of tables.map((table) => gridOf(table, words))) {
    const last = grids.at(-1);
    const joined = last && hasSameRows(last, next) ? join(last, next) : null;
    if (last && joined && fits(joined, last)) grids[grids.length - 1] = joined;
    else grids.push(next);
  }
  return grids;
}
