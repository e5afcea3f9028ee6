import { describe, expect, it } from 'vitest';
import type { AmountPart } from '../protection/summed-amounts.ts';
import { noSheets } from './hand-sheets.ts';
import { noCounts, type PeriodCounts } from './period-counts.ts';
import { catalogueKeys } from './report-keys.ts';
import { addStepCounts, amountName, endingCells, type Step, stepCell } from './step-counts.ts';
import { withholdSteps } from './step-lines.ts';
import { stepTables } from './step-tables.ts';

const keys = catalogueKeys([]);
const occupation = 'boulanger';
const step = (position: number, name = `s${position}`): Step => ({ occupation, position, step: name });
const STEPS = [step(1), step(2)];

interface Place {
  finished?: number;
  /** Left at the second step. */
  left?: number;
  /** Who left the second step to the team. */
  skipped?: number;
  tries?: number;
  helps?: number;
  second?: Step;
}

/** How many leave the first step to the team, unless fewer come. */
const FIRST_SKIPPED = 9;

/** A period of one occupation of two steps; all tries and helps are of the second. */
function periodOf({
  finished = 40,
  left = 10,
  skipped = 9,
  tries = 30,
  helps = 30,
  second = step(2),
}: Place): AmountPart {
  const counts: PeriodCounts = noCounts(keys);
  const cells = endingCells(occupation);
  counts.values.set(cells.total, finished + left);
  counts.values.set(cells.finished, finished);
  counts.values.set(cells.left, left);
  counts.values.set(cells.leftAt[2] ?? '', left);
  const fact = ({ position, step: name }: Step, count: number, sums: Record<string, number>) => ({
    keys: new Map([
      ['occupation', occupation],
      ['step', name],
      ['position', String(position)],
    ]),
    count,
    sums: new Map(Object.entries(sums)),
  });
  const first = Math.min(FIRST_SKIPPED, finished);
  const facts = [
    fact(step(1), finished + left, {
      done: finished + left - first,
      skipped: first,
      seconds: 900,
      tries: 0,
      helps: 0,
    }),
    fact(second, finished + left, { done: finished - skipped, skipped, seconds: 900, tries, helps }),
  ];
  addStepCounts(counts, facts, keys);
  return { values: counts.values, sums: counts.sums, withheld: new Set() };
}

const withheldIn = (own: AmountPart, parts?: readonly AmountPart[]) => [...withholdSteps(own, parts)].sort();
const both = (amount: 'tries' | 'helps' | 'seconds') => STEPS.map((one) => amountName(amount, one));

/** The sum of periods, as a year is. */
function yearOf(parts: readonly AmountPart[]): AmountPart {
  const add = (maps: readonly ReadonlyMap<string, number>[]) => {
    const sum = new Map<string, number>();
    for (const map of maps) for (const [id, value] of map) sum.set(id, (sum.get(id) ?? 0) + value);
    return sum;
  };
  return {
    values: add(parts.map(({ values }) => values)),
    sums: add(parts.map(({ sums }) => sums)),
    withheld: new Set(),
  };
}

const frozen = (part: AmountPart): AmountPart => ({ ...part, withheld: new Set(withholdSteps(part)) });

describe('the steps of a place', () => {
  it('are told where all that says how its places ended is', () => {
    expect(withheldIn(periodOf({}))).toEqual([]);
  });

  it('are not told where one of the endings is withheld', () => {
    const own = periodOf({});
    const hidden = withholdSteps({ ...own, withheld: new Set([endingCells(occupation).finished]) });
    expect([...both('tries'), ...both('helps'), ...both('seconds')].filter((name) => !hidden.has(name))).toEqual([]);
    expect(hidden.has(stepCell('skipped', step(2)))).toBe(true);
  });

  it('keep an amount of few to themselves, and with it that of every other step', () => {
    expect(withheldIn(periodOf({ tries: 3 }))).toEqual(both('tries').sort());
    expect(withheldIn(periodOf({ tries: 0 }))).toEqual([]);
    expect(withheldIn(periodOf({ tries: 6 }))).toEqual([]);
    expect(withheldIn(periodOf({ finished: 5, left: 0, skipped: 0, helps: 12 }))).toContain(
      amountName('helps', step(2)),
    );
  });

  it('do not say who left a step to the team where they, or those who did it, are few or none', () => {
    const split = (['done', 'skipped'] as const).map((what) => stepCell(what, step(2)));
    expect(withheldIn(periodOf({ skipped: 3 }))).toEqual(split);
    expect(withheldIn(periodOf({ skipped: 38 }))).toEqual(split);
    expect(withheldIn(periodOf({ skipped: 40 }))).toEqual(split);
    expect(withheldIn(periodOf({ skipped: 0 }))).toEqual(split);
    expect(withheldIn(periodOf({ skipped: 9 }))).toEqual([]);
  });

  it('are not told where the place has changed within the period', () => {
    const changed = yearOf([periodOf({}), periodOf({ second: step(2, 'other') })]);
    expect(withheldIn(changed)).toContain(amountName('seconds', step(1)));
  });
});

describe('the steps of a year', () => {
  it('do not give away the one month that was silent', () => {
    const parts = [frozen(periodOf({ tries: 3 })), frozen(periodOf({}))];
    expect(withheldIn(yearOf(parts), parts)).toEqual(both('tries').sort());
  });

  it('are told when silent months hide each other', () => {
    const parts = [frozen(periodOf({ tries: 3 })), frozen(periodOf({ tries: 4 })), frozen(periodOf({}))];
    expect(withheldIn(yearOf(parts), parts)).toEqual([]);
  });

  it('do not give away the events that came late', () => {
    const late = periodOf({ finished: 30, left: 0, tries: 2 });
    const hidden = { ...late, withheld: new Set(late.values.keys()) };
    const parts = [frozen(periodOf({})), hidden];
    expect(withheldIn(yearOf(parts), parts)).toEqual(both('tries').sort());
  });
});

describe('the tables of steps', () => {
  const tableOf = (part: AmountPart, id: string) =>
    stepTables(
      { keys, values: new Map(part.values), sums: new Map(part.sums), sheets: noSheets() },
      withholdSteps(part),
    ).find((table) => table.id === id);

  it('have a line for the place and one for each step', () => {
    const table = tableOf(periodOf({}), 'steps_effort');
    expect(table?.rows.map(({ key, level }) => [key, level])).toEqual([
      [occupation, 1],
      [`${occupation}/1/s1`, 0],
      [`${occupation}/2/s2`, 0],
    ]);
    expect(table?.cells).toEqual([
      [0.3, 0.3],
      [0, 0],
      [0.6, 0.6],
    ]);
  });

  it('do not list an occupation of whose steps nothing is told, and are not there when nothing of any is', () => {
    expect(tableOf(periodOf({ tries: 3, helps: 3 }), 'steps_effort')).toBeUndefined();
  });

  it('leave out an average of the place that would give one step away', () => {
    expect(tableOf(periodOf({ skipped: 3 }), 'steps_skipped')?.cells).toEqual([[null], [18], [null]]);
  });
});
