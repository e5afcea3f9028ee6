import { describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords, LOCALES } from '../../catalogue/words.ts';
import { exampleEvents } from '../../protocol/example-events.ts';
import {
  AGE_BANDS,
  ENDINGS,
  ERROR_CODES,
  EVENT_KINDS,
  EVENT_REGISTRY,
  INPUTS,
  MODES,
  OCCASIONS,
  PURPOSES,
  SITUATIONS,
  SURVEY_QUESTIONS,
} from '../../protocol/usage-event.ts';
import { eventSentence } from './event-sentence.ts';

const french = createWords('fr', commonWords.fr);

describe.each(LOCALES)('in %s', (locale) => {
  const words = createWords(locale, commonWords[locale]);

  it.each(exampleEvents())('a record of kind $kind is a sentence without a gap', (event) => {
    const sentence = eventSentence(event, words);
    expect(sentence).not.toMatch(/[{}]|undefined|after\.|NaN/);
    expect(sentence.length).toBeGreaterThan(20);
  });

  it('every value, field, kind and purpose has its words', () => {
    const fields = EVENT_KINDS.flatMap((kind) => [
      ...JSON.stringify(EVENT_REGISTRY[kind].schema).matchAll(/"([a-z]+)":\{[^{}]*"purpose"/g),
    ]).map(([, name]) => `privacy.fields.${name}`);
    const keys = [
      ...fields,
      ...EVENT_KINDS.map((kind) => `privacy.kinds.${kind}`),
      ...PURPOSES.map((purpose) => `privacy.purposes.${purpose}`),
      ...AGE_BANDS.map((age) => `after.age.${age}`),
      ...SITUATIONS.map((situation) => `after.situation.${situation}`),
      ...MODES.map((mode) => `after.values.mode.${mode}`),
      ...INPUTS.map((input) => `after.values.input.${input}`),
      ...ENDINGS.map((ended) => `after.values.ended.${ended}`),
      ...OCCASIONS.map((occasion) => `after.values.occasion.${occasion}`),
      ...ERROR_CODES.map((code) => `after.values.code.${code}`),
      ...SURVEY_QUESTIONS.map((question) => `after.goodbye.questions.${question}`),
    ];
    expect(fields.length).toBeGreaterThan(50);
    expect(keys.filter((key) => !words.has(key))).toEqual([]);
  });
});

describe('a sentence', () => {
  it('says what the record says', () => {
    const [place, visit] = exampleEvents();
    if (!place || !visit) throw new Error('There are no examples.');
    expect(eventSentence(place, french).replace(/[\u202f\u00a0]/g, ' ')).toBe(
      'Quelqu’un a ouvert le lieu « Boulangère · Boulanger » (casque, manettes), le 24 novembre 2026 entre 14 h et 15 h, pendant 3 minutes. Fin : terminé. Centre : Marseille, un jour ordinaire.',
    );
    expect(eventSentence(visit, french)).toContain('3 lieux ouverts');
  });
});
