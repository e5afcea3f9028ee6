import { cellCosts } from './cell-costs.ts';
import { cheapestCycle } from './cheapest-cycle.ts';
import { type CountUnion, THRESHOLD } from './count-table.ts';
import { holdingBounds, type SlackBound } from './publication.ts';
import { networkOf } from './table-network.ts';

/** Going through a cell that is withheld already costs next to nothing, but the shorter of two such ways is better. */
const WITHHELD_COST = 0.001;

/** The least that readers know a withheld cell to be: noughts are published, unless a whole uniform line is withheld. */
export function floorOf(value: number): number {
  return Math.min(value, 1);
}

/** What published cells say of one that is withheld: the least and the most that the bounds leave it. */
function limitsOf({ values, bounds = [] }: CountUnion, withheld: ReadonlySet<string>) {
  const byCell = new Map<string, SlackBound[]>();
  for (const bound of holdingBounds(bounds, values))
    for (const id of [...bound.less, ...bound.more]) byCell.set(id, [...(byCell.get(id) ?? []), bound]);
  const slackOf = (id: string, side: 'less' | 'more') =>
    (byCell.get(id) ?? []).flatMap((bound) =>
      bound[side].includes(id) && ![...bound.less, ...bound.more].some((other) => other !== id && withheld.has(other))
        ? [bound.slack]
        : [],
    );
  const valueIn = (id: string) => values.get(id) ?? 0;
  return {
    floor: (id: string) => Math.max(floorOf(valueIn(id)), valueIn(id) - Math.min(...slackOf(id, 'more'), Infinity)),
    ceiling: (id: string) => valueIn(id) + Math.min(...slackOf(id, 'less'), Infinity),
  };
}

/**
 * Secondary suppression table by table. Every withheld cell of a table, its own or carried over from another one, gets a cycle along which
 * it can move by the threshold; until no table asks for more. Where a table has no such cycle, the audit of the union finds a way.
 * @returns all cells to be withheld.
 */
export function withholdCycles(union: CountUnion, primary: ReadonlySet<string>): Set<string> {
  const withheld = new Set(primary);
  const costs = cellCosts(union);
  const rules = {
    units: THRESHOLD,
    cost: (id: string) => (withheld.has(id) ? WITHHELD_COST : (costs.get(id) ?? Infinity)),
    ...limitsOf(union, withheld),
  };
  const networks = union.tables.map((table) => networkOf(table, union.values));
  const settled = networks.map(() => new Set<string>());
  for (let grew = true; grew; ) {
    grew = false;
    networks.forEach((network, index) => {
      const edges = network.edges
        .filter(({ cell, value }) => value > 0 && withheld.has(cell) && !settled[index]?.has(cell))
        .sort((a, b) => a.value - b.value || (a.cell < b.cell ? -1 : 1));
      for (const edge of edges) {
        settled[index]?.add(edge.cell);
        for (const cell of cheapestCycle(network, edge, rules) ?? []) {
          grew ||= !withheld.has(cell);
          withheld.add(cell);
        }
      }
    });
  }
  return withheld;
}
