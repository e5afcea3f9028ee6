import type { Highs } from 'highs';
import type { Component } from './components.ts';
import { THRESHOLD } from './count-table.ts';
import { DeviationModel } from './deviation-model.ts';
import { LeastMoves, moveEnough } from './least-moves.ts';
import { noReach, type Publication, type Reach, roomOf } from './publication.ts';

const SHOTS = 3;
/** Pushes of many go on while they leave less than this share open. */
const WORTHWHILE = 0.85;
/** A push of many need not be the best one. */
const SHOT_GAP = 0.05;

/** The attack on cells that vary together. */
export class ComponentAudit {
  readonly #cells: readonly string[];
  readonly #farthest: DeviationModel;
  readonly #least: LeastMoves;
  readonly #reach: Map<string, Reach>;

  constructor(solver: Highs, component: Component, publication: Publication, known: Map<string, Reach>) {
    const { cells } = component;
    this.#cells = cells;
    for (const id of cells) if (publication.secrets.has(id) && !known.has(id)) known.set(id, noReach());
    const own = new Set(cells);
    this.#reach = new Map([...known].filter(([id]) => own.has(id)));
    const deviations = cells.map((id) => ({ id, ...roomOf(publication, id), cost: 0 }));
    this.#farthest = new DeviationModel(solver, deviations, component);
    this.#least = new LeastMoves(solver, component, publication);
  }

  /** Secrets whose interval is narrower than the threshold, with what was reached. */
  narrow(): Map<string, Reach> {
    for (let shot = 0, before = Infinity; shot < SHOTS; shot++) {
      const open = this.#open().length;
      if (open < 2 || open > before * WORTHWHILE) break;
      before = open;
      this.#shoot(shot);
    }
    for (const id of this.#open())
      if (this.#isOpen(id)) moveEnough(this.#least, id, { ...this.#reachOf(id) }, (moved) => this.#learn(moved), true);
    this.#farthest.dispose();
    this.#least.dispose();
    return new Map(this.#open().map((id) => [id, this.#reachOf(id)]));
  }

  #reachOf(id: string): Reach {
    return this.#reach.get(id) ?? noReach();
  }

  #isOpen(id: string): boolean {
    const { below, above } = this.#reachOf(id);
    return below + above < THRESHOLD;
  }

  #open(): string[] {
    return [...this.#reach.keys()].filter((id) => this.#isOpen(id));
  }

  #learn(moved: ReadonlyMap<string, number>): void {
    for (const [id, reach] of this.#reach) {
      const deviation = moved.get(id) ?? 0;
      if (-deviation <= reach.below && deviation <= reach.above) continue;
      reach.below = Math.max(reach.below, -deviation);
      reach.above = Math.max(reach.above, deviation);
      for (const cell of moved.keys()) reach.cells.add(cell);
    }
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
      this.#farthest.setCosts(directions.map((direction) => way * direction));
      const found = this.#farthest.cheapestWhole(SHOT_GAP);
      const moved = this.#cells.map((id, column) => [id, found?.values[column] ?? 0] as const);
      this.#learn(new Map(moved.filter(([, deviation]) => deviation !== 0)));
    }
  }
}
