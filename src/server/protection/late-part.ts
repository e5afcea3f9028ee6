import type { CountTable } from './count-table.ts';
import { findSecretCells, isSmall } from './secret-cells.ts';

/**
 * Whether a new edition may add these late numbers to the old one, whose pattern it keeps. Who has kept the old edition subtracts it, so the
 * late numbers are a table of their own with the same pattern. It must hold no secret, published or not:
 * - every number that changes, changes by the threshold at least;
 * - no line of answers changes by one answer only, which would tell what everybody who came late has answered.
 * Then nothing of the new edition is a secret that was none in the old one, and whatever the old edition's secrets could be before, they can
 * still be, with the same late numbers beside them.
 */
export function isAddable(tables: readonly CountTable[], late: ReadonlyMap<string, number>): boolean {
  const numbers = [...late.values()];
  if (numbers.some((value) => value < 0 || isSmall(value))) return false;
  return findSecretCells(tables, late).secrets.size === 0;
}
