import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEvent } from '../protocol/check-event.ts';
import { AGE_BANDS, SITUATIONS, SURVEY_QUESTIONS } from '../protocol/usage-event.ts';
import { type Answer, declaredFrom, drawSurvey } from './declared-answers.ts';
import { randomId } from './random-id.ts';

const score = fc.integer({ min: 1, max: 5 });
const answers: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    kind: fc.constant('interest' as const),
    occupation: fc.constantFrom('boulanger', 'couvreur'),
    before: score,
    after: score,
  }),
  fc.record({ kind: fc.constant('satisfaction' as const), score }),
  fc.record({
    kind: fc.constant('survey' as const),
    answers: fc.uniqueArray(fc.record({ question: fc.constantFrom(...SURVEY_QUESTIONS), score }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ question }) => question,
    }),
  }),
);
const abouts = fc.record({ age: fc.constantFrom(...AGE_BANDS), situation: fc.constantFrom(...SITUATIONS) });

describe('an answer', () => {
  it('of any kind, by anybody, becomes a record that the endpoint takes', () => {
    fc.assert(
      fc.property(answers, abouts, (answer, about) => {
        const setting = { centre: 'gap', occasion: 'forum-avenir-2026' };
        const event = declaredFrom(answer, about, setting, randomId(), '2026-11');
        expect(checkEvent(event)).toEqual({ ok: true, event });
      }),
    );
  });
});

describe('the random survey', () => {
  it('asks nobody when it is not wanted, and everybody when it is one in one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
        expect(drawSurvey(null, random)).toBe('spared');
        expect(drawSurvey(1, random)).toBe('drawn');
      }),
    );
  });

  it('asks one visitor in N', () => {
    for (const oneIn of [2, 5, 20]) {
      const drawn = Array.from({ length: 1000 }, (_, index) => drawSurvey(oneIn, index / 1000));
      expect(drawn.filter((lot) => lot === 'drawn')).toHaveLength(1000 / oneIn);
    }
  });
});
