import { THRESHOLD } from './count-table.ts';
import type { LinePart } from './whole-lines.ts';

/** Some people, all of whom are counted elsewhere, and what they did so many times in all (tries, helps, seconds). */
export interface Amount {
  people: number;
  sum: number;
}

/** Numbers of a period with what is added up beside them, by name. */
export interface AmountPart extends LinePart {
  sums: ReadonlyMap<string, number>;
}

export function addAmounts(amounts: readonly Amount[]): Amount {
  return {
    people: amounts.reduce((all, { people }) => all + people, 0),
    sum: amounts.reduce((all, { sum }) => all + sum, 0),
  };
}

/**
 * Whether a sum that readers know tells how many of the people have a part in it. One person may have any part of it, so of those who have
 * one there may be from one to as many as the people or the units, whichever are fewer; as many are left who have none. Both are known
 * closer than the threshold when there are too few people or too few units. Where the sum is nought nobody has a part, and noughts are told.
 *
 * A sum says nothing about any other count: whatever numbers agree with the published ones, the same people with the same amounts can be
 * laid out to have them, because every published amount stands beside all the counts that its people belong to.
 */
export function tellsFew({ people, sum }: Amount): boolean {
  return sum > 0 && Math.min(people, sum) <= THRESHOLD;
}

/**
 * The same for a sum over periods, some of which keep theirs to themselves: readers subtract what was published, and what is left is the
 * sum of those that are hidden. Each of them may have from none of it to all of it.
 */
export function remainderTellsFew(hidden: readonly Amount[]): boolean {
  return tellsFew(addAmounts(hidden));
}

/** Answers are whole numbers from the lowest to the highest. */
const LOWEST = 1;
const HIGHEST = 5;

/**
 * Whether the sum of answers, of how many people is known, tells too much of how they answered. As many may have given the highest answer as
 * the points above the lowest allow, and the other way round: near either end nearly all of them gave the same answer.
 */
export function tellsAnswers({ people, sum }: Amount): boolean {
  const points = Math.min(sum - people * LOWEST, people * HIGHEST - sum);
  return people > 0 && points < THRESHOLD * (HIGHEST - LOWEST);
}
