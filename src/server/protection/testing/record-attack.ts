import type { Highs } from 'highs';
import type { PublishedUnion } from './published.ts';
import { isCountedIn, type Record } from './random-union.ts';

/**
 * Attacks a union without its equations: it looks for numbers of records of each possible kind, whole and none negative, that give every
 * published cell, and among them for the least and the most of each target.
 */
export function attackByRecords(
  solver: Highs,
  seen: PublishedUnion,
  combinations: readonly Record[],
  targets: Iterable<string>,
): Map<string, { least: number; most: number }> {
  const sumOf = (id: string) => {
    const isCounted = isCountedIn(id);
    const kinds = combinations.flatMap((record, index) => (isCounted(record) ? [`r${index}`] : []));
    return kinds.length > 0 ? kinds.join(' + ') : '0 r0';
  };
  const rules = [...seen.cells].flatMap(([id, value]) => {
    if (value !== null) return [`${sumOf(id)} = ${value}`];
    return seen.maybeNought.has(id) ? [] : [`${sumOf(id)} >= 1`];
  });
  // Whatever is not bounded by a published number may be as large as it likes; two hundred is large.
  const bounds = combinations.map((_, index) => `0 <= r${index} <= 200`).join('\n');
  const names = combinations.map((_, index) => `r${index}`).join(' ');
  const extreme = (goal: 'Minimize' | 'Maximize', id: string) => {
    const problem = `${goal}\n ${sumOf(id)}\nSubject To\n${rules.join('\n')}\nBounds\n${bounds}\nGenerals\n${names}\nEnd`;
    const found = solver.solve(problem, { output_flag: false, mip_rel_gap: 0 });
    if (found.Status !== 'Optimal') throw new Error(`The attack on ${id} ended: ${found.Status}`);
    return Math.round(found.ObjectiveValue);
  };
  return new Map([...targets].map((id) => [id, { least: extreme('Minimize', id), most: extreme('Maximize', id) }]));
}
