import type { Highs } from 'highs';
import type { Component } from './components.ts';
import { THRESHOLD, valueOf } from './count-table.ts';
import { DeviationModel, type Solution } from './deviation-model.ts';
import { FARTHEST, type Publication, type Reach } from './publication.ts';

/** A secret need not move farther than this, so that one push of many moves many. */
const FAR_ENOUGH = 2 * THRESHOLD;
const SHOTS = 3;
/** Pushes of many go on while they leave less than this share open. */
const WORTHWHILE = 0.85;
/** A push of many need not be the best one. */
const SHOT_GAP = 0.05;
/** Any whole numbers will do, however much else they move. */
const ANY_GAP = 1e6;

/** The attack on cells that vary together. */
export class ComponentAudit {
  readonly #cells: readonly string[];
  readonly #columns: ReadonlyMap<string, number>;
  readonly #rooms: readonly number[];
  /** One column a cell: how far can they move? */
  readonly #farthest: DeviationModel;
  /** Two columns a cell, one for growing and one for shrinking: how little else must move with it? Such ways are mostly whole. */
  readonly #least: DeviationModel;
  readonly #reach: Map<string, Reach>;

  constructor(solver: Highs, { cells, equations }: Component, publication: Publication, known: Map<string, Reach>) {
    this.#cells = cells;
    this.#columns = new Map(cells.map((id, column) => [id, column]));
    for (const id of cells) if (publication.secrets.has(id) && !known.has(id)) known.set(id, { below: 0, above: 0 });
    const own = new Set(cells);
    this.#reach = new Map([...known].filter(([id]) => own.has(id)));
    this.#rooms = cells.map((id) => valueOf(publication.values, id) - publication.floor(id));
    const moves = cells.map((id, column) => {
      const upper = publication.secrets.has(id) ? FAR_ENOUGH : FARTHEST;
      return { id, lower: -(this.#rooms[column] ?? 0), upper, cost: 0 };
    });
    this.#farthest = new DeviationModel(solver, moves, equations);
    const growing = moves.map((move) => ({ ...move, lower: 0, cost: 1 }));
    const shrinking = moves.map((move) => ({ ...move, upper: 0, cost: -1 }));
    this.#least = new DeviationModel(solver, [...growing, ...shrinking], equations);
  }

  /** Secrets whose interval is narrower than the threshold, with what was reached. */
  narrow(): Map<string, Reach> {
    for (let shot = 0, before = Infinity; shot < SHOTS; shot++) {
      const open = this.#open().length;
      if (open < 2 || open > before * WORTHWHILE) break;
      before = open;
      this.#shoot(shot);
    }
    for (const id of this.#open()) if (this.#isOpen(id)) this.#settle(id);
    this.#farthest.dispose();
    this.#least.dispose();
    return new Map(this.#open().map((id) => [id, this.#reachOf(id)]));
  }

  #reachOf(id: string): Reach {
    return this.#reach.get(id) ?? { below: 0, above: 0 };
  }

  #isOpen(id: string): boolean {
    const { below, above } = this.#reachOf(id);
    return below + above < THRESHOLD;
  }

  #open(): string[] {
    return [...this.#reach.keys()].filter((id) => this.#isOpen(id));
  }

  /** `deviationOf`: of a column of `#cells`. */
  #learn(deviationOf: (column: number) => number): void {
    for (const [id, reach] of this.#reach) {
      const deviation = deviationOf(this.#columns.get(id) ?? -1);
      Object.assign(reach, { below: Math.max(reach.below, -deviation), above: Math.max(reach.above, deviation) });
    }
  }

  #learnFarthest(solution: Solution | null): void {
    if (solution?.whole) this.#learn((column) => solution.values[column] ?? 0);
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
      this.#learnFarthest(this.#farthest.cheapestWhole(SHOT_GAP));
    }
  }

  /** Finds out for one secret whether it can move enough: up, down, or some of the way up and the rest down. */
  #settle(id: string): void {
    const { below, above } = this.#reachOf(id);
    this.#pushBy(id, 1, THRESHOLD - below);
    if (this.#isOpen(id)) this.#pushBy(id, -1, THRESHOLD - above);
    for (let target = THRESHOLD - below - 1; this.#isOpen(id) && target > this.#reachOf(id).above; target--)
      this.#pushBy(id, 1, target);
    if (this.#isOpen(id) && this.#reachOf(id).above > above) this.#pushBy(id, -1, THRESHOLD - this.#reachOf(id).above);
  }

  /** Pushes one secret so far, moving as little else as possible. */
  #pushBy(id: string, direction: 1 | -1, target: number): void {
    const column = this.#columns.get(id) ?? -1;
    const count = this.#cells.length;
    const room = this.#rooms[column] ?? 0;
    if (direction === -1 && room < target) return;
    const [grows, shrinks] = direction === 1 ? [target, 0] : [0, -target];
    this.#least.setBounds(column, grows, grows);
    this.#least.setBounds(column + count, shrinks, shrinks);
    const found = this.#least.cheapest();
    const searched = found && !found.whole ? this.#least.cheapestWhole(ANY_GAP) : found;
    if (searched?.whole) this.#learn((own) => (searched.values[own] ?? 0) + (searched.values[own + count] ?? 0));
    this.#least.setBounds(column, 0, FAR_ENOUGH);
    this.#least.setBounds(column + count, -room, 0);
  }
}
