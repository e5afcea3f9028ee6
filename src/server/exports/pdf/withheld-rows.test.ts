import { describe, expect, it } from 'vitest';
import { labelReport, tablesOf } from '../labelled-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { sampleWords } from '../testing/sample-words.ts';
import { withheldSentences } from './withheld-rows.ts';

const words = sampleWords();
const [sample] = tablesOf(labelReport(sampleReport().report, words));
const sentences = (withheldNames: string[], ...before: string[][]) => {
  const named = before.map((names, index) => ({ number: 6 + index, names }));
  return sample ? withheldSentences([{ ...sample, withheldNames }], named, words) : [];
};

describe('the rows that tables leave out', () => {
  it('are counted and named below the first of them', () => {
    expect(sentences(['Boulanger', 'Maçon'])).toEqual(['2 métiers non diffusés\u202f: Boulanger\u202f; Maçon.']);
    expect(sentences(['Maçon'], ['Boulanger'])).toEqual(['1 métier non diffusé\u202f: Maçon.']);
    expect(sentences([])).toEqual([]);
  });

  it('are not named again: the same ones are where they stand, and of others only what is new', () => {
    expect(sentences(['Maçon'], ['Boulanger'], ['Maçon'])).toEqual([
      'Non diffusés\u202f: les mêmes métiers que sous le tableau 7.',
    ]);
    expect(sentences(['Boulanger', 'Maçon', 'Soudeur'], ['Boulanger', 'Maçon'])).toEqual([
      '3 métiers non diffusés, dont 2 nommés sous le tableau 6. Les autres\u202f: Soudeur.',
    ]);
    expect(sentences(['Boulanger', 'Maçon'], ['Boulanger', 'Maçon', 'Soudeur'])).toEqual([
      '2 métiers non diffusés, dont 2 nommés sous le tableau 6.',
    ]);
  });
});
