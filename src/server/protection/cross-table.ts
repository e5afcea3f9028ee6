import type { CountLine, CountTable } from './count-table.ts';

/** A line with what it stands for: `centre=gap`; null: everything. */
export interface CrossLine extends CountLine {
  coordinate: string | null;
}

export interface CrossShape {
  id: string;
  /** What is counted; tables of one unit share the cells that stand for the same. */
  unit: string;
  rows: readonly CrossLine[];
  columns: readonly CrossLine[];
  telling: boolean;
}

export const TOTAL_KEY = 'total';

/** The name of a cell, the same in whatever table it stands. */
export function cellId(unit: string, coordinates: readonly (string | null)[]): string {
  return [unit, ...coordinates.filter((coordinate) => coordinate !== null).sort()].join('|');
}

/** The unit of a cell's name. */
export function unitOf(cell: string): string {
  return cell.split('|')[0] ?? '';
}

/** Details of one dimension, all below the total. */
export function detailLines(
  dimension: string,
  keys: readonly string[],
  parent: string | null = TOTAL_KEY,
): CrossLine[] {
  return keys.map((key) => ({ key, parent, coordinate: `${dimension}=${key}` }));
}

/** Details of one dimension with their total. */
export function linesWithTotal(dimension: string, keys: readonly string[]): CrossLine[] {
  return [{ key: TOTAL_KEY, parent: null, coordinate: null }, ...detailLines(dimension, keys)];
}

/** A two-way table whose cells are named by what they stand for. */
export function crossTable({ id, unit, rows, columns, telling }: CrossShape): CountTable {
  const cells = rows.map((row) => columns.map((column) => cellId(unit, [row.coordinate, column.coordinate])));
  return { id, rows, columns, cells, telling };
}
