import type { Highs } from 'highs';
import { type Component, componentsOf } from './components.ts';
import { type Equation, THRESHOLD, valueOf } from './count-table.ts';
import { DeviationModel, type Solution } from './deviation-model.ts';

/** Everything that is published and may be put together, with what is withheld of it. */
export interface Publication {
  values: ReadonlyMap<string, number>;
  equations: readonly Equation[];
  withheld: ReadonlySet<string>;
  secrets: ReadonlySet<string>;
  /** The least that readers know a cell to be. */
  floor(id: string): number;
}

/** How far below and above its true number readers must reckon with. */
export interface Reach {
  below: number;
  above: number;
}

/** Deviations beyond this are not looked at: leaving them out can only make an interval look narrower than it is. */
export const FARTHEST = 50;
/** A secret need not move farther than this, so that one push of many moves many. */
const FAR_ENOUGH = 2 * THRESHOLD;
const SHOTS = 12;
/** Pushes of many go on while they leave less than this share open. */
const WORTHWHILE = 0.85;
/** A push of many need not be the best one. */
const SHOT_GAP = 0.05;

class ComponentAudit {
  readonly #cells: readonly string[];
  readonly #model: DeviationModel;
  readonly #reach: Map<string, Reach>;

  constructor(solver: Highs, { cells, equations }: Component, publication: Publication, known: Map<string, Reach>) {
    this.#cells = cells;
    for (const id of cells) if (publication.secrets.has(id) && !known.has(id)) known.set(id, { below: 0, above: 0 });
    const own = new Set(cells);
    this.#reach = new Map([...known].filter(([id]) => own.has(id)));
    const deviations = cells.map((id) => {
      const lower = publication.floor(id) - valueOf(publication.values, id);
      return { id, lower, upper: publication.secrets.has(id) ? FAR_ENOUGH : FARTHEST, cost: 0 };
    });
    this.#model = new DeviationModel(solver, deviations, equations);
  }

  #learn(solution: Solution | null): void {
    if (!solution?.whole) return;
    this.#cells.forEach((id, index) => {
      const reach = this.#reach.get(id);
      const deviation = solution.values[index] ?? 0;
      if (reach)
        Object.assign(reach, { below: Math.max(reach.below, -deviation), above: Math.max(reach.above, deviation) });
    });
  }

  #open(): string[] {
    return [...this.#reach].filter(([, { below, above }]) => below + above < THRESHOLD).map(([id]) => id);
  }

  /** Pushes all open secrets at once, each in a direction by chance, and back: most are found wide enough without a search of their own. */
  #shoot(shot: number): void {
    const open = new Set(this.#open());
    let turn = shot + 1;
    const directions = this.#cells.map((id) => {
      if (!open.has(id)) return 0;
      turn = (turn * 48_271) % 2_147_483_647;
      return turn % 2 === 0 ? 1 : -1;
    });
    for (const way of [1, -1]) {
      this.#model.setCosts(directions.map((direction) => way * direction));
      this.#learn(this.#model.cheapestWhole(SHOT_GAP));
    }
  }

  #push(id: string, direction: 1 | -1): void {
    this.#model.setCosts(this.#cells.map((cell) => (cell === id ? -direction : 0)));
    const found = this.#model.cheapest();
    this.#learn(found?.whole ? found : this.#model.cheapestWhole());
  }

  /** Secrets whose interval is narrower than the threshold, with what was reached. */
  narrow(): Map<string, Reach> {
    for (let shot = 0, before = Infinity; shot < SHOTS; shot++) {
      const open = this.#open().length;
      if (open < 2 || open > before * WORTHWHILE) break;
      before = open;
      this.#shoot(shot);
    }
    for (const direction of [1, -1] as const)
      for (const id of this.#open()) if (this.#isOpen(id)) this.#push(id, direction);
    this.#model.dispose();
    return new Map(this.#open().map((id) => [id, this.#reach.get(id) ?? { below: 0, above: 0 }]));
  }

  #isOpen(id: string): boolean {
    const reach = this.#reach.get(id);
    return reach !== undefined && reach.below + reach.above < THRESHOLD;
  }
}

/**
 * The attack on all of it together: for each secret, the least and the most that agrees with every published number, in whole numbers.
 * @param known what has been reached before with fewer cells withheld, which holds still; what is reached now is added.
 * @returns the secrets that are known closer than the threshold.
 */
export function auditPublication(
  solver: Highs,
  publication: Publication,
  known: Map<string, Reach> = new Map(),
): Map<string, Reach> {
  const isOpen = (id: string) => {
    const reach = known.get(id);
    return publication.secrets.has(id) && (!reach || reach.below + reach.above < THRESHOLD);
  };
  const narrow = new Map<string, Reach>();
  for (const id of publication.secrets) if (!publication.withheld.has(id)) narrow.set(id, { below: 0, above: 0 });
  for (const component of componentsOf(publication.withheld, publication.equations)) {
    if (!component.cells.some(isOpen)) continue;
    for (const [id, reach] of new ComponentAudit(solver, component, publication, known).narrow()) narrow.set(id, reach);
  }
  return narrow;
}
