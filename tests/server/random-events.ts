import fc from 'fast-check';
import { occupations } from '../../src/catalogue/occupations.ts';
import {
  AGE_BANDS,
  ENDINGS,
  ERROR_CODES,
  EVENT_VERSION,
  INPUTS,
  MODES,
  SITUATIONS,
  STEP_OUTCOMES,
  SURVEY_QUESTIONS,
  type UsageEvent,
} from '../../src/protocol/usage-event.ts';

const small = (max: number) => fc.integer({ min: 0, max });
const rating = fc.integer({ min: 1, max: 5 });
const month = fc.constantFrom('2026-08', '2026-09', '2026-10');
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([of, n]) => `${of}-${String(n).padStart(2, '0')}`);
const hour = fc.tuple(day, small(23)).map(([of, n]) => `${of}T${String(n).padStart(2, '0')}`);
const shared = {
  id: fc.uuid({ version: 4 }),
  version: fc.constant(EVENT_VERSION),
};
const centre = fc.constantFrom('marseille', 'gap', 'web');
const occasion = fc.constantFrom('everyday', 'group', 'forum-avenir-2026');
const mode = fc.constantFrom(...MODES);
const seconds = small(4000);
const occupation = fc.constantFrom(...occupations.slice(0, 6).map((one) => one.slug));
const person = { age: fc.constantFrom(...AGE_BANDS), situation: fc.constantFrom(...SITUATIONS), month };
const step = fc.record({
  step: fc.constantFrom('weigh', 'knead', 'score', 'bake'),
  seconds: small(100),
  tries: small(5),
  helps: small(5),
  outcome: fc.constantFrom(...STEP_OUTCOMES),
});
const answer = fc.record({ question: fc.constantFrom(...SURVEY_QUESTIONS), score: rating });

const kind = <K extends UsageEvent['kind']>(name: K) => ({ ...shared, kind: fc.constant(name) });

/** Any valid event of three closed months, of every kind. */
export const anyEvent: fc.Arbitrary<UsageEvent> = fc.oneof(
  fc.record({
    ...kind('place_tried'),
    occupation,
    content: small(9),
    centre,
    occasion,
    mode,
    input: fc.constantFrom(...INPUTS),
    hour,
    ended: fc.constantFrom(...ENDINGS),
    seconds,
    steps: fc.array(step, { maxLength: 12 }),
  }),
  fc.record({
    ...kind('visit'),
    centre,
    occasion,
    mode,
    hour,
    seconds: fc.integer({ min: 0, max: 1440 }).map((minutes) => 60 * minutes),
    places: small(54),
    ended: fc.constantFrom(...ENDINGS),
  }),
  fc.record({ ...kind('search_empty'), centre, mode, hour }),
  fc.record({ ...kind('error'), code: fc.constantFrom(...ERROR_CODES), mode, hour }),
  fc.record({ ...kind('group_held'), centre, occasion, hour, seconds, participants: small(60), places: small(54) }),
  fc.record({ ...kind('headset_day'), centre, day, outings: small(500), minutes: small(1440) }),
  fc.record({ ...kind('interest'), occupation, ...person, before: rating, after: rating }),
  fc.record({ ...kind('satisfaction'), centre, occasion, ...person, score: rating }),
  fc.record({
    ...kind('survey'),
    centre,
    occasion,
    ...person,
    answers: fc.array(answer, { minLength: 1, maxLength: 3 }),
  }),
);
