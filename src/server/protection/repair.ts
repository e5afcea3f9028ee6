import type { Highs } from 'highs';
import { THRESHOLD } from './count-table.ts';
import { type Deviation, DeviationModel, type Solution } from './deviation-model.ts';
import { FARTHEST, type Publication, type Reach, roomOf } from './publication.ts';

/** What may still be withheld, and what a reader would lose with each cell. */
export type Candidates = ReadonlyMap<string, number>;

const ROUNDING_ERROR = 1e-6;

function deviationsOf(publication: Publication, candidates: Candidates): Deviation[] {
  const lower = (id: string) => roomOf(publication, id).lower;
  const withheld = [...publication.withheld].sort().map((id) => ({ id, lower: lower(id), upper: FARTHEST, cost: 0 }));
  const published = [...candidates]
    .filter(([id, cost]) => cost < Infinity && !publication.withheld.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  // One column for growing and one for shrinking, so that either costs.
  const growing = published.map(([id, cost]) => ({ id, lower: 0, upper: FARTHEST, cost }));
  const shrinking = published.map(([id, cost]) => ({ id, lower: lower(id), upper: 0, cost: -cost }));
  return [...withheld, ...growing, ...shrinking];
}

interface Loss {
  cells: string[];
  cost: number;
}

/**
 * Finds further cells to withhold, for one narrow secret after the other: each time the cheapest in a linear programme over everything
 * published together, in which every unit that a published cell has to move costs. What is withheld for one costs the next ones nothing.
 */
export class Repair {
  readonly #deviations: readonly Deviation[];
  readonly #columns: ReadonlyMap<string, number>;
  readonly #model: DeviationModel;
  readonly #costs: number[];

  constructor(solver: Highs, publication: Publication, candidates: Candidates) {
    this.#deviations = deviationsOf(publication, candidates);
    this.#columns = new Map(this.#deviations.map(({ id }, column) => [id, column]));
    this.#costs = this.#deviations.map(({ cost }) => cost);
    this.#model = new DeviationModel(solver, this.#deviations, publication);
  }

  #lossOf({ values }: Solution): Loss {
    let cost = 0;
    const cells = new Set<string>();
    this.#deviations.forEach(({ id }, column) => {
      const [moved, each] = [values[column] ?? 0, this.#costs[column] ?? 0];
      cost += each * moved;
      if (each !== 0 && Math.abs(moved) > ROUNDING_ERROR) cells.add(id);
    });
    return { cells: [...cells], cost };
  }

  /** The cells to be withheld so that `secret` can move as far as is missing; none when it can, in fractions at least, or never will. */
  widen(secret: string, { below, above }: Reach): string[] {
    const column = this.#columns.get(secret);
    // What is published already and is no candidate can never move.
    if (column === undefined) return [];
    const { lower = 0, upper = 0 } = this.#deviations[column] ?? {};
    const losses = [THRESHOLD - below, above - THRESHOLD]
      .filter((target) => target >= lower)
      .flatMap((target) => {
        this.#model.setBounds(column, target, target);
        const found = this.#model.cheapest();
        return found ? [this.#lossOf(found)] : [];
      });
    this.#model.setBounds(column, lower, upper);
    const cells = losses.sort((a, b) => a.cost - b.cost)[0]?.cells ?? [];
    const free = new Set(cells);
    if (cells.length > 0) {
      this.#deviations.forEach(({ id }, index) => {
        if (free.has(id)) this.#costs[index] = 0;
      });
      this.#model.setCosts(this.#costs);
    }
    return cells;
  }

  dispose(): void {
    this.#model.dispose();
  }
}
