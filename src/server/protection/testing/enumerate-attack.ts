import type { PublishedUnion } from './published.ts';

/**
 * Tries every whole number: all ways to fill in what is withheld, none above `highest`, that agree with every sum. Slow and simple on
 * purpose; for unions of a few withheld cells.
 * @returns the least and the most that each withheld cell was in any of them.
 */
export function attackByEnumeration(
  seen: PublishedUnion,
  highest: number,
): Map<string, { least: number; most: number }> {
  const guess = new Map(seen.cells);
  const bounds = new Map<string, { least: number; most: number }>();
  const least = (id: string) => (seen.maybeNought.has(id) ? 0 : 1);

  /** Fills in what follows from the sums. Returns the cells filled in, or null at a contradiction (after undoing). */
  function follow(): string[] | null {
    const filled: string[] = [];
    for (let more = true; more; ) {
      more = false;
      for (const { total, parts } of seen.sums) {
        const unknown = [total, ...parts].filter((id) => guess.get(id) === null);
        if (unknown.length > 1) continue;
        const sum = parts.reduce((all, id) => all + (guess.get(id) ?? 0), 0);
        const [id] = unknown;
        const value = id === total ? sum : (guess.get(total) ?? 0) - sum;
        const wrong = id === undefined ? value !== 0 : value < least(id) || value > highest;
        if (wrong) {
          for (const undone of filled) guess.set(undone, null);
          return null;
        }
        if (id === undefined) continue;
        guess.set(id, value);
        filled.push(id);
        more = true;
      }
    }
    return filled;
  }

  function search(): void {
    const filled = follow();
    if (!filled) return;
    const open = [...guess].find(([, value]) => value === null)?.[0];
    if (open === undefined) {
      for (const [id, published] of seen.cells) {
        if (published !== null) continue;
        const value = guess.get(id) ?? 0;
        const known = bounds.get(id) ?? { least: value, most: value };
        bounds.set(id, { least: Math.min(known.least, value), most: Math.max(known.most, value) });
      }
    } else {
      for (let value = least(open); value <= highest; value++) {
        guess.set(open, value);
        search();
      }
      guess.set(open, null);
    }
    for (const undone of filled) guess.set(undone, null);
  }

  search();
  return bounds;
}
