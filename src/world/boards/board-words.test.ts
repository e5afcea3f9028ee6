import { describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords, LOCALES } from '../../catalogue/words.ts';
import { DEFAULT_COMFORT } from '../comfort.ts';
import { PAUSE_REASONS } from '../../play/intent.ts';
import { menuContent } from './talk-content.ts';

const KEYS = [
  'step',
  'help',
  'skipStep',
  'acts',
  'settings',
  'pause',
  'resume',
  'recentre',
  'leave',
  'done',
  'doneText.hands',
  'doneText.shown',
  'stepDone',
  'stepSkipped',
  'again',
  'others',
  'read',
  'source',
  ...PAUSE_REASONS.map((reason) => `pausedBecause.${reason}`),
].map((key) => `place.${key}`);

describe.each(LOCALES)('words on boards in %s', (locale) => {
  const words = createWords(locale, commonWords[locale]);

  it.each(KEYS)('%s has a text', (key) => {
    expect(words.has(key)).toBe(true);
  });

  it('the menu shows no key for a text', () => {
    const texts = menuContent(DEFAULT_COMFORT, words).rows.flatMap((row) => row.map(({ text }) => text));
    expect(texts.filter((text) => /^[a-z]+\.[a-zA-Z.]+$/.test(text))).toEqual([]);
  });
});
