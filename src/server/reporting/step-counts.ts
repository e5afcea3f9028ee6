import { cellId } from '../protection/cross-table.ts';
import type { PeriodCounts } from './period-counts.ts';
import { LEFT_AT, type ReportKeys } from './report-keys.ts';
import type { Fact } from './roll-up-sources.ts';

/** What a place's records say of one step: who reached it, who got past it, done by themselves or left to the team. */
const STEP_COUNTS = ['reached', 'passed', 'done', 'skipped'] as const;
/** What is added up of those who reached a step. */
export const STEP_AMOUNTS = ['tries', 'helps', 'seconds'] as const;

export type StepCount = (typeof STEP_COUNTS)[number];
export type StepAmount = (typeof STEP_AMOUNTS)[number];

export interface Step {
  occupation: string;
  /** From 1. */
  position: number;
  step: string;
}

/** `boulanger/1/weigh`: a step's key in a report. */
export function stepKey({ occupation, position, step }: Step): string {
  return `${occupation}/${position}/${step}`;
}

/** They count places as the tables do, so they are late, or left out, together with them. */
export function stepCell(what: StepCount, step: Step): string {
  return `places|${what}=${stepKey(step)}`;
}

export function isPassed(cell: string): boolean {
  return cell.startsWith('places|passed=');
}

export function amountName(amount: StepAmount, step: Step): string {
  return `${amount} ${stepCell('reached', step)}`;
}

/** Adds a month's rows of `step_month`. Steps of what is not in the catalogue are not told apart. */
export function addStepCounts(
  { values, sums }: PeriodCounts,
  facts: readonly Fact[],
  { occupations }: ReportKeys,
): void {
  for (const { keys, count, sums: added } of facts) {
    const { occupation = '', position, step = '' } = Object.fromEntries(keys);
    if (!occupations.some(({ slug }) => slug === occupation)) continue;
    const line = { occupation, position: Number(position), step };
    const [done, skipped] = [added.get('done') ?? 0, added.get('skipped') ?? 0];
    const counts: Record<StepCount, number> = { reached: count, passed: done + skipped, done, skipped };
    for (const what of STEP_COUNTS) values.set(stepCell(what, line), counts[what]);
    for (const amount of STEP_AMOUNTS) sums.set(amountName(amount, line), added.get(amount) ?? 0);
  }
}

const REACHED = /^places\|reached=([^/]+)\/(\d+)\/(.+)$/;

/** The steps that were reached, by occupation, in the order of the place. */
export function stepsByOccupation(values: ReadonlyMap<string, number>): Map<string, Step[]> {
  const found = new Map<string, Step[]>();
  for (const [id, value] of values) {
    const [, occupation, position, step] = REACHED.exec(id) ?? [];
    if (occupation === undefined || step === undefined || value === 0) continue;
    found.set(occupation, [...(found.get(occupation) ?? []), { occupation, position: Number(position), step }]);
  }
  for (const steps of found.values()) steps.sort((a, b) => a.position - b.position || (a.step < b.step ? -1 : 1));
  return found;
}

/** The cells that say how an occupation's places ended. */
export function endingCells(occupation: string): { total: string; finished: string; left: string; leftAt: string[] } {
  const cell = (...more: string[]) => cellId('places', [`occupation=${occupation}`, ...more]);
  return {
    total: cell(),
    finished: cell('outcome=finished'),
    left: cell('outcome=left'),
    leftAt: LEFT_AT.map((key) => cell(`step=${key}`)),
  };
}

/**
 * Whether one list of steps explains all records of an occupation: then how many reached each step follows from how the places ended. When
 * a place has changed within the period it does not, and what is said of its fourth step would be of two different ones.
 */
export function isOneList(steps: readonly Step[], values: ReadonlyMap<string, number>): boolean {
  const at = (id: string) => values.get(id) ?? 0;
  const [first] = steps;
  if (!first) return false;
  const { finished, leftAt } = endingCells(first.occupation);
  return steps.every((step, index) => {
    const reached = leftAt.reduce((sum, id, left) => sum + (left === 0 || left >= step.position ? at(id) : 0), 0);
    return step.position === index + 1 && at(stepCell('reached', step)) === at(finished) + reached;
  });
}
