import type { CountUnion } from './count-table.ts';
import { slackOf } from './publication.ts';
import { findSecretCells, isSmall } from './secret-cells.ts';

/** What an edition has published, with its true numbers. */
interface Told extends CountUnion {
  withheld: ReadonlySet<string>;
}

/**
 * Whether the bounds leave the secrets of both editions together as far as those of the old one: what holds now, of something withheld, held
 * there, and is no closer now. Otherwise the new numbers would say what was not considered when the old ones were protected.
 */
function keepsBounds({ values, withheld, bounds = [] }: Told, late: ReadonlyMap<string, number>): boolean {
  const concerned = bounds.filter(({ less, more }) => [...less, ...more].some((id) => withheld.has(id)));
  return concerned.every((bound) => {
    const [then, since] = [slackOf(bound, values), slackOf(bound, late)];
    return then + since < 0 || (then >= 0 && since >= 0);
  });
}

/**
 * Whether a new edition may add these late numbers to the old one, whose pattern it keeps. Who has kept the old edition subtracts it, so the
 * late numbers are a table of their own with the same pattern. It must hold no secret, published or not:
 * - every number that changes, changes by the threshold at least;
 * - no line of answers changes by one answer only, which would tell what everybody who came late has answered;
 * - where something is withheld, no more came late of what is bounded than of what bounds it.
 * Then nothing of the new edition is a secret that was none in the old one, and whatever the old edition's secrets could be before, they can
 * still be, with the same late numbers beside them.
 */
export function isAddable(old: Told, late: ReadonlyMap<string, number>): boolean {
  const numbers = [...late.values()];
  if (numbers.some((value) => value < 0 || isSmall(value))) return false;
  return keepsBounds(old, late) && findSecretCells(old.tables, late).secrets.size === 0;
}
