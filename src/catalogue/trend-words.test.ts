import { describe, expect, it } from 'vitest';
import { commonWords } from './common-words.ts';
import { trendOf, trendText } from './trend-words.ts';
import { createWords } from './words.ts';

const words = createWords('fr', commonWords.fr);
const said = (value: number | null, before: number | null, unit: 'visits' | 'percent' | 'score') => {
  const trend = trendOf({ unit, value, before });
  return trend && trendText(trend, words);
};

describe('a trend', () => {
  it.each([
    [120, 100, 'en hausse de 20\u202f%'],
    [75, 100, 'en baisse de 25\u202f%'],
    [100, 100, 'sans changement'],
    [0, 100, 'en baisse de 100\u202f%'],
  ] as const)('of %s visits after %s is %s', (value, before, text) => {
    expect(said(value, before, 'visits')).toBe(text);
  });

  it.each([
    [42, 39, 'en hausse de 3 points'],
    [80, 81, 'en baisse de 1 point'],
    [4, 0, 'en hausse de 4 points'],
    [80, 80, 'sans changement'],
  ] as const)('of a share of %s per cent after %s is told in points: %s', (value, before, text) => {
    expect(said(value, before, 'percent')).toBe(text);
  });

  it.each([
    [null, 100],
    [100, null],
    [100, 0],
  ])('of %s after %s is not told', (value, before) => {
    expect(said(value, before, 'visits')).toBeNull();
  });

  it('is not told of averages', () => {
    expect(said(4.2, 4, 'score')).toBeNull();
  });
});
