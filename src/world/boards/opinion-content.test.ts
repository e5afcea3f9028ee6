import { describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords, LOCALES } from '../../catalogue/words.ts';
import { readButton } from './board-action.ts';
import { opinionContent } from './opinion-content.ts';
import { talkContent } from './talk-content.ts';
import { createPlay } from '../../play/play.ts';
import { createSamplePlace } from '../../play/testing/sample-place.ts';
import { DEFAULT_COMFORT } from '../comfort.ts';

describe.each(LOCALES)('the question on the board at the end, in %s', (locale) => {
  const words = createWords(locale, commonWords[locale]);

  it.each(['before', 'after'] as const)('has five answers and a way past: %s', (moment) => {
    const { blocks, rows } = opinionContent(moment, words);
    const buttons = rows.flat();
    expect(JSON.stringify([blocks, buttons.map(({ text }) => text)])).not.toContain('after.');
    expect(buttons.map(({ id }) => readButton(id))).toEqual([
      ...[1, 2, 3, 4, 5].map((score) => ({ kind: 'rate', score })),
      { kind: 'close' },
    ]);
  });
});

describe('the board at the end of a place', () => {
  const words = createWords('fr', commonWords.fr);
  const model = createSamplePlace();
  const { state } = createPlay(model, { assist: 1, toggleGrip: false, oneHand: false, variant: null });
  state.finished = true;
  const buttonsWhen = (asksOpinion: boolean) =>
    talkContent(
      model,
      state,
      [],
      { menu: false, interest: null, acts: false, opinion: null, asksOpinion },
      new Map(),
      DEFAULT_COMFORT,
      words,
    )
      .rows.flat()
      .map(({ id }) => id);

  it('offers the question to those who may be asked, and to nobody else', () => {
    expect(buttonsWhen(true)).toEqual(['opinion', 'finish', 'again', 'goodbye']);
    expect(buttonsWhen(false)).toEqual(['finish', 'again', 'goodbye']);
    expect(readButton('opinion')).toEqual({ kind: 'open', board: 'opinion' });
  });
});
