import fc from 'fast-check';
import type { Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bound, type CountUnion, THRESHOLD } from './count-table.ts';
import { isAddable } from './late-part.ts';
import { Unprotectable } from './protect-publication.ts';
import { protectSums, type SumPart } from './protect-sums.ts';
import { protectTables } from './protect-tables.ts';
import { loadSolver } from './solver.ts';
import { publish, type PublishedUnion } from './testing/published.ts';
import type { Record } from './testing/random-union.ts';
import { countVisits, VISIT_BOUNDS, VISIT_COMBINATIONS, visitRecords } from './testing/random-visits.ts';
import { attackByRecords } from './testing/record-attack.ts';

let solver: Highs;
beforeAll(async () => {
  solver = await loadSolver();
});

const MOST_TARGETS = 10;

/** Attacked by looking for crowds of visitors: they know what a visit is, and nothing of bounds. */
function narrowIn(seen: PublishedUnion, targets: readonly string[], combinations: readonly Record[]): string[] {
  const bounds = attackByRecords(solver, seen, combinations, targets);
  return targets.filter((id) => (bounds.get(id)?.most ?? 0) - (bounds.get(id)?.least ?? 0) < THRESHOLD);
}

function narrowMonth(records: readonly Record[], bounds: readonly Bound[]): { narrow: string[]; secrets: number } {
  const union = countVisits(records, bounds);
  const { secrets, withheld } = protectTables(solver, union);
  const targets = [...secrets].slice(0, MOST_TARGETS);
  return { narrow: narrowIn(publish(union, withheld), targets, VISIT_COMBINATIONS), secrets: targets.length };
}

const MONTHS = ['1', '2'];
const inMonths: Record[] = MONTHS.flatMap((month) => VISIT_COMBINATIONS.map((record) => ({ ...record, month })));

/** A year and its months. Cells of a month are told by one more coordinate. */
function seenTogether(year: CountUnion, withheld: ReadonlySet<string>, parts: readonly SumPart[]): PublishedUnion {
  const seen = publish(year, withheld);
  for (const part of parts) {
    const told = publish(part, part.withheld);
    for (const [id, value] of told.cells) seen.cells.set(`${id}|month=${part.name}`, value);
    for (const id of told.maybeNought) seen.maybeNought.add(`${id}|month=${part.name}`);
  }
  return seen;
}

function narrowYear(months: readonly (readonly Record[])[], bounds: readonly Bound[]): string[] {
  const parts = months.map((records, index): SumPart => {
    const union = countVisits(records, bounds);
    return { ...union, ...protectTables(solver, union), name: MONTHS[index] ?? '', after: [], hidden: false };
  });
  const year = countVisits(months.flat(), bounds);
  const { secrets, withheld } = protectSums(solver, year, parts);
  const ofMonths = parts.flatMap((part) => [...part.secrets].map((id) => `${id}|month=${part.name}`));
  return narrowIn(seenTogether(year, withheld, parts), [...secrets, ...ofMonths].slice(-MOST_TARGETS), inMonths);
}

/** What cannot be protected. */
function lostIn(protect: () => unknown): Set<string> {
  try {
    protect();
    return new Set();
  } catch (error) {
    if (error instanceof Unprotectable) return new Set(error.cells);
    throw error;
  }
}

describe('numbers of different units, of which one cannot be more than the other', () => {
  it('together let no secret be known closer than the threshold to whoever knows what a visit is', () => {
    let attacked = 0;
    fc.assert(
      fc.property(visitRecords(10, 60), (records) => {
        const { narrow, secrets } = narrowMonth(records, VISIT_BOUNDS);
        attacked += secrets;
        expect(narrow).toEqual([]);
      }),
      { numRuns: 25, seed: 31 },
    );
    expect(attacked).toBeGreaterThan(150);
  });

  it('would give secrets away if each unit were protected by itself: the attack finds it', () => {
    const broken = fc
      .sample(visitRecords(10, 60), { numRuns: 25, seed: 31 })
      .filter((records) => narrowMonth(records, []).narrow.length > 0);
    expect(broken.length).toBeGreaterThan(5);
  });

  const months = fc.tuple(visitRecords(8, 40), visitRecords(8, 40));

  it('do not give months away beside their year either', () => {
    fc.assert(
      fc.property(months, (samples) => {
        expect(narrowYear(samples, VISIT_BOUNDS)).toEqual([]);
      }),
      { numRuns: 5, seed: 32 },
    );
  });

  it('would do so if the bounds were forgotten there', () => {
    const broken = fc.sample(months, { numRuns: 5, seed: 32 }).filter((samples) => narrowYear(samples, []).length > 0);
    expect(broken.length).toBeGreaterThan(1);
  });
});

