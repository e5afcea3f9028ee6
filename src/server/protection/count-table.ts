/** The narrowest that anybody may know a withheld number, and the first number that is no secret. */
export const THRESHOLD = 5;

/** A line of a table. Lines form a tree by `parent`; null: the total of the tree, or a line that nothing is added up from. */
export interface CountLine {
  key: string;
  parent: string | null;
}

/**
 * A two-way table of counts. The same cell id in two tables is the same number, published twice (a centre's total of places stands
 * beside its sectors and beside its modes).
 */
export interface CountTable {
  id: string;
  /** With column totals: one tree of at most three levels (details, subtotals, total). Without: unrelated lines. */
  rows: readonly CountLine[];
  /** With row totals: details whose parent is the total. Without: unrelated columns. */
  columns: readonly CountLine[];
  cells: readonly (readonly string[])[];
  /** Its lines say what people answered or how they fared: a line of which all did the same must not be told from another. */
  telling: boolean;
}

/** `total` = the sum of `parts`; cells by their ids. */
export interface Equation {
  total: string;
  parts: readonly string[];
}

/** What everybody knows of numbers that are not added up: those of `less` are together never more than those of `more`. */
export interface Bound {
  less: readonly string[];
  more: readonly string[];
}

/** Tables with the values of their cells. */
export interface CountUnion {
  tables: readonly CountTable[];
  values: ReadonlyMap<string, number>;
  /** What one kind of numbers says of another one: whoever answers has visited. */
  bounds?: readonly Bound[];
  /** Cells that one reader has counted, and so knows whether they are published or not; a set for each such reader. */
  insiders?: readonly ReadonlySet<string>[];
  /** Tables that are published line by line beside these: who withholds the total of a line withholds the line. */
  lines?: readonly CountTable[];
}

export function valueOf(values: ReadonlyMap<string, number>, id: string): number {
  const value = values.get(id);
  if (value === undefined) throw new Error(`There is no number for the cell ${id}.`);
  return value;
}

/** Tables with those of the values that stand in them, and nothing that is known of them beside their sums. */
export function unionOf(
  tables: readonly CountTable[],
  { values }: { values: ReadonlyMap<string, number> },
): CountUnion {
  const ids = new Set(tables.flatMap((table) => table.cells.flat()));
  return { tables, values: new Map([...ids].map((id) => [id, valueOf(values, id)])) };
}

function sumsOf(lines: readonly CountLine[], cellAt: (line: number) => string): Equation[] {
  return lines.flatMap((line, index) => {
    const parts = lines.flatMap(({ parent }, part) => (parent === line.key ? [cellAt(part)] : []));
    return parts.length > 0 ? [{ total: cellAt(index), parts }] : [];
  });
}

function cellIn(table: CountTable, row: number, column: number): string {
  const id = table.cells[row]?.[column];
  if (id === undefined) throw new Error(`Table ${table.id} has no cell in line ${row}, column ${column}.`);
  return id;
}

/** Every sum that a reader of the table can check. */
export function equationsOf(table: CountTable): Equation[] {
  return [
    ...table.rows.flatMap((_, row) => sumsOf(table.columns, (column) => cellIn(table, row, column))),
    ...table.columns.flatMap((_, column) => sumsOf(table.rows, (row) => cellIn(table, row, column))),
  ];
}
