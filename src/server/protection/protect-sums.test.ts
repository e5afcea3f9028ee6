import fc from 'fast-check';
import type { Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { THRESHOLD } from './count-table.ts';
import { protectSums, type SumPart } from './protect-sums.ts';
import { protectTables } from './protect-tables.ts';
import { findSecretCells } from './secret-cells.ts';
import { loadSolver } from './solver.ts';
import { publish, type PublishedUnion } from './testing/published.ts';
import { countRecords, placeCombinations, placeRecords, placeTables, type Record } from './testing/random-union.ts';
import { attackByRecords } from './testing/record-attack.ts';

let solver: Highs;
beforeAll(async () => {
  solver = await loadSolver();
});

const SIZES = { centres: 2, sectors: 2, perSector: 1, modes: 2 };
/** Steps are left out: a year's are protected line by line. */
const TABLES = placeTables(SIZES).filter(({ id }) => id !== 'steps');
const MONTHS = ['1', '2', '3'];

/** Months protected by themselves, as they are when the year is not over yet. */
function protectMonths(months: readonly Record[][]): SumPart[] {
  return months.map((records, index) => {
    const union = countRecords(TABLES, records);
    return { ...union, ...protectTables(solver, union), name: MONTHS[index] ?? '', after: [], hidden: false };
  });
}

/** A part of which nothing is published. */
function hiddenPart(records: readonly Record[]): SumPart {
  const union = countRecords(TABLES, records);
  const { secrets } = findSecretCells(TABLES, union.values);
  return {
    ...union,
    secrets,
    withheld: new Set(records.length > 0 ? union.values.keys() : []),
    name: 'late',
    after: [],
    hidden: true,
  };
}

/** What readers of the months and the year have. Cells of a month are told by one more coordinate. */
function publishAll(
  year: ReadonlyMap<string, number>,
  withheld: ReadonlySet<string>,
  parts: readonly SumPart[],
): PublishedUnion {
  const all: PublishedUnion = publish({ tables: TABLES, values: year }, withheld);
  for (const part of parts) {
    if (part.hidden) continue;
    for (const [id, value] of publish(part, part.withheld).cells) all.cells.set(`${id}|month=${part.name}`, value);
  }
  return all;
}

const combinations = [...MONTHS, 'late'].flatMap((month) =>
  placeCombinations(SIZES).map((record) => ({ ...record, month })),
);

function narrowIn(seen: PublishedUnion, targets: readonly string[]): string[] {
  const bounds = attackByRecords(solver, seen, combinations, targets);
  return targets.filter((id) => (bounds.get(id)?.most ?? 0) - (bounds.get(id)?.least ?? 0) < THRESHOLD);
}

const secretsOf = (parts: readonly SumPart[]) =>
  parts.flatMap(({ secrets, name }) => [...secrets].map((id) => `${id}|month=${name}`));

describe('a year beside its months', () => {
  const months = fc.tuple(placeRecords(SIZES, 20, 60), placeRecords(SIZES, 20, 60), placeRecords(SIZES, 20, 60));

  it('would give months away if it were protected by itself: the attack finds it', () => {
    const broken = fc.sample(months, { numRuns: 6, seed: 1 }).filter((samples) => {
      const parts = protectMonths(samples);
      const year = countRecords(TABLES, samples.flat());
      const seen = publishAll(year.values, protectTables(solver, year).withheld, parts);
      return narrowIn(seen, secretsOf(parts).slice(0, 12)).length > 0;
    });
    expect(broken.length).toBeGreaterThan(0);
  });

  it('lets no secret of the year or of a month be known closer than the threshold, all together', () => {
    fc.assert(
      fc.property(months, (samples) => {
        const parts = protectMonths(samples);
        const year = countRecords(TABLES, samples.flat());
        const { secrets, withheld } = protectSums(solver, year, parts);
        const targets = [...secretsOf(parts).slice(0, 12), ...secrets].slice(0, 14);
        expect(narrowIn(publishAll(year.values, withheld, parts), targets)).toEqual([]);
      }),
      { numRuns: 8, seed: 2 },
    );
  });

  it('hides the events that came late: subtracting the months from the year shows none of them closer than the threshold', () => {
    fc.assert(
      fc.property(months, placeRecords(SIZES, 20, 30), (samples, late) => {
        const parts = [...protectMonths(samples), hiddenPart(late)];
        const year = countRecords(TABLES, [...samples.flat(), ...late]);
        const { withheld } = protectSums(solver, year, parts);
        const targets = secretsOf(parts.slice(-1)).slice(0, 10);
        expect(narrowIn(publishAll(year.values, withheld, parts), targets)).toEqual([]);
      }),
      { numRuns: 5, seed: 3 },
    );
  });

  it('withholds nothing when every month is published whole', () => {
    const full = Array.from({ length: 6 }, () => placeCombinations(SIZES)).flat();
    const parts = protectMonths([full, full, full]);
    const year = countRecords(TABLES, [...full, ...full, ...full]);
    expect(protectSums(solver, year, parts).withheld.size).toBe(0);
  });
});
