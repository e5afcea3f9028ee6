import fc from 'fast-check';
import { occupations } from '../../src/catalogue/occupations.ts';
import {
  AGE_BANDS,
  ENDINGS,
  ERROR_CODES,
  EVENT_VERSION,
  INPUTS,
  MODES,
  OCCASIONS,
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
const site = fc.constantFrom('marseille', 'gap');
const centre = fc.oneof(site, fc.constant('web'));
const occasion = fc.constantFrom(...OCCASIONS);
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
const answers = fc.uniqueArray(answer, { minLength: 1, maxLength: 3, selector: ({ question }) => question });
/** How a place ended, in how many seconds, and its steps: these three agree. */
const course = fc
  .record({ ended: fc.constantFrom(...ENDINGS), seconds: small(3000), steps: fc.array(step, { maxLength: 12 }) })
  .map(({ ended, seconds: beside, steps }) => ({
    ended,
    seconds: steps.reduce((sum, record) => sum + record.seconds, beside),
    steps: steps.map((record) =>
      ended === 'finished' && record.outcome === 'open' ? { ...record, outcome: 'skipped' as const } : record,
    ),
  }));

const kind = <K extends UsageEvent['kind']>(name: K) => ({ ...shared, kind: fc.constant(name) });

/** Any valid event of three closed months, of every kind. */
export const anyEvent: fc.Arbitrary<UsageEvent> = fc.oneof(
  fc
    .tuple(
      fc.record({
        ...kind('place_tried'),
        occupation,
        content: small(9),
        centre,
        occasion,
        mode,
        input: fc.constantFrom(...INPUTS),
        hour,
      }),
      course,
    )
    .map(([place, how]) => ({ ...place, ...how })),
  fc.record({
    ...kind('visit'),
    centre,
    occasion,
    mode,
    hour,
    seconds: fc.integer({ min: 0, max: 1440 }).map((minutes) => 60 * minutes),
    places: fc.integer({ min: 1, max: 54 }),
    ended: fc.constantFrom(...ENDINGS),
  }),
  fc.record({ ...kind('search_empty'), centre, mode, hour }),
  fc.record({ ...kind('error'), code: fc.constantFrom(...ERROR_CODES), mode, hour }),
  fc.record({
    ...kind('group_held'),
    centre: site,
    occasion,
    hour,
    seconds,
    participants: fc.integer({ min: 1, max: 60 }),
    places: small(54),
  }),
  fc.record({ ...kind('interest'), occupation, ...person, before: rating, after: rating }),
  fc.record({ ...kind('satisfaction'), centre, occasion, ...person, score: rating }),
  fc.record({
    ...kind('survey'),
    centre,
    occasion,
    ...person,
    answers,
  }),
);
