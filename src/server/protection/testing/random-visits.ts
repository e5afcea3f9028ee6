import fc from 'fast-check';
import type { Bound, CountTable, CountUnion } from '../count-table.ts';
import { crossTable, linesWithTotal } from '../cross-table.ts';
import { countRecords, randomNumbers, type Record } from './random-union.ts';

const CENTRES = ['a', 'b', 'c'];
const MODES = ['headset', 'phone'];
const SECTORS = ['food', 'care'];
const SCORES = ['low', 'high'];

const shape = (id: string, unit: string, column: string, keys: readonly string[]) => ({
  id,
  unit,
  telling: unit === 'answers',
  rows: linesWithTotal('centre', CENTRES),
  columns: linesWithTotal(column, keys),
});

/** Places by sector and by mode, visits by mode, answers by score, all by centre. */
export const VISIT_TABLES: readonly CountTable[] = [
  shape('places-sector', 'places', 'sector', SECTORS),
  shape('places-mode', 'places', 'mode', MODES),
  shape('visits-mode', 'visits', 'mode', MODES),
  shape('answers', 'answers', 'score', SCORES),
].map(crossTable);

/** Every visit opens a place, and nobody answers more than once in a visit. */
export const VISIT_BOUNDS: readonly Bound[] = ['', ...CENTRES.map((centre) => `|centre=${centre}`)].flatMap((where) => [
  { less: [`answers${where}`], more: [`visits${where}`] },
  ...['', ...MODES.map((mode) => `|mode=${mode}`)].map((how) => ({
    less: [`visits${where}${how}`],
    more: [`places${where}${how}`],
  })),
]);

/** Everything that somebody can have done: a visit with its first place, answered or not, and a further place. */
export const VISIT_COMBINATIONS: readonly Record[] = CENTRES.flatMap((centre) =>
  MODES.flatMap((mode) =>
    SECTORS.flatMap((sector): Record[] => [
      { units: 'places visits', centre, mode, sector },
      ...SCORES.map((score) => ({ units: 'places visits answers', centre, mode, sector, score })),
      { units: 'places', centre, mode, sector },
    ]),
  ),
);

/** What visitors have done; some centres are small, most visits open few places. */
export function visitRecords(least: number, most: number): fc.Arbitrary<Record[]> {
  return fc.record({ seed: fc.nat(), count: fc.integer({ min: least, max: most }) }).map(({ seed, count }) => {
    const random = randomNumbers(seed);
    const pick = (keys: readonly string[]) => keys[Math.floor(keys.length * random() ** 2)] ?? '';
    return Array.from({ length: count }).flatMap((): Record[] => {
      const where = { centre: pick(CENTRES), mode: pick(MODES) };
      const place = () => ({ ...where, sector: pick(SECTORS) });
      const answered =
        random() < 0.5 ? { units: 'places visits answers', score: pick(SCORES) } : { units: 'places visits' };
      const more = Array.from({ length: Math.floor(3 * random() ** 3) }, () => ({ units: 'places', ...place() }));
      return [{ ...answered, ...place() }, ...more];
    });
  });
}

export function countVisits(records: readonly Record[], bounds = VISIT_BOUNDS): CountUnion {
  return { ...countRecords(VISIT_TABLES, records), bounds };
}
