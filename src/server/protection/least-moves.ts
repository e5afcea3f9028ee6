import type { Highs } from 'highs';
import type { Component } from './components.ts';
import { THRESHOLD } from './count-table.ts';
import { DeviationModel } from './deviation-model.ts';
import { type Publication, type Room, roomOf } from './publication.ts';

/** Any whole numbers will do, however much else they move. */
const ANY_GAP = 1e6;

/** Moves one cell at a time, and as little else as possible: such moves are mostly whole, and few cells take part in them. */
export class LeastMoves {
  readonly #cells: readonly string[];
  readonly #columns: ReadonlyMap<string, number>;
  readonly #rooms: ReadonlyMap<string, Room>;
  readonly #held = new Set<string>();
  readonly #model: DeviationModel;

  /** `cost`: how much it matters that a cell stays as it is. */
  constructor(solver: Highs, component: Component, publication: Publication, cost: (id: string) => number = () => 1) {
    this.#cells = component.cells;
    this.#columns = new Map(this.#cells.map((id, column) => [id, column]));
    this.#rooms = new Map(this.#cells.map((id) => [id, roomOf(publication, id)]));
    const rooms = [...this.#rooms];
    // One column for growing and one for shrinking, so that either costs.
    const growing = rooms.map(([id, { upper }]) => ({ id, lower: 0, upper, cost: cost(id) }));
    const shrinking = rooms.map(([id, { lower }]) => ({ id, lower, upper: 0, cost: -cost(id) }));
    this.#model = new DeviationModel(solver, [...growing, ...shrinking], component);
  }

  #bound(id: string, lower: number, upper: number): void {
    const column = this.#columns.get(id);
    if (column === undefined) throw new Error(`The cell ${id} does not vary.`);
    this.#model.setBounds(column, Math.max(0, lower), Math.max(0, upper));
    this.#model.setBounds(column + this.#cells.length, Math.min(0, lower), Math.min(0, upper));
  }

  /** From now on this cell stays as it is. */
  hold(id: string): void {
    this.#held.add(id);
    this.#bound(id, 0, 0);
  }

  release(id: string): void {
    this.#held.delete(id);
    const { lower = 0, upper = 0 } = this.#rooms.get(id) ?? {};
    this.#bound(id, lower, upper);
  }

  /**
   * How much every cell moves, in whole numbers, when `id` moves by `target`; null: it cannot.
   * @param search whole numbers are searched for when the least moves are fractions; otherwise these count as none.
   */
  move(id: string, target: number, search: boolean): ReadonlyMap<string, number> | null {
    if (target < (this.#rooms.get(id)?.lower ?? 0)) return null;
    this.#bound(id, target, target);
    const found = this.#model.cheapest();
    const searched = search && found && !found.whole ? this.#model.cheapestWhole(ANY_GAP) : found;
    this.release(id);
    if (!searched?.whole) return null;
    const { values } = searched;
    const moved = this.#cells.map(
      (cell, column) => [cell, (values[column] ?? 0) + (values[column + this.#cells.length] ?? 0)] as const,
    );
    const all = new Map(moved.filter(([, deviation]) => deviation !== 0));
    // The solver may also give whole numbers that are no solution, when there is none.
    return all.get(id) === target && [...this.#held].every((held) => !all.has(held)) ? all : null;
  }

  dispose(): void {
    this.#model.dispose();
  }
}

/**
 * Looks for moves by which a secret gets as far as the threshold in all: up, down, or some of the way up and the rest down.
 * @param below how far down it is known to get; `above`: up.
 * @param learn is told of every move that was found.
 * @param search see `LeastMoves.move`.
 */
export function moveEnough(
  moves: LeastMoves,
  id: string,
  { below, above }: { below: number; above: number },
  learn: (moved: ReadonlyMap<string, number>) => void,
  search: boolean,
): boolean {
  const tryMove = (target: number) => {
    const moved = moves.move(id, target, search);
    if (moved) learn(moved);
    return moved !== null;
  };
  if (tryMove(THRESHOLD - below) || tryMove(above - THRESHOLD)) return true;
  let up = THRESHOLD - below - 1;
  while (up > above && !tryMove(up)) up--;
  return up > above && tryMove(up - THRESHOLD);
}
