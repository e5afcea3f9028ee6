import type { NetworkEdge, TableNetwork } from './table-network.ts';

export interface CycleRules {
  /** How many units must be able to go round. */
  units: number;
  /** What it costs to let this cell vary; infinite: it must stay as it is. */
  cost(cell: string): number;
  /** The least that readers know the cell to be. */
  floor(cell: string): number;
  /** The most. */
  ceiling(cell: string): number;
}

const canGrow = ({ cell, value }: NetworkEdge, { ceiling, units }: CycleRules) => ceiling(cell) - value >= units;
const canShrink = ({ cell, value }: NetworkEdge, { floor, units }: CycleRules) => value - floor(cell) >= units;

interface Arrival {
  cost: number;
  edge: NetworkEdge | null;
  previous: number;
  done: boolean;
}

function nearest(arrivals: readonly Arrival[]): number {
  let best = -1;
  arrivals.forEach(({ cost, done }, node) => {
    if (!done && cost < (arrivals[best]?.cost ?? Infinity)) best = node;
  });
  return best;
}

/** Dijkstra's shortest way from `start` to `end` that grows what it passes forwards and shrinks what it passes backwards. */
function cheapestWay(
  network: TableNetwork,
  [start, end]: readonly [number, number],
  without: NetworkEdge,
  rules: CycleRules,
): { cost: number; cells: string[] } | null {
  const arrivals: Arrival[] = Array.from({ length: network.nodes }, (_, node) => ({
    cost: node === start ? 0 : Infinity,
    edge: null,
    previous: -1,
    done: false,
  }));
  for (let node = nearest(arrivals); node >= 0 && node !== end; node = nearest(arrivals)) {
    const here = arrivals[node];
    if (!here) break;
    here.done = true;
    for (const edge of network.edges) {
      if (edge === without || (edge.from !== node && edge.to !== node)) continue;
      const forwards = edge.from === node;
      if (!(forwards ? canGrow : canShrink)(edge, rules)) continue;
      const next = arrivals[forwards ? edge.to : edge.from];
      const cost = here.cost + rules.cost(edge.cell);
      if (next && !next.done && cost < next.cost) Object.assign(next, { cost, edge, previous: node });
    }
  }
  const cost = arrivals[end]?.cost ?? Infinity;
  if (cost === Infinity) return null;
  const cells: string[] = [];
  for (let node = end; node !== start; ) {
    const arrival = arrivals[node];
    if (!arrival?.edge) break;
    cells.push(arrival.edge.cell);
    node = arrival.previous;
  }
  return { cost, cells };
}

/** The cells of the cheapest cycle along which `secret` can grow, or shrink, by the units asked for; null when there is none. */
export function cheapestCycle(network: TableNetwork, secret: NetworkEdge, rules: CycleRules): string[] | null {
  const growing = canGrow(secret, rules) ? cheapestWay(network, [secret.to, secret.from], secret, rules) : null;
  const shrinking = canShrink(secret, rules) ? cheapestWay(network, [secret.from, secret.to], secret, rules) : null;
  if (!growing || !shrinking) return (growing ?? shrinking)?.cells ?? null;
  return growing.cost <= shrinking.cost ? growing.cells : shrinking.cells;
}
