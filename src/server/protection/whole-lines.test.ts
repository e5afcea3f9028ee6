import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossTable, detailLines } from './cross-table.ts';
import { type CountTable, THRESHOLD } from './count-table.ts';
import { isSmall } from './secret-cells.ts';
import { type LinePart, withholdLines, withholdSumLines } from './whole-lines.ts';

const STEPS = ['a', 'b', 'c'];
const TABLE: CountTable = crossTable({
  id: 'steps',
  unit: 'n',
  rows: detailLines('job', ['baker'], null),
  columns: [{ key: 'left', parent: null, coordinate: null }, ...detailLines('step', STEPS, 'left')],
  telling: false,
});
const SPLIT = TABLE.cells[0]?.slice(1) ?? [];
const TOTAL = TABLE.cells[0]?.[0] ?? '';

const valuesOf = (counts: readonly number[]) =>
  new Map([
    [TOTAL, counts.reduce((sum, count) => sum + count, 0)],
    ...SPLIT.map((id, index) => [id, counts[index] ?? 0] as const),
  ]);
const partOf = (counts: readonly number[]): LinePart => {
  const values = valuesOf(counts);
  return { values, withheld: withholdLines(TABLE, { values, withheld: new Set() }) };
};

/** All tables of `parts` lines of three cells with these sums, tried one by one; the least and the most of the first line's cells. */
function boundsOfFirst(lines: readonly number[], columns: readonly number[]): { least: number; most: number }[] {
  const bounds = STEPS.map(() => ({ least: Infinity, most: -Infinity }));
  const fill = (index: number, left: readonly number[], first: readonly number[] | null): void => {
    const [a = 0, b = 0, c = 0] = left;
    const line = lines[index];
    if (line === undefined) {
      if (a + b + c > 0 || !first) return;
      first.forEach((value, step) => {
        const bound = bounds[step];
        if (bound) Object.assign(bound, { least: Math.min(bound.least, value), most: Math.max(bound.most, value) });
      });
      return;
    }
    for (let x = 0; x <= Math.min(a, line); x++)
      for (let y = 0; y <= Math.min(b, line - x); y++) {
        const z = line - x - y;
        if (z <= c) fill(index + 1, [a - x, b - y, c - z], first ?? [x, y, z]);
      }
  };
  fill(0, columns, null);
  return bounds;
}

/** Every list of totals in which those that are secret (null) are at least one and have this sum. */
function totalsOf([first, ...rest]: readonly (number | null)[], secretSum: number): number[][] {
  if (first === undefined) return secretSum === 0 ? [[]] : [];
  if (first !== null) return totalsOf(rest, secretSum).map((totals) => [first, ...totals]);
  return Array.from({ length: secretSum }, (_, less) => less + 1).flatMap((own) =>
    totalsOf(rest, secretSum - own).map((totals) => [own, ...totals]),
  );
}

