import { type CountTable, valueOf } from './count-table.ts';

/** A cell as an edge: when it grows by one, one unit flows from `from` to `to`. */
export interface NetworkEdge {
  cell: string;
  value: number;
  from: number;
  to: number;
}

/**
 * A table as a network in which its sums are the conservation of flow: any closed walk, growing what it passes forwards and shrinking what
 * it passes backwards, leads from one table with the same totals to another.
 */
export interface TableNetwork {
  nodes: number;
  edges: readonly NetworkEdge[];
}

interface NamedEdge {
  cell: string;
  from: string;
  to: string;
}

/**
 * Nodes: one for each line of details, one for each subtotal or total in each column, and one where whatever is not added up ends. The sum
 * of a subtotal's own line follows from the sums of its details, so it needs no node; that of the total closes the network.
 */
function namedEdges(table: CountTable): NamedEdge[] {
  const rowsAddUp = table.rows.some(({ parent }) => parent !== null);
  const columnsAddUp = table.columns.some(({ parent }) => parent !== null);
  const sums = new Set([...table.rows, ...table.columns].map(({ parent }) => parent));
  return table.rows.flatMap((row, rowIndex) =>
    table.columns.map((column, columnIndex): NamedEdge => {
      const ownLine = rowsAddUp && sums.has(row.key) ? 'end' : `row ${row.key}`;
      const line = columnsAddUp ? ownLine : `end ${column.key}`;
      const below = rowsAddUp && sums.has(row.key) ? `sum ${row.key} ${column.key}` : line;
      const top = rowsAddUp ? line : 'end';
      const above = row.parent === null ? top : `sum ${row.parent} ${column.key}`;
      const isTotal = columnsAddUp && sums.has(column.key);
      const cell = table.cells[rowIndex]?.[columnIndex] ?? '';
      return isTotal ? { cell, from: above, to: below } : { cell, from: below, to: above };
    }),
  );
}

/** The table's network; the same for any order of its lines. */
export function networkOf(table: CountTable, values: ReadonlyMap<string, number>): TableNetwork {
  const numbers = new Map<string, number>();
  const node = (name: string) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const edges = namedEdges(table)
    .sort((a, b) => (a.cell < b.cell ? -1 : 1))
    .map(({ cell, from, to }) => ({ cell, value: valueOf(values, cell), from: node(from), to: node(to) }));
  return { nodes: numbers.size, edges };
}
