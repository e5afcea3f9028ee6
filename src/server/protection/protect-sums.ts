import type { Highs } from 'highs';
import { cellCosts } from './cell-costs.ts';
import { type Bound, type CountTable, type CountUnion, type Equation, equationsOf, valueOf } from './count-table.ts';
import { protectPublication } from './protect-publication.ts';
import { holdingBounds, type Publication } from './publication.ts';
import type { ProtectedCells } from './protect-tables.ts';
import { findSecretCells } from './secret-cells.ts';
import { floorOf, withholdCycles } from './withhold-cycles.ts';

/** A period that is published already, or the late events of a year, of which nothing is: then all its cells are withheld. */
export interface SumPart extends CountUnion, ProtectedCells {
  name: string;
  /** Earlier editions of the same period, to which it adds what came late: what is known of the period is known of them together. */
  after: readonly string[];
  /** Nobody knows which of its withheld cells are nought. */
  hidden: boolean;
  /** The least that is known of cells from elsewhere. */
  floors?: ReadonlyMap<string, number>;
}

const within = (part: string, id: string) => `${part}>${id}`;

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
      total: within(part.name, equation.total),
      parts: equation.parts.map((id) => within(part.name, id)),
    })),
  );
  const sums = [...ids].flatMap((total) => {
    const holding = parts.filter(({ values }) => values.has(total)).map(({ name }) => within(name, total));
    return holding.length > 0 ? [{ total, parts: holding }] : [];
  });
  return [...tables.flatMap(equationsOf), ...inside, ...sums];
}

/** What is known of the sum, and of the parts, each together with those that it adds to. */
function boundsOfParts(union: CountUnion, parts: readonly SumPart[]): Bound[] {
  const inside = parts.flatMap(({ bounds = [], name, after }) => {
    const all = (ids: readonly string[]) => [name, ...after].flatMap((one) => ids.map((id) => within(one, id)));
    return bounds.map(({ less, more }) => ({ less: all(less), more: all(more) }));
  });
  return [...(union.bounds ?? []), ...inside];
}

/** Whoever counted a cell of the sum has counted it in every part. */
function insidersOfParts({ insiders = [] }: CountUnion, parts: readonly SumPart[]): Set<string>[] {
  return insiders.map((own) => new Set([...own].flatMap((id) => [id, ...parts.map(({ name }) => within(name, id))])));
}

/**
 * Protects tables whose every cell is the sum of the same cell in parts that are published already and stay as they are (a year and its
 * months): no secret of the sum or of any part may be known closer than the threshold from all of them together. What turns out not to be
 * needed is published again: only here, since a month that keeps no slack would cost its year more than the month wins.
 * @param lost secrets of parts that were given away when these were published, by whoever knew less of how numbers hang together: nothing
 * that is withheld now hides them from those who know it. They are kept from everybody else.
 * @throws Unprotectable naming the cells that are lost, or that the tables asked for would give away.
 */
export function protectSums(
  solver: Highs,
  union: CountUnion,
  parts: readonly SumPart[],
  lost: ReadonlySet<string> = new Set(),
): ProtectedCells {
  const own = findSecretCells(union.tables, union.values);
  const { only, noughts } = telltaleCells(union, parts);
  const withheld = withholdCycles(union, new Set([...own.withheld, ...only, ...noughts]));
  const values = new Map(union.values);
  const floors = new Map([...values].map(([id, value]) => [id, floorOf(value)]));
  const secrets = new Set(own.secrets);
  for (const part of parts) {
    for (const [id, value] of part.values) {
      values.set(within(part.name, id), value);
      floors.set(within(part.name, id), part.hidden ? 0 : (part.floors?.get(id) ?? floorOf(value)));
    }
    for (const id of part.withheld) withheld.add(within(part.name, id));
    // What a part has told, though it would not be told today, cannot be hidden any more.
    for (const id of part.secrets) if (part.withheld.has(id)) secrets.add(within(part.name, id));
  }
  const publication: Publication = {
    values,
    equations: equationsOfParts(union.tables, parts, union.values.keys()),
    bounds: holdingBounds(boundsOfParts(union, parts), values),
    insiders: insidersOfParts(union, parts),
    withheld,
    secrets,
    floor: (id) => valueOf(floors, id),
  };
  const costs = cellCosts(union);
  const spared = new Map([...costs].filter(([id]) => !noughts.has(id)));
  const safe = { ...publication, secrets: new Set([...secrets].filter((id) => !lost.has(id))) };
  const found = protectPublication(solver, safe, costs, spared);
  const all =
    lost.size > 0
      ? protectPublication(solver, { ...publication, withheld: found, bounds: [], insiders: [] }, costs)
      : found;
  return { secrets: own.secrets, withheld: new Set([...all].filter((id) => union.values.has(id))) };
}
