import type { ReportTable } from '../../../../protocol/report-document.ts';
import { THRESHOLD } from '../../../protection/count-table.ts';
import { type History, MONTHS, type Told, YEAR } from './published-history.ts';
import type { TrueNumbers } from './true-numbers.ts';

/** Which table says which amount of a step, in which column. */
const TOLD_IN = {
  tries: { table: 'steps_effort', column: 'tries' },
  helps: { table: 'steps_effort', column: 'helps' },
  seconds: { table: 'steps_seconds', column: 'seconds' },
  skipped: { table: 'steps_skipped', column: 'skipped' },
} as const;
type Amount = keyof typeof TOLD_IN;
const AMOUNTS = ['tries', 'helps', 'seconds'] as const;

/** A part of the year: an edition's addition to a month, or what came late. Readers have the sum of all or of none of its places. */
interface Part {
  name: string;
  truth: TrueNumbers;
  tells(amount: Amount, step: string): boolean;
}

function tellsIn(tables: readonly ReportTable[], amount: Amount, step: string): boolean {
  const { table: id, column: key } = TOLD_IN[amount];
  const table = tables.find((one) => one.id === id);
  const row = table?.rows.findIndex((line) => line.level === 0 && line.key === step) ?? -1;
  const column = table?.columns.findIndex((line) => line.key === key) ?? -1;
  return typeof table?.cells[row]?.[column] === 'number';
}

const partOf = ({ document }: Told, truth: TrueNumbers): Part => ({
  name: `${document.period.id}.${document.edition}`,
  truth,
  tells: (amount, step) => tellsIn(document.tables, amount, step),
});

/** Additions of editions, and the late part, of which the year is the sum. */
function partsOf({ told, late }: History): Part[] {
  const months = MONTHS.flatMap((month) => {
    const editions = told.filter(({ document }) => document.period.id === month);
    return editions.map((edition, index) => {
      const before = editions[index - 1];
      if (!before) return partOf(edition, edition.truth);
      const added: TrueNumbers = (cell, amount) => edition.truth(cell, amount) - before.truth(cell, amount);
      const part = partOf(edition, added);
      // Readers have it as a difference, when both editions tell.
      return {
        ...part,
        tells: (amount: Amount, step: string) => part.tells(amount, step) && partOf(before, added).tells(amount, step),
      };
    });
  });
  return [...months, { name: 'late', truth: late, tells: () => false }];
}

function stepsIn(history: History): string[] {
  const tables = history.told.flatMap(({ document }) => document.tables.filter(({ id }) => id.startsWith('steps_')));
  const keys = tables.flatMap(({ rows }) => rows.filter(({ level }) => level === 0).map(({ key }) => key));
  return [...new Set(keys)];
}

/** One person may have all of it, or as many have a part as there are people, or units: how many have none follows. */
function tellsOfFew(people: number, sum: number): boolean {
  const most = Math.min(people, sum);
  return sum > 0 && most - 1 < THRESHOLD;
}

/**
 * Amounts of steps from which readers know how many few have tried in vain, were helped, or played at all: those that are published, and what
 * is left when published months are subtracted from the year. Sums are taken as exactly as they are, not as they are rounded.
 */
export function fewToldBySteps(history: History): string[] {
  const parts = partsOf(history);
  const year = history.told.find(({ document }) => document.period.id === YEAR);
  return stepsIn(history).flatMap((step) => {
    const cell = `steps|step=${step}`;
    const total = (of: readonly Part[], amount?: string) => of.reduce((sum, { truth }) => sum + truth(cell, amount), 0);
    return AMOUNTS.flatMap((amount) => {
      const shown = parts.filter((part) => part.tells(amount, step));
      const told = shown.map((part) => ({ name: part.name, parts: [part] }));
      const isInYear = year !== undefined && tellsIn(year.document.tables, amount, step);
      const rest = { name: `${YEAR} less its months`, parts: parts.filter((part) => !shown.includes(part)) };
      const all = { name: YEAR, parts };
      return [...told, ...(isInYear ? [rest, all] : [])]
        .filter((one) => tellsOfFew(total(one.parts), total(one.parts, amount)))
        .map((one) => `${one.name} ${amount} ${step}: ${total(one.parts, amount)} of ${total(one.parts)}`);
    });
  });
}

/**
 * Steps of which readers know closer than the threshold that a few left them to the team, or did them: in a published split, or in that of
 * hidden months, of which they have the sum and how many got past the step in each.
 */
export function fewToldBySplits(history: History): string[] {
  const parts = partsOf(history);
  const year = history.told.find(({ document }) => document.period.id === YEAR);
  const isSmall = (value: number) => value > 0 && value < THRESHOLD;
  return stepsIn(history).flatMap((step) => {
    const at = ({ truth }: Part, amount: string) => truth(`steps|step=${step}`, amount);
    const shown = parts.filter((part) => part.tells('skipped', step));
    const told = shown.filter((part) => isSmall(at(part, 'skipped')) || isSmall(at(part, 'done')));
    const hidden = parts.filter((part) => !shown.includes(part));
    const isInYear = year !== undefined && tellsIn(year.document.tables, 'skipped', step);
    const sum = (amount: string) => hidden.reduce((all, part) => all + at(part, amount), 0);
    const known = (isInYear ? hidden : []).filter((part) => {
      // Where even how many got past it is a secret, they may be as many as the threshold.
      const passed = at(part, 'passed');
      const most = isSmall(passed) ? THRESHOLD : passed;
      return (['skipped', 'done'] as const).some((way) => {
        const width = Math.min(most, sum(way)) - Math.max(0, sum(way) - (sum('passed') - passed));
        return isSmall(at(part, way)) && width < THRESHOLD;
      });
    });
    return [...told, ...known].map(({ name }) => `${name} ${step}`);
  });
}
