import type { Highs } from 'highs';
import { FARTHEST, type Publication, type Reach } from './audit.ts';
import { THRESHOLD, valueOf } from './count-table.ts';
import { type Deviation, DeviationModel, type Solution } from './deviation-model.ts';

/** What may still be withheld, and what a reader would lose with each cell. */
export type Candidates = ReadonlyMap<string, number>;

const ROUNDING_ERROR = 1e-6;

function deviationsOf(publication: Publication, candidates: Candidates): Deviation[] {
  const room = (id: string) => valueOf(publication.values, id) - publication.floor(id);
  const withheld = [...publication.withheld].sort().map((id) => ({ id, lower: -room(id), upper: FARTHEST, cost: 0 }));
  const published = [...candidates]
    .filter(([id, cost]) => cost < Infinity && !publication.withheld.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  // One column for growing and one for shrinking, so that either costs.
  const growing = published.map(([id, cost]) => ({ id, lower: 0, upper: FARTHEST, cost }));
  const shrinking = published.map(([id, cost]) => ({ id, lower: -room(id), upper: 0, cost: -cost }));
  return [...withheld, ...growing, ...shrinking];
}

function lossOf(deviations: readonly Deviation[], solution: Solution): { cells: string[]; cost: number } {
  let cost = 0;
  const cells = new Set<string>();
  deviations.forEach((deviation, index) => {
    const moved = solution.values[index] ?? 0;
    cost += deviation.cost * moved;
    if (deviation.cost !== 0 && Math.abs(moved) > ROUNDING_ERROR) cells.add(deviation.id);
  });
  return { cells: [...cells], cost };
}

/**
 * The cheapest further cells to withhold so that a narrow secret can move as far as the threshold asks: a linear programme over everything
 * published together, in which every unit that a published cell has to move costs.
 * @returns the cells, which may be none when only fractions would do.
 */
export function cheapestRepair(
  solver: Highs,
  publication: Publication,
  candidates: Candidates,
  { secret, reach }: { secret: string; reach: Reach },
): string[] {
  const deviations = deviationsOf(publication, candidates);
  const column = deviations.findIndex(({ id }) => id === secret);
  const model = new DeviationModel(solver, deviations, publication.equations);
  const targets = [THRESHOLD - reach.below, reach.above - THRESHOLD];
  const losses = targets
    .filter((target) => target >= (deviations[column]?.lower ?? 0))
    .flatMap((target) => {
      model.setBounds(column, target, target);
      const found = model.cheapest();
      return found ? [lossOf(deviations, found)] : [];
    });
  model.dispose();
  return losses.sort((a, b) => a.cost - b.cost)[0]?.cells ?? [];
}

/** What one unit of movement of a narrow secret is worth: more than any way through published cells costs. */
const REWARD = 100_000;

/**
 * Cells to withhold so that many narrow secrets can grow together, in one linear programme. It may leave some narrow: those are repaired
 * one by one.
 */
export function jointRepair(
  solver: Highs,
  publication: Publication,
  candidates: Candidates,
  narrow: ReadonlyMap<string, Reach>,
): string[] {
  const deviations = deviationsOf(publication, candidates).map((deviation) => {
    const reach = narrow.get(deviation.id);
    return reach ? { ...deviation, upper: THRESHOLD - reach.below, cost: -REWARD } : deviation;
  });
  const model = new DeviationModel(solver, deviations, publication.equations);
  const found = model.cheapest();
  model.dispose();
  return found ? lossOf(deviations, found).cells : [];
}
