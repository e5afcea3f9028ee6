import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THRESHOLD } from './count-table.ts';
import { findSecretCells } from './secret-cells.ts';
import { attackByEnumeration } from './testing/enumerate-attack.ts';
import { attackByFlow } from './testing/max-flow-attack.ts';
import { publish } from './testing/published.ts';
import { countRecords, placeRecords, placeTables, twoWayUnion } from './testing/random-union.ts';

/** An attack that finds nothing where there is something to find would prove nothing. */
describe('the attacks', () => {
  it('recover secrets from tables in which only the secrets themselves are withheld', () => {
    const unions = fc.sample(twoWayUnion, { numRuns: 200, seed: 3 });
    const broken = unions.filter((union) => {
      const { secrets, withheld } = findSecretCells(union.tables, union.values);
      const bounds = attackByFlow(union.tables[0]?.cells ?? [], union.values, publish(union, withheld));
      return [...secrets].some((id) => bounds.get(id)?.least === bounds.get(id)?.most);
    });
    expect(broken.length).toBeGreaterThan(100);
  });

  it('find the same bounds, though they have no line of code in common', () => {
    const unions = fc.sample(twoWayUnion, { numRuns: 400, seed: 4 });
    let compared = 0;
    for (const union of unions) {
      const { withheld } = findSecretCells(union.tables, union.values);
      if (withheld.size > 9 || Math.max(...union.values.values()) > 60) continue;
      const seen = publish(union, withheld);
      const byFlow = attackByFlow(union.tables[0]?.cells ?? [], union.values, seen);
      for (const [id, { least, most }] of attackByEnumeration(seen, 200)) {
        expect(byFlow.get(id)?.least).toBe(least);
        expect(Math.min(byFlow.get(id)?.most ?? 0, 200)).toBe(most);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('break tables that share their totals when only secrets are withheld', () => {
    const sizes = { centres: 2, sectors: 2, perSector: 1, modes: 2 };
    const narrow = fc.sample(placeRecords(sizes, 60, 90), { numRuns: 40, seed: 5 }).filter((records) => {
      const union = countRecords(placeTables(sizes), records);
      const { secrets, withheld } = findSecretCells(union.tables, union.values);
      if (withheld.size === 0 || withheld.size > 7) return false;
      const bounds = attackByEnumeration(publish(union, withheld), 90);
      return [...secrets].some((id) => (bounds.get(id)?.most ?? 0) - (bounds.get(id)?.least ?? 0) < THRESHOLD);
    });
    expect(narrow.length).toBeGreaterThan(3);
  });
});
