import fc from 'fast-check';
import type { Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CountUnion, THRESHOLD } from './count-table.ts';
import { crossTable, detailLines, linesWithTotal } from './cross-table.ts';
import { protectSums, type SumPart } from './protect-sums.ts';
import { protectTables } from './protect-tables.ts';
import { loadSolver } from './solver.ts';
import { publish, type PublishedUnion } from './testing/published.ts';
import { countRecords, type Record } from './testing/random-union.ts';
import { attackByRecords } from './testing/record-attack.ts';

let solver: Highs;
beforeAll(async () => {
  solver = await loadSolver();
});

const CENTRES = ['a', 'b', 'c', 'd', 'e'];
const KINDS = ['door', 'phone'];
const TABLE = crossTable({
  id: 'sheets',
  unit: 'hand',
  rows: linesWithTotal('centre', CENTRES),
  columns: detailLines('kind', KINDS, null),
  telling: false,
});
const ownOf = (centre: string) => new Set(KINDS.map((kind) => `hand|centre=${centre}|kind=${kind}`));
const INSIDERS = CENTRES.map(ownOf);

/** A month's sheets: a number for every centre and kind, small ones often. */
const people = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 12 }), fc.nat(60));
const sheets = fc.array(people, { minLength: 10, maxLength: 10 });
const cells: Record[] = CENTRES.flatMap((centre) => KINDS.map((kind) => ({ centre, kind })));

function count(numbers: readonly number[], insiders: readonly ReadonlySet<string>[]): CountUnion {
  const records = cells.flatMap((cell, index) => Array.from({ length: numbers[index] ?? 0 }, () => cell));
  return { ...countRecords([TABLE], records), insiders };
}

/** Whether a cell of one centre adds to this one, or is it. */
function isPartOf(cell: string, id: string): boolean {
  const coordinates = cell.split('|');
  return id.split('|').every((coordinate) => coordinates.includes(coordinate));
}

/** Secrets of other centres that a centre finds, who looks at its own sheets beside what is published. `name`: how a cell is called there. */
function foundBy(
  centre: string,
  seen: PublishedUnion,
  truth: ReadonlyMap<string, number>,
  secrets: readonly string[],
  kinds: readonly Record[],
): string[] {
  const isOwn = (id: string) => id.includes(`|centre=${centre}|`);
  const told = { ...seen, cells: new Map([...seen.cells, ...[...truth].filter(([id]) => isOwn(id))]) };
  // A total to which nobody else adds anything is their own too.
  const isTheirs = (id: string) => {
    const ofOthers = [...truth].filter(([cell]) => cell.includes('|centre=') && !isOwn(cell) && isPartOf(cell, id));
    return ofOthers.some(([, value]) => value > 0);
  };
  const others = secrets.filter(isTheirs);
  const bounds = attackByRecords(solver, told, kinds, others);
  return others.filter((id) => (bounds.get(id)?.most ?? 0) - (bounds.get(id)?.least ?? 0) < THRESHOLD);
}

function foundInMonth(numbers: readonly number[], insiders: readonly ReadonlySet<string>[]): string[] {
  const union = count(numbers, insiders);
  const { secrets, withheld } = protectTables(solver, union);
  const seen = publish(union, withheld);
  return CENTRES.flatMap((centre) => foundBy(centre, seen, union.values, [...secrets], cells));
}

const MONTHS = ['1', '2', '3'];
const inMonths = MONTHS.flatMap((month) => cells.map((cell) => ({ ...cell, month })));

function foundInYear(months: readonly (readonly number[])[], insiders: readonly ReadonlySet<string>[]): string[] {
  const parts = months.map((numbers, index): SumPart => {
    const union = count(numbers, insiders);
    // Months are safe from insiders by themselves.
    const { secrets, withheld } = protectTables(solver, { ...union, insiders: INSIDERS });
    return { ...union, secrets, withheld, name: MONTHS[index] ?? '', after: [], hidden: false };
  });
  const year = count(
    cells.map((_, index) => months.reduce((sum, numbers) => sum + (numbers[index] ?? 0), 0)),
    insiders,
  );
  const { secrets, withheld } = protectSums(solver, year, parts);
  const seen = publish(year, withheld);
  const truth = new Map(year.values);
  const all = [...secrets];
  for (const part of parts) {
    const inPart = (id: string) => `${id}|month=${part.name}`;
    for (const [id, value] of publish(part, part.withheld).cells) seen.cells.set(inPart(id), value);
    for (const [id, value] of part.values) truth.set(inPart(id), value);
    all.push(...[...part.secrets].map(inPart));
  }
  return CENTRES.slice(0, 3).flatMap((centre) => foundBy(centre, seen, truth, all.slice(-8), inMonths));
}

describe('a centre that knows its own sheet', () => {
  it('does not find the small number of another one', () => {
    fc.assert(
      fc.property(sheets, (numbers) => {
        expect(foundInMonth(numbers, INSIDERS)).toEqual([]);
      }),
      { numRuns: 40, seed: 41 },
    );
  });

  it('would find it if the sheets were protected from outsiders only', () => {
    const broken = fc
      .sample(sheets, { numRuns: 40, seed: 41 })
      .filter((numbers) => foundInMonth(numbers, []).length > 0);
    expect(broken.length).toBeGreaterThan(10);
  });

  const year = fc.tuple(sheets, sheets, sheets);

  it('does not find it beside the year either', () => {
    fc.assert(
      fc.property(year, (months) => {
        expect(foundInYear(months, INSIDERS)).toEqual([]);
      }),
      { numRuns: 5, seed: 42 },
    );
  });

  it('would find it if the year were protected from outsiders only', () => {
    const broken = fc.sample(year, { numRuns: 5, seed: 42 }).filter((months) => foundInYear(months, []).length > 0);
    expect(broken.length).toBeGreaterThan(0);
  });

  it('leaves most numbers published: a small one takes a few others with it', () => {
    const numbers = [120, 40, 300, 6, 80, 25, 210, 31, 95, 3];
    const { withheld } = protectTables(solver, count(numbers, INSIDERS));
    expect([...withheld].sort()).toEqual([
      'hand|centre=b|kind=phone',
      'hand|centre=c|kind=phone',
      'hand|centre=e|kind=phone',
    ]);
  });
});
