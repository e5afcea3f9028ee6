import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDetermined, type SilentSum } from './silent-sums.ts';

const LINES = ['a', 'b', 'c'];
const PERIODS = ['1', '2', '3'];
const ALL: SilentSum[] = LINES.flatMap((line) => PERIODS.map((period) => ({ line, period })));
const sets = fc.record({ silent: fc.subarray(ALL, { minLength: 1 }), free: fc.subarray(LINES) });

/** Whether the equations leave a variable no freedom: the row that asks for it alone adds nothing to their rank. */
function followsFrom(equations: readonly (readonly number[])[], variable: number): boolean {
  const alone = (equations[0] ?? []).map((_, index) => (index === variable ? 1 : 0));
  return rankOf([...equations, alone]) === rankOf(equations);
}

function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    const [chosen] = pivot < 0 ? [] : rows.splice(pivot, 1);
    if (!chosen) continue;
    for (const row of rows) {
      const factor = (row[column] ?? 0) / (chosen[column] ?? 1);
      row.forEach((value, index) => (row[index] = value - factor * (chosen[index] ?? 0)));
    }
    rows.splice(rank, 0, chosen);
    rank += 1;
  }
  return rank;
}

describe('a sum that a period keeps to itself', () => {
  it('is known exactly where linear algebra finds it', () => {
    let known = 0;
    fc.assert(
      fc.property(sets, ({ silent, free }) => {
        const told = LINES.filter((line) => !free.includes(line));
        const equations = [
          ...PERIODS.map((period) => silent.map((one) => (one.period === period ? 1 : 0))),
          ...told.map((line) => silent.map((one) => (one.line === line ? 1 : 0))),
        ];
        silent.forEach((one, index) => {
          const determined = isDetermined(silent, one, new Set(free));
          expect(determined).toBe(followsFrom(equations, index));
          known += determined ? 1 : 0;
        });
      }),
      { numRuns: 500, seed: 3 },
    );
    expect(known).toBeGreaterThan(100);
  });
});