describe('a table that is published line by line', () => {
  it('publishes a line without small cells that is not all in one, and withholds any other one with its noughts', () => {
    expect(partOf([9, 0, 7]).withheld.size).toBe(0);
    expect(partOf([9, 0, 3]).withheld).toEqual(new Set(SPLIT));
    expect(partOf([9, 0, 0]).withheld).toEqual(new Set(SPLIT));
    expect(partOf([0, 0, 0]).withheld.size).toBe(0);
    const values = valuesOf([9, 0, 7]);
    expect(withholdLines(TABLE, { values, withheld: new Set([TOTAL]) })).toEqual(new Set(SPLIT));
  });

  it('withholds the sum where only one part is withheld', () => {
    const parts = [partOf([9, 0, 3]), partOf([9, 8, 7])];
    expect(withholdSumLines(TABLE, { values: valuesOf([18, 8, 10]), withheld: new Set() }, parts)).toEqual(
      new Set(SPLIT),
    );
  });

  it('withholds the sum that would say in which cell all of a part stand', () => {
    const parts = [partOf([0, 9, 0]), partOf([12, 9, 8])];
    expect(withholdSumLines(TABLE, { values: valuesOf([12, 18, 8]), withheld: new Set() }, parts)).toEqual(
      new Set(SPLIT),
    );
  });

  it('never lets a small cell of a part, or one in which all of it stand, be known closer than the threshold: with every table of the same sums tried', () => {
    const counts = fc.oneof(
      fc.array(fc.oneof(fc.nat(4), fc.nat(9)), { minLength: 3, maxLength: 3 }),
      fc.nat({ max: 12 }).map((all) => [0, all, 0]),
    );
    let published = 0;
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 3 }), (lists) => {
        const sum = STEPS.map((_, step) => lists.reduce((all, list) => all + (list[step] ?? 0), 0));
        const parts = lists.map(partOf);
        const withheld = withholdSumLines(TABLE, { values: valuesOf(sum), withheld: new Set() }, parts);
        const hidden = lists.filter((_, index) => (parts[index]?.withheld.size ?? 0) > 0);
        if (withheld.size > 0 || hidden.length === 0) return;
        published += 1;
        for (const [index, first] of hidden.entries()) {
          const others = hidden.filter((_, other) => other !== index);
          const lines = [first, ...others].map((list) => list.reduce((all, count) => all + count, 0));
          const columns = STEPS.map((_, step) => hidden.reduce((all, list) => all + (list[step] ?? 0), 0));
          boundsOfFirst(lines, columns).forEach(({ least, most }, step) => {
            const value = first[step] ?? 0;
            if (isSmall(value) || (value > 0 && value === lines[0]))
              expect(most - least).toBeGreaterThanOrEqual(THRESHOLD);
          });
        }
      }),
      { numRuns: 400, seed: 9 },
    );
    expect(published).toBeGreaterThan(10);
  });

  it('may have parts of which the total is a secret too: with every total and every table tried, small cells stay wide', () => {
    const counts = fc.array(fc.nat(2), { minLength: 3, maxLength: 3 });
    const sumOf = (list: readonly number[]) => list.reduce((all, count) => all + count, 0);
    let published = 0;
    fc.assert(
      fc.property(fc.array(counts, { minLength: 3, maxLength: 4 }), (lists) => {
        const known = (list: readonly number[]) => !isSmall(sumOf(list));
        const secret = lists.filter((list) => !known(list));
        const secretSum = sumOf(secret.map(sumOf));
        // Totals are protected before lines are: none is known closer than the threshold, and none of these is nought.
        fc.pre(secret.length === 0 || secretSum - secret.length >= THRESHOLD);
        const parts = lists.map((list) => {
          const values = valuesOf(list);
          const own = new Set(known(list) ? [] : [TOTAL]);
          return { values, withheld: new Set([...own, ...withholdLines(TABLE, { values, withheld: own })]) };
        });
        const columns = STEPS.map((_, step) => sumOf(lists.map((list) => list[step] ?? 0)));
        if (withholdSumLines(TABLE, { values: valuesOf(columns), withheld: new Set() }, parts).size > 0) return;
        const hidden = lists.filter((_, index) => (parts[index]?.withheld.size ?? 0) > 0);
        const hiddenColumns = STEPS.map((_, step) => sumOf(hidden.map((list) => list[step] ?? 0)));
        for (const [index, first] of hidden.entries()) {
          published += known(first) ? 0 : 1;
          const lines = [first, ...hidden.filter((_, other) => other !== index)];
          const all = totalsOf(
            lines.map((list) => (known(list) ? sumOf(list) : null)),
            secretSum,
          ).map((totals) => boundsOfFirst(totals, hiddenColumns));
          STEPS.forEach((_, step) => {
            if (!isSmall(first[step] ?? 0)) return;
            const least = Math.min(...all.map((bounds) => bounds[step]?.least ?? Infinity));
            const most = Math.max(...all.map((bounds) => bounds[step]?.most ?? -Infinity));
            expect(most - least).toBeGreaterThanOrEqual(THRESHOLD);
          });
        }
      }),
      { numRuns: 3000, seed: 12 },
    );
    expect(published).toBeGreaterThan(30);
  });
});
