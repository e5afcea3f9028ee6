import type { Equation } from './count-table.ts';

/** Everything that is published and may be put together, with what is withheld of it. */
export interface Publication {
  values: ReadonlyMap<string, number>;
  equations: readonly Equation[];
  withheld: ReadonlySet<string>;
  secrets: ReadonlySet<string>;
  /** The least that readers know a cell to be. */
  floor(id: string): number;
}

/** How far below and above its true number readers must reckon with, and the cells that take part in getting there. */
export interface Reach {
  below: number;
  above: number;
  cells: Set<string>;
}

export function noReach(): Reach {
  return { below: 0, above: 0, cells: new Set() };
}

/** Deviations beyond this are not looked at: leaving them out can only make an interval look narrower than it is. */
export const FARTHEST = 50;
