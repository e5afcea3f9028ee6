import { describe, expect, it } from 'vitest';
import type { AmountPart } from '../protection/summed-amounts.ts';
import { withholdAverages } from './answer-averages.ts';
import { catalogueKeys } from './report-keys.ts';

const keys = catalogueKeys([]);
const cell = (age: string) => `interest|age=${age}`;

/** Answers by age: how many people, and the average of what they said before. Afterwards everybody says three. */
function answers(lines: Record<string, [people: number, before: number]>): AmountPart {
  const values = new Map<string, number>();
  const sums = new Map<string, number>();
  const add = (id: string, people: number, before: number) => {
    values.set(id, (values.get(id) ?? 0) + people);
    sums.set(`before_sum ${id}`, (sums.get(`before_sum ${id}`) ?? 0) + people * before);
    sums.set(`after_sum ${id}`, (sums.get(`after_sum ${id}`) ?? 0) + people * 3);
  };
  for (const [age, [people, before]] of Object.entries(lines)) {
    add(cell(age), people, before);
    add('interest', people, before);
  }
  return { values, sums, withheld: new Set() };
}

const hiding = (part: AmountPart, ...withheld: string[]): AmountPart => ({ ...part, withheld: new Set(withheld) });
const before = (...cells: string[]) => cells.map((id) => `before_sum ${id}`).sort();
const withheldIn = (own: AmountPart, parts?: readonly AmountPart[]) => [...withholdAverages(keys, own, parts)].sort();

describe('the average of answers', () => {
  it('stands where people answered this and that', () => {
    expect(withheldIn(answers({ '15-17': [40, 3], '18-25': [30, 2] }))).toEqual([]);
  });

  it('is left out where nearly all gave one answer, with a line from which it would follow', () => {
    const own = answers({ '15-17': [40, 3], '18-25': [30, 1.1], '26-49': [50, 3] });
    expect(withheldIn(own)).toEqual(before(cell('15-17'), cell('18-25')));
  });

  it('is left out alone when the silent lines have enough in common', () => {
    const own = answers({ '15-17': [40, 3], '18-25': [30, 1.1], '26-49': [30, 3] });
    expect(withheldIn(hiding(own, `${cell('26-49')}|change=up`))).toEqual(before(cell('18-25')));
  });

  it('of a year does not give a silent month away, whichever way it is calculated', () => {
    const loud = answers({ '15-17': [40, 3], '18-25': [30, 3], '26-49': [50, 3] });
    const silent = answers({ '15-17': [40, 3], '18-25': [30, 1.1], '26-49': [50, 3] });
    const year = answers({ '15-17': [80, 3], '18-25': [60, 2.05], '26-49': [100, 3] });
    // Of the year only the oldest is told: the two silent ones of the month follow from nothing.
    expect(withheldIn(year, [loud, hiding(silent, ...withheldIn(silent))])).toEqual(
      before(cell('15-17'), cell('18-25')),
    );
    expect(withheldIn(year, [loud, loud])).toEqual([]);
  });
});
