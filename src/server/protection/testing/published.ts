import { type CountUnion, equationsOf } from '../count-table.ts';

/** What a reader has: names, sums, and numbers or nothing. The attacks see no more than this. */
export interface PublishedUnion {
  /** null: withheld. */
  cells: Map<string, number | null>;
  sums: { total: string; parts: readonly string[] }[];
  /** Withheld cells that may be nought, because the whole split of a telling line is withheld. */
  maybeNought: Set<string>;
}

export function publish(union: CountUnion, withheld: ReadonlySet<string>): PublishedUnion {
  const cells = new Map([...union.values].map(([id, value]) => [id, withheld.has(id) ? null : value]));
  const maybeNought = new Set<string>();
  for (const table of union.tables.filter(({ telling }) => telling)) {
    for (const line of table.cells) {
      const split = line.filter((_, column) => table.columns[column]?.parent !== null);
      if (split.every((id) => withheld.has(id))) for (const id of split) maybeNought.add(id);
    }
  }
  return { cells, sums: union.tables.flatMap(equationsOf), maybeNought };
}
