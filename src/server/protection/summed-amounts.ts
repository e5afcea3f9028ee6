import { THRESHOLD } from './count-table.ts';

/** Some people, all of whom are counted elsewhere, and what they did so many times in all (tries, helps, seconds). */
export interface Amount {
  people: number;
  sum: number;
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
  return tellsFew({
    people: hidden.reduce((all, { people }) => all + people, 0),
    sum: hidden.reduce((all, { sum }) => all + sum, 0),
  });
}
