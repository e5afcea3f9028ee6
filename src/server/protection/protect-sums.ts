import type { Highs } from 'highs';
import { cellCosts } from './cell-costs.ts';
import { type CountTable, type CountUnion, type Equation, equationsOf, valueOf } from './count-table.ts';
import { protectPublication } from './protect-publication.ts';
import type { ProtectedCells } from './protect-tables.ts';
import { findSecretCells } from './secret-cells.ts';
import { floorOf, withholdCycles } from './withhold-cycles.ts';

/** A period that is published already, or the late events of a year, of which nothing is: then all its cells are withheld. */
export interface SumPart extends CountUnion, ProtectedCells {
  name: string;
  /** Nobody knows which of its withheld cells are nought. */
  hidden: boolean;
}

const within = (part: SumPart, id: string) => `${part.name}>${id}`;

/**
 * Cells of a sum that would give a withheld cell of one part away: `only`, when no other part withholds it; `noughts`, when it is a nought
 * that must not be told.
 */
function telltaleCells(union: CountUnion, parts: readonly SumPart[]): { only: Set<string>; noughts: Set<string> } {
  const [only, noughts] = [new Set<string>(), new Set<string>()];
  for (const id of union.values.keys()) {
    const holding = parts.filter(
      ({ withheld, hidden, values }) => withheld.has(id) && (!hidden || (values.get(id) ?? 0) > 0),
    );
    if (holding.length === 1) only.add(id);
    if (holding.some(({ values, hidden }) => !hidden && values.get(id) === 0)) noughts.add(id);
  }
  return { only, noughts };
}

function equationsOfParts(tables: readonly CountTable[], parts: readonly SumPart[], ids: Iterable<string>): Equation[] {
  const inside = parts.flatMap((part) =>
    part.tables.flatMap(equationsOf).map((equation) => ({
      total: within(part, equation.total),
      parts: equation.parts.map((id) => within(part, id)),
    })),
  );
  const sums = [...ids].flatMap((total) => {
    const holding = parts.filter(({ values }) => values.has(total)).map((part) => within(part, total));
    return holding.length > 0 ? [{ total, parts: holding }] : [];
  });
  return [...tables.flatMap(equationsOf), ...inside, ...sums];
}

/**
 * Protects tables whose every cell is the sum of the same cell in parts that are published already and stay as they are (a year and its
 * months): no secret of the sum or of any part may be known closer than the threshold from all of them together. What turns out not to be
 * needed is published again: only here, since a month that keeps no slack would cost its year more than the month wins.
 */
export function protectSums(solver: Highs, union: CountUnion, parts: readonly SumPart[]): ProtectedCells {
  const own = findSecretCells(union.tables, union.values);
  const { only, noughts } = telltaleCells(union, parts);
  const withheld = withholdCycles(union, new Set([...own.withheld, ...only, ...noughts]));
  const values = new Map(union.values);
  const floors = new Map([...values].map(([id, value]) => [id, floorOf(value)]));
  const secrets = new Set(own.secrets);
  for (const part of parts) {
    for (const [id, value] of part.values) {
      values.set(within(part, id), value);
      floors.set(within(part, id), part.hidden ? 0 : floorOf(value));
    }
    for (const id of part.withheld) withheld.add(within(part, id));
    for (const id of part.secrets) secrets.add(within(part, id));
  }
  const costs = cellCosts(union);
  const all = protectPublication(
    solver,
    {
      values,
      equations: equationsOfParts(union.tables, parts, union.values.keys()),
      withheld,
      secrets,
      floor: (id) => valueOf(floors, id),
    },
    costs,
    new Map([...costs].filter(([id]) => !noughts.has(id))),
  );
  return { secrets: own.secrets, withheld: new Set([...all].filter((id) => union.values.has(id))) };
}
