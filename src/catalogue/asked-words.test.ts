import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AGE_BANDS, SITUATIONS, SURVEY_QUESTIONS } from '../protocol/usage-event.ts';
import { QUOTED, tableDefinition } from './asked-words.ts';
import { commonWords } from './common-words.ts';
import { lineLabel } from './report-labels.ts';
import { createWords, LOCALES, type WordTree } from './words.ts';

/** The pages and the boards in the headset that ask. */
const ASKING = ['visit/after', 'world/boards'].flatMap((folder) => {
  const path = join(import.meta.dirname, '..', folder);
  return readdirSync(path)
    .filter((file) => !file.includes('.test.'))
    .map((file) => readFileSync(join(path, file), 'utf8'));
});
const asks = (key: string) => ASKING.some((source) => source.includes(key));

const SCORES = ['1', '2', '3', '4', '5'];
const ANSWERED = ['interest', 'satisfaction', 'survey'];

describe.each(LOCALES)('what was answered, in %s', (locale) => {
  const words = createWords(locale, commonWords[locale]);
  const label = (dimension: Parameters<typeof lineLabel>[0], key: string) =>
    lineLabel(dimension, { key, level: 0 }, words);
  const tables = (commonWords[locale].reports as { tables: Record<string, { definition: string }> }).tables;
  const definitions = Object.entries(tables).filter(([id]) => ANSWERED.some((kind) => id.startsWith(kind)));

  it('is reported in the words that were asked', () => {
    const text = (key: string) => words.text(`after.${key}`);
    for (const age of AGE_BANDS.filter((one) => one !== 'unsaid')) expect(label('age', age)).toBe(text(`age.${age}`));
    for (const situation of SITUATIONS.filter((one) => one !== 'unsaid'))
      expect(label('situation', situation)).toBe(text(`situation.${situation}`));
    for (const question of SURVEY_QUESTIONS)
      expect(label('question', question)).toBe(text(`goodbye.questions.${question}`));
    for (const score of SCORES) {
      expect(label('score', score)).toBe(`${score} – ${text(`goodbye.scale.${score}`)}`);
      expect(label('agreement', score)).toBe(`${score} – ${text(`goodbye.surveyScale.${score}`)}`);
    }
  });

  it('has no second copy of its words among those of the reports', () => {
    const { keys } = commonWords[locale].reports as { keys: WordTree };
    for (const dimension of ['age', 'situation', 'question', 'score', 'agreement'])
      expect(keys).not.toHaveProperty(dimension);
  });

  it('is defined by quotations of the questions, and of nothing else', () => {
    expect(definitions.length).toBeGreaterThan(10);
    for (const [id, { definition }] of definitions) {
      const quoted = [...definition.matchAll(/[«“]\s?([^»”]*?)\s?[»”]/gu)].map(([, inside]) => inside);
      expect(
        quoted.filter((inside) => !/^\{\w+\}$/.test(inside ?? '')),
        id,
      ).toEqual([]);
      expect(tableDefinition(id, words), id).not.toMatch(/[{}]|after\./);
    }
    expect(tableDefinition('interest_mixity', words)).toContain(words.text('after.interest.question'));
    expect(tableDefinition('satisfaction_share', words)).toContain(words.text('after.goodbye.satisfaction'));
  });

  it('says that the wish before the try is asked after it', () => {
    const after = { fr: /après l’essai.*rétrospecti|rétrospectivement/, en: /in retrospect/ }[locale];
    for (const id of ['interest_mixity', 'interest_share', 'interest_means_mixity', 'interest_means_age'])
      expect(tableDefinition(id, words), id).toMatch(after);
    expect(label('figure', 'before')).toMatch({ fr: /de mémoire/, en: /from memory/ }[locale]);
  });
});

describe('the words that reports quote', () => {
  it('are those that pages and boards ask with', () => {
    // The end of a scale is asked with the whole scale; a key that is put together is written as far as it is the same.
    for (const key of [...Object.values(QUOTED), 'after.age', 'after.situation', 'after.goodbye.questions'])
      expect(asks(key) || asks(key.replace(/\.\d$/, '')) || asks(key.replace(/\.\w+$/, '.$')), key).toBe(true);
  });
});
