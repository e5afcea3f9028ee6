import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THRESHOLD } from './count-table.ts';
import { remainderTellsFew, tellsAnswers, tellsFew } from './summed-amounts.ts';

/** A group of people by what each of them did so many times. */
const group = fc.array(fc.nat({ max: 3 }), { maxLength: 8 });
const sumOf = (people: readonly number[]) => people.reduce((sum, amount) => sum + amount, 0);
const amountOf = (people: readonly number[]) => ({ people: people.length, sum: sumOf(people) });
const withAny = (people: readonly number[]) => people.filter((amount) => amount > 0).length;

/** In how many ways `sum` can be shared out among some of `people`: the numbers of those who may have a part, tried one by one. */
function possibleCounts(people: number, sum: number): number[] {
  return Array.from({ length: people + 1 }, (_, count) => count).filter((count) =>
    count === 0 ? sum === 0 : sum >= count,
  );
}

/** The same for the first of groups of which only the sum of all is known. */
function possibleInFirst(sizes: readonly number[], sum: number): number[] {
  const [first = 0, ...rest] = sizes;
  const others = rest.reduce((all, size) => all + size, 0);
  return [
    ...new Set(
      Array.from({ length: sum + 1 }, (_, own) => own)
        .filter((own) => possibleCounts(others, sum - own).length > 0)
        .flatMap((own) => possibleCounts(first, own)),
    ),
  ];
}

const width = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);

describe('a sum that is published', () => {
  it('never tells how many people have a part in it closer than the threshold, nor how many have none', () => {
    let published = 0;
    fc.assert(
      fc.property(group, (people) => {
        if (tellsFew(amountOf(people)) || withAny(people) === 0) return;
        published += 1;
        const counts = possibleCounts(people.length, sumOf(people));
        expect(counts).toContain(withAny(people));
        expect(width(counts)).toBeGreaterThanOrEqual(THRESHOLD);
      }),
      { numRuns: 400, seed: 4 },
    );
    expect(published).toBeGreaterThan(50);
  });

  it('would tell it where it is withheld', () => {
    for (const people of [
      [1, 0, 0, 0, 0, 0, 0],
      [5, 5, 5, 5, 0],
    ])
      expect([tellsFew(amountOf(people)), width(possibleCounts(people.length, sumOf(people))) < THRESHOLD]).toEqual([
        true,
        true,
      ]);
  });

  it('may be nought: then nobody has a part in it', () => {
    expect(tellsFew({ people: 3, sum: 0 })).toBe(false);
  });

  it('subtracted from that of a year never tells of few in a month that is silent', () => {
    let published = 0;
    // Months of which the number of people is known have none or at least the threshold.
    const month = group.filter(({ length }) => length === 0 || length >= THRESHOLD);
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 3 }), (hidden) => {
        if (remainderTellsFew(hidden.map(amountOf))) return;
        const sum = sumOf(hidden.map(sumOf));
        for (const [index, people] of hidden.entries()) {
          if (withAny(people) === 0 || withAny(people) >= THRESHOLD) continue;
          published += 1;
          const sizes = [people, ...hidden.filter((_, other) => other !== index)].map(({ length }) => length);
          expect(width(possibleInFirst(sizes, sum))).toBeGreaterThanOrEqual(THRESHOLD);
        }
      }),
      { numRuns: 400, seed: 8 },
    );
    expect(published).toBeGreaterThan(50);
  });
});

/** The least and the most people who can have given one answer, with every way tried in which the others can make up the sum. */
function widthOfAnswer(people: number, sum: number, answer: number): number {
  const others = [1, 2, 3, 4, 5].filter((other) => other !== answer);
  const sumsOf = (count: number): Set<number> =>
    Array.from({ length: count }).reduce<Set<number>>(
      (sums) => new Set([...sums].flatMap((all) => others.map((other) => all + other))),
      new Set([0]),
    );
  const counts = Array.from({ length: people + 1 }, (_, count) => count).filter((count) =>
    sumsOf(people - count).has(sum - count * answer),
  );
  return width(counts);
}

describe('a sum of answers that is published', () => {
  it('never tells how many gave any one answer closer than the threshold', () => {
    const told = Array.from({ length: 16 }, (_, less) => less + 1).flatMap((people) =>
      Array.from({ length: 4 * people + 1 }, (_, more) => ({ people, sum: people + more })).filter(
        (amount) => !tellsAnswers(amount),
      ),
    );
    expect(told.length).toBeGreaterThan(50);
    const narrow = told.filter(({ people, sum }) =>
      [1, 2, 3, 4, 5].some((answer) => widthOfAnswer(people, sum, answer) < THRESHOLD),
    );
    expect(narrow).toEqual([]);
  });

  it('would tell it where it is withheld, at either end', () => {
    for (const sum of [16, 30, 66, 80]) {
      expect(tellsAnswers({ people: 16, sum })).toBe(true);
      expect(Math.min(...[1, 5].map((answer) => widthOfAnswer(16, sum, answer)))).toBeLessThan(THRESHOLD);
    }
    expect([tellsAnswers({ people: 16, sum: 48 }), tellsAnswers({ people: 0, sum: 0 })]).toEqual([false, false]);
  });
});
