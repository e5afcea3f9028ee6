import type { Highs } from 'highs';
import { cellCosts } from './cell-costs.ts';
import { type CountUnion, equationsOf } from './count-table.ts';
import { protectPublication } from './protect-publication.ts';
import { holdingBounds } from './publication.ts';
import { findSecretCells } from './secret-cells.ts';
import { floorOf, withholdCycles } from './withhold-cycles.ts';

export interface ProtectedCells {
  secrets: Set<string>;
  withheld: Set<string>;
}

/**
 * Protects the tables of one period, which share cells: primary cells, cycles in each table's network, then the audit of all of them.
 * @param floors the least that is known of a cell from elsewhere (the running totals of an open month).
 */
export function protectTables(
  solver: Highs,
  union: CountUnion,
  floors: ReadonlyMap<string, number> = new Map(),
): ProtectedCells {
  const { secrets, withheld: primary } = findSecretCells(union.tables, union.values);
  const withheld = protectPublication(
    solver,
    {
      values: union.values,
      equations: union.tables.flatMap(equationsOf),
      bounds: holdingBounds(union.bounds ?? [], union.values),
      insiders: union.insiders ?? [],
      withheld: withholdCycles(union, primary),
      secrets,
      floor: (id) => floors.get(id) ?? floorOf(union.values.get(id) ?? 0),
    },
    cellCosts(union),
  );
  return { secrets, withheld };
}
