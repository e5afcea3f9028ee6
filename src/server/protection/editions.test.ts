import fc from 'fast-check';
import type { Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CountUnion, THRESHOLD } from './count-table.ts';
import { crossTable, linesWithTotal } from './cross-table.ts';
import { isAddable } from './late-part.ts';
import { protectSums, type SumPart } from './protect-sums.ts';
import { protectTables } from './protect-tables.ts';
import { findSecretCells, isSmall } from './secret-cells.ts';
import { loadSolver } from './solver.ts';
import { publish, type PublishedUnion } from './testing/published.ts';
import { countRecords, placeCombinations, placeRecords, placeTables, type Record } from './testing/random-union.ts';
import { attackByRecords } from './testing/record-attack.ts';

let solver: Highs;
beforeAll(async () => {
  solver = await loadSolver();
});

const SIZES = { centres: 2, sectors: 2, perSector: 1, modes: 2 };
const TABLES = placeTables(SIZES).filter(({ id }) => id !== 'steps');
const KINDS = placeCombinations(SIZES);
const count = (records: readonly Record[]) => countRecords(TABLES, records);

/** Late records of few kinds, each several times: some may be told in a new edition, some may not. */
const lateRecords = fc
  .array(fc.record({ kind: fc.nat({ max: KINDS.length - 1 }), times: fc.integer({ min: 3, max: 9 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((groups) => groups.flatMap(({ kind, times }) => Array.from({ length: times }, () => KINDS[kind] ?? {})));

interface History {
  first: Record[];
  /** In the second edition of the same month. */
  added: Record[];
  other: Record[];
  /** In the year only. */
  late: Record[];
}

const histories = fc.record({
  first: placeRecords(SIZES, 20, 50),
  added: lateRecords,
  other: placeRecords(SIZES, 20, 50),
  late: placeRecords(SIZES, 20, 30),
});

interface Told {
  seen: PublishedUnion;
  /** Every number of fewer than the threshold, wherever it stands: what nobody may know. */
  secrets: string[];
}

function partOf(name: string, union: CountUnion, withheld: Set<string>, hidden = false): SumPart {
  return { ...union, name, after: [], withheld, hidden, secrets: findSecretCells(TABLES, union.values).secrets };
}

/** Both editions of a month, another month and their year, as they are published. `pattern`: what the second edition withholds. */
function publishHistory(
  { first, added, other, late }: History,
  pattern: (both: CountUnion, old: Set<string>) => Set<string>,
  withYear = true,
): Told {
  const [one, more, next, rest] = [count(first), count(added), count(other), count(late)];
  const both = count([...first, ...added]);
  const old = protectTables(solver, one).withheld;
  const second = pattern(both, old);
  const parts = [
    partOf('1', one, old),
    partOf('2', more, second),
    partOf('3', next, protectTables(solver, next).withheld),
    partOf('late', rest, new Set(rest.values.keys()), true),
  ];
  const seen: PublishedUnion = { cells: new Map(), sums: [], maybeNought: new Set() };
  const secrets: string[] = [];
  if (withYear) {
    const year = count([...first, ...added, ...other, ...late]);
    for (const [id, value] of publish(year, protectSums(solver, year, parts).withheld).cells) seen.cells.set(id, value);
    for (const [id, value] of year.values) if (isSmall(value)) secrets.push(id);
  }
  const tell = (name: string, union: CountUnion, hidden: Set<string> | null) => {
    if (hidden) for (const [id, value] of publish(union, hidden).cells) seen.cells.set(`${id}|${name}`, value);
    for (const [id, value] of union.values) if (isSmall(value)) secrets.push(`${id}|${name}`);
  };
  tell('part=1', one, old);
  tell('edition=2', both, second);
  tell('part=2', more, null);
  tell('part=3', next, parts[2]?.withheld ?? null);
  tell('part=late', rest, null);
  return { seen, secrets };
}

/** Everything that a record can be; those of the first two parts are in the second edition. */
const combinations = ['1', '2', '3', 'late'].flatMap((part) =>
  KINDS.map((record) => ({ ...record, part, edition: part === '1' || part === '2' ? '2' : 'none' })),
);

function narrowIn({ seen, secrets }: Told): string[] {
  const targets = [...new Set(secrets)];
  const bounds = attackByRecords(solver, seen, combinations, targets);
  return targets.filter((id) => (bounds.get(id)?.most ?? 0) - (bounds.get(id)?.least ?? 0) < THRESHOLD);
}

const isAddedTo = ({ first, added }: History) =>
  isAddable({ ...count(first), withheld: new Set() }, count(added).values);

describe('two editions of a month, another month and the year', () => {
  const addable = histories.filter((history) => isAddedTo(history));

  it('put together let no secret be known closer than the threshold: of either edition, of what came late, of the year', () => {
    let secrets = 0;
    fc.assert(
      fc.property(addable, (history) => {
        const told = publishHistory(history, (_, old) => old);
        secrets += told.secrets.length;
        expect(narrowIn(told)).toEqual([]);
      }),
      { numRuns: 8, seed: 5 },
    );
    expect(secrets).toBeGreaterThan(50);
  });

  it('would give secrets away if the new edition were protected by itself', () => {
    const broken = fc
      .sample(addable, { numRuns: 6, seed: 5 })
      .filter(
        (history) => narrowIn(publishHistory(history, (both) => protectTables(solver, both).withheld)).length > 0,
      );
    expect(broken.length).toBeGreaterThan(0);
  });

  it('would give secrets away if anything that came late were added', () => {
    const broken = fc
      .sample(
        histories.filter((history) => !isAddedTo(history)),
        { numRuns: 6, seed: 6 },
      )
      .filter((history) => narrowIn(publishHistory(history, (_, old) => old, false)).length > 0);
    expect(broken.length).toBeGreaterThan(0);
  });
});

describe('what came late', () => {
  const answers = crossTable({
    id: 'answers',
    unit: 'n',
    rows: linesWithTotal('age', ['young', 'old']),
    columns: linesWithTotal('change', ['down', 'up']),
    telling: true,
  });
  const late = (down: number, up: number) =>
    countRecords(
      [answers],
      [
        ...Array.from({ length: down }, () => ({ age: 'old', change: 'down' })),
        ...Array.from({ length: up }, () => ({ age: 'old', change: 'up' })),
      ],
    ).values;

  it.each([
    [6, 7, true],
    [0, 7, false],
    [6, 3, false],
  ])('is not added when it tells what everybody answered, or of few: %d answers down, %d up', (down, up, added) => {
    const old = { ...countRecords([answers], []), withheld: new Set<string>() };
    expect(isAddable(old, late(down, up))).toBe(added);
  });
});