describe('a year of months that were published when bounds were not considered', () => {
  /** Whoever knows no bounds takes places, visits and answers for unrelated. */
  const unrelated = inMonths.flatMap(({ units = '', ...record }) =>
    units.split(' ').map((unit): Record => ({ units: unit, ...record })),
  );

  it('hides as much as they did, and from those who know bounds all that they had not given away', () => {
    const parted = fc
      .sample(fc.tuple(visitRecords(8, 40), visitRecords(8, 40)), { numRuns: 5, seed: 33 })
      .map((months) => {
        const parts = months.map((records, index): SumPart => {
          const { secrets, withheld } = protectTables(solver, countVisits(records, []));
          return { ...countVisits(records), secrets, withheld, name: MONTHS[index] ?? '', after: [], hidden: false };
        });
        return { parts, year: countVisits(months.flat()) };
      });
    const given = parted
      .map((one) => ({ ...one, lost: lostIn(() => protectSums(solver, one.year, one.parts)) }))
      .filter(({ lost }) => lost.size > 0);
    expect(given.length).toBeGreaterThan(0);
    for (const { parts, year, lost } of given.slice(0, 2)) {
      const seen = seenTogether(year, protectSums(solver, year, parts, lost).withheld, parts);
      const secrets = (isAsked: (id: string) => boolean) =>
        parts.flatMap(({ secrets: own, name }) =>
          [...own].flatMap((id) => (isAsked(`${name}>${id}`) ? [`${id}|month=${name}`] : [])),
        );
      expect(narrowIn(seen, secrets((id) => !lost.has(id)).slice(-MOST_TARGETS), inMonths)).toEqual([]);
      expect(
        narrowIn(
          seen,
          secrets((id) => lost.has(id)),
          unrelated,
        ),
      ).toEqual([]);
    }
  });
});

describe('a bound', () => {
  const visit = (centre: string, more: object = {}) => ({
    units: 'places visits',
    centre,
    mode: 'phone',
    sector: 'food',
    ...more,
  });
  const times = (count: number, record: Record) => Array.from({ length: count }, () => record);
  const answer = { units: 'answers', centre: 'a', score: 'low' };

  it('that the true numbers break is not known to anybody, and does not stop a report', () => {
    const records = [...times(6, visit('a')), ...times(9, answer), ...times(20, visit('b'))];
    expect(protectTables(solver, countVisits(records)).withheld.has('answers|centre=a')).toBe(false);
  });

  const old = (records: readonly Record[], withheld: readonly string[]): CountUnion & { withheld: Set<string> } => ({
    ...countVisits(records),
    withheld: new Set(withheld),
  });
  const late = (records: readonly Record[]) => countVisits(records).values;
  const both = (score: string) => times(5, { ...answer, score });

  it('lets nothing late be added that would bring it closer to a number that is withheld', () => {
    const first = [...times(30, visit('a')), ...times(3, answer)];
    const answers = [...both('low'), ...both('high')];
    expect(isAddable(old(first, ['answers|centre=a']), late(answers))).toBe(false);
    expect(isAddable(old(first, ['answers|centre=a']), late([...answers, ...times(10, visit('a'))]))).toBe(true);
    expect(isAddable(old(first, []), late(answers))).toBe(true);
  });

  it('that was broken and holds with what came late would tell something new of what is withheld', () => {
    const first = [...times(6, visit('a')), ...times(9, answer)];
    const visits = times(10, visit('a'));
    expect(isAddable(old(first, ['answers|centre=a']), late(visits))).toBe(false);
    expect(isAddable(old(first, ['answers|centre=a']), late(times(0, visit('a'))))).toBe(true);
  });
});
