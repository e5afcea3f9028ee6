import type { PublishedUnion } from './published.ts';

/**
 * What anybody can deduce from one flat two-way table with both totals: a cell's exact bounds, by maximal flow through rows and columns
 * (augmenting paths). It starts from a table that agrees with what is published, which any filling-in would do; here the true one.
 */
interface Arc {
  id: string;
  from: number;
  to: number;
  /** How far it may shrink. */
  slack: number;
}

function arcsOf(grid: readonly (readonly string[])[], truth: ReadonlyMap<string, number>, seen: PublishedUnion): Arc[] {
  const rows = grid.length;
  return grid.flatMap((line, row) =>
    line.flatMap((id, column): Arc[] => {
      if (seen.cells.get(id) !== null) return [];
      const inside = (row === 0) === (column === 0); // the totals stand first
      const [from, to] = inside ? [row, rows + column] : [rows + column, row];
      return [{ id, from, to, slack: (truth.get(id) ?? 0) - (seen.maybeNought.has(id) ? 0 : 1) }];
    }),
  );
}

function maximalFlow(
  arcs: readonly Arc[],
  nodes: number,
  source: number,
  sink: number,
  skip: Arc,
  limit: number,
): number {
  const flow = new Map(arcs.map((arc) => [arc, 0]));
  let total = 0;
  while (total < limit) {
    const came: (readonly [Arc, 1 | -1] | undefined)[] = Array.from({ length: nodes });
    const queue = [source];
    for (const node of queue) {
      for (const arc of arcs) {
        if (arc === skip) continue;
        const forward = arc.from === node && arc.to !== source && !came[arc.to];
        const backward =
          arc.to === node && arc.from !== source && !came[arc.from] && arc.slack + (flow.get(arc) ?? 0) > 0;
        if (forward) came[arc.to] = [arc, 1];
        else if (backward) came[arc.from] = [arc, -1];
        if (forward || backward) queue.push(forward ? arc.to : arc.from);
      }
    }
    if (!came[sink]) return total;
    const path: (readonly [Arc, 1 | -1])[] = [];
    for (let node = sink; node !== source; ) {
      const step = came[node];
      if (!step) break;
      path.push(step);
      node = step[1] === 1 ? step[0].from : step[0].to;
    }
    const room = Math.min(
      limit - total,
      ...path.map(([arc, way]) => (way === 1 ? Infinity : arc.slack + (flow.get(arc) ?? 0))),
    );
    for (const [arc, way] of path) flow.set(arc, (flow.get(arc) ?? 0) + way * room);
    total += room;
  }
  return total;
}

/** Bounds of every withheld cell of `grid`, whose first line and first column are the totals. */
export function attackByFlow(
  grid: readonly (readonly string[])[],
  truth: ReadonlyMap<string, number>,
  seen: PublishedUnion,
): Map<string, { least: number; most: number }> {
  const arcs = arcsOf(grid, truth, seen);
  const nodes = grid.length + (grid[0]?.length ?? 0);
  return new Map(
    arcs.map((arc) => {
      const value = truth.get(arc.id) ?? 0;
      const most = value + maximalFlow(arcs, nodes, arc.to, arc.from, arc, 1000);
      const least = value - maximalFlow(arcs, nodes, arc.from, arc.to, arc, arc.slack);
      return [arc.id, { least, most }];
    }),
  );
}
