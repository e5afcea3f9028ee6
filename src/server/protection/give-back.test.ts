import fc from 'fast-check';
import type { Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellCosts } from './cell-costs.ts';
import { equationsOf, THRESHOLD } from './count-table.ts';
import { protectPublication, Unprotectable } from './protect-publication.ts';
import { findSecretCells } from './secret-cells.ts';
import { loadSolver } from './solver.ts';
import { attackByFlow } from './testing/max-flow-attack.ts';
import { publish } from './testing/published.ts';
import { twoWayUnion } from './testing/random-union.ts';
import { floorOf } from './withhold-cycles.ts';

let solver: Highs;
beforeAll(async () => {
  solver = await loadSolver();
});

describe('cells that are published again', () => {
  it('leave every secret as wide as the threshold, though at first everything was withheld', () => {
    const counts = { withheld: 0, kept: 0 };
    fc.assert(
      fc.property(twoWayUnion, (union) => {
        const costs = cellCosts(union);
        const { secrets, withheld: primary } = findSecretCells(union.tables, union.values);
        const everything = [...union.values].filter(([, value]) => value > 0).map(([id]) => id);
        const publication = {
          values: union.values,
          equations: union.tables.flatMap(equationsOf),
          bounds: [],
          insiders: [],
          withheld: new Set([...primary, ...everything]),
          secrets,
          floor: (id: string) => floorOf(union.values.get(id) ?? 0),
        };
        const withheld = protectOrNull(() => protectPublication(solver, publication, costs, costs));
        if (!withheld) return;
        counts.withheld += publication.withheld.size;
        counts.kept += withheld.size;
        const bounds = attackByFlow(union.tables[0]?.cells ?? [], union.values, publish(union, withheld));
        const narrow = [...secrets].filter((id) => {
          const { least = 0, most = 0 } = bounds.get(id) ?? {};
          return most - least < THRESHOLD;
        });
        expect(narrow).toEqual([]);
      }),
      { numRuns: 100, seed: 21 },
    );
    expect(counts.kept).toBeLessThan(0.7 * counts.withheld);
    expect(counts.kept).toBeGreaterThan(0);
  });
});

/** Small tables there are that cannot be protected at all. */
function protectOrNull(protect: () => Set<string>): Set<string> | null {
  try {
    return protect();
  } catch (error) {
    if (error instanceof Unprotectable) return null;
    throw error;
  }
}
