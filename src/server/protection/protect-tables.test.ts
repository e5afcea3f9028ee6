import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Highs } from 'highs';
import { type CountUnion, equationsOf, THRESHOLD } from './count-table.ts';
import { crossTable, linesWithTotal } from './cross-table.ts';
import { protectTables } from './protect-tables.ts';
import { loadSolver } from './solver.ts';
import { attackByEnumeration } from './testing/enumerate-attack.ts';
import { attackByFlow } from './testing/max-flow-attack.ts';
import { attackByRecords } from './testing/record-attack.ts';
import { publish } from './testing/published.ts';
import { countRecords, placeCombinations, placeRecords, placeTables, twoWayUnion } from './testing/random-union.ts';

let solver: Highs;
beforeAll(async () => {
  solver = await loadSolver();
});

const statistics = { tables: 0, cells: 0, withheld: 0, secrets: 0, milliseconds: 0 };

function protect(union: CountUnion) {
  const start = performance.now();
  const result = protectTables(solver, union);
  statistics.milliseconds += performance.now() - start;
  statistics.tables += union.tables.length;
  statistics.cells += union.values.size;
  statistics.withheld += result.withheld.size;
  statistics.secrets += result.secrets.size;
  return result;
}

/** Secrets that an attack narrows below the threshold. */
function narrowAmong(
  secrets: Iterable<string>,
  bounds: ReadonlyMap<string, { least: number; most: number }>,
): string[] {
  return [...secrets].filter((id) => {
    const { least, most } = bounds.get(id) ?? { least: 0, most: 0 };
    return most - least < THRESHOLD;
  });
}

/** Prints what protecting the tables of a block of tests cost. */
function report(what: string): void {
  const { tables, cells, withheld, secrets, milliseconds } = statistics;
  const share = (part: number) => `${((100 * part) / cells).toFixed(1)} %`;
  console.log(
    `${what}: ${tables} tables, ${cells} cells, ${share(secrets)} secret, ${share(withheld)} withheld, ${(milliseconds / tables).toFixed(1)} ms a table`,
  );
  Object.assign(statistics, { tables: 0, cells: 0, withheld: 0, secrets: 0, milliseconds: 0 });
}

describe('one two-way table', () => {
  afterAll(() => report('one two-way table'));

  it('never lets a secret be known closer than the threshold', () => {
    fc.assert(
      fc.property(twoWayUnion, (union) => {
        const { secrets, withheld } = protect(union);
        const bounds = attackByFlow(union.tables[0]?.cells ?? [], union.values, publish(union, withheld));
        expect(narrowAmong(secrets, bounds)).toEqual([]);
      }),
      { numRuns: 400, seed: 20_261_124 },
    );
  });

  it('is protected alike in whatever order its lines come', () => {
    fc.assert(
      fc.property(twoWayUnion, fc.infiniteStream(fc.nat()), (union, random) => {
        const shuffled = union.tables.map((table) => {
          const order = [...table.rows.keys()]
            .map((row) => [random.next().value as number, row] as const)
            .sort((a, b) => a[0] - b[0]);
          const pick = <T>(list: readonly T[]) => order.flatMap(([, row]) => list.slice(row, row + 1));
          return { ...table, rows: pick(table.rows), cells: pick(table.cells) };
        });
        const same = protectTables(solver, { ...union, tables: shuffled }).withheld;
        expect([...same].sort()).toEqual([...protectTables(solver, union).withheld].sort());
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('publishes noughts and withholds a total of three', () => {
    const table = crossTable({
      id: 't',
      unit: 'n',
      rows: linesWithTotal('a', ['x', 'y']),
      columns: linesWithTotal('b', ['p', 'q']),
      telling: false,
    });
    const union = countRecords(
      [table],
      [...Array(3).keys()].map(() => ({ a: 'x', b: 'p' })),
    );
    const { withheld } = protect(union);
    expect(withheld).toEqual(new Set(['n', 'n|a=x', 'n|b=p', 'n|a=x|b=p']));
  });

  it('withholds the split of a telling line of which everybody gave one answer, noughts included, and no other noughts', () => {
    const lines = {
      rows: linesWithTotal('age', ['young', 'old', 'older']),
      columns: linesWithTotal('change', ['down', 'up']),
    };
    const many = (count: number, age: string, change: string) => Array.from({ length: count }, () => ({ age, change }));
    const records = [
      ...many(20, 'young', 'up'),
      ...many(30, 'young', 'down'),
      ...many(12, 'old', 'up'),
      ...many(9, 'older', 'up'),
      ...many(14, 'older', 'down'),
    ];
    const declared = protect(countRecords([crossTable({ id: 't', unit: 'n', ...lines, telling: true })], records));
    expect(declared.withheld.has('n|age=old|change=down')).toBe(true);
    expect(declared.withheld.has('n|age=old|change=up')).toBe(true);
    expect(declared.withheld.has('n|age=old')).toBe(false);
    const played = protect(countRecords([crossTable({ id: 't', unit: 'n', ...lines, telling: false })], records));
    expect(played.withheld.size).toBe(0);
  });
});

describe('tables that share their totals', () => {
  afterAll(() => report('tables that share their totals'));

  const tiny = { centres: 2, sectors: 2, perSector: 1, modes: 2 };
  it('are safe together: with every whole number tried, no secret is known closer than the threshold', () => {
    fc.assert(
      fc.property(placeRecords(tiny, 30, 60), (records) => {
        const union = countRecords(placeTables(tiny), records);
        const { secrets, withheld } = protect(union);
        fc.pre(withheld.size > 0 && withheld.size < 11);
        expect(narrowAmong(secrets, attackByEnumeration(publish(union, withheld), 60))).toEqual([]);
      }),
      { numRuns: 20, seed: 11 },
    );
  });

  const small = { centres: 3, sectors: 2, perSector: 2, modes: 2 };
  it('are safe against whoever looks for a crowd of records that agrees with all of them', () => {
    fc.assert(
      fc.property(placeRecords(small, 60, 300), (records) => {
        const union = countRecords(placeTables(small), records);
        const { secrets, withheld } = protect(union);
        const targets = new Set([...secrets].slice(0, 8));
        expect(
          narrowAmong(targets, attackByRecords(solver, publish(union, withheld), placeCombinations(small), targets)),
        ).toEqual([]);
      }),
      { numRuns: 6, seed: 5 },
    );
  });

  const large = { centres: 9, sectors: 15, perSector: 4, modes: 4 };
  it('publish only totals that are the sums of their parts', () => {
    fc.assert(
      fc.property(placeRecords(large, 500, 6000), (records) => {
        const union = countRecords(placeTables(large), records);
        const { cells } = publish(union, protect(union).withheld);
        for (const { total, parts } of union.tables.flatMap(equationsOf)) {
          const numbers = parts.map((id) => cells.get(id));
          if (typeof cells.get(total) !== 'number' || numbers.includes(null)) continue;
          expect(numbers.reduce((sum: number, part) => sum + (part ?? 0), 0)).toBe(cells.get(total));
        }
      }),
      { numRuns: 6, seed: 5 },
    );
  });
});
