import Type, { type Static, type TSchema } from 'typebox';

/**
 * Usage events: self-contained, anonymous, and without any key that links two of them. The random `id` only removes duplicates.
 * Three families that are never joined: `play` (what was done), `declared` (what people said of themselves) and `equipment`.
 */
export const EVENT_VERSION = 1;

/** A batch carries at most this many events. */
export const BATCH_LIMIT = 500;

export const MODES = ['headset', 'desktop', 'phone', 'twin'] as const;
export const INPUTS = ['controllers', 'one-hand', 'hands', 'mouse', 'touch', 'keyboard', 'twin'] as const;
/** The occasions that always are; a forum that staff have named is `forum-<its slug>`. */
export const OCCASIONS = ['everyday', 'group', 'workshop', 'forum'] as const;
export const ENDINGS = ['finished', 'left', 'interrupted'] as const;
export const STEP_OUTCOMES = ['done', 'skipped', 'open'] as const;
export const AGE_BANDS = ['under-15', '15-17', '18-25', '26-49', '50-plus', 'unsaid'] as const;
export const SITUATIONS = [
  'middle-school',
  'high-school',
  'student',
  'employee',
  'jobseeker',
  'founder',
  'head-of-company',
  'other',
  'unsaid',
] as const;
export const ERROR_CODES = [
  'webgl-missing',
  'context-lost',
  'download-failed',
  'session-refused',
  'session-ended',
  'storage-failed',
  'unexpected',
] as const;

/** Why a kind of event may be collected at all. A kind without one of these does not compile. */
export const PURPOSES = ['audience', 'ergonomics', 'performance', 'survey'] as const;
export type Purpose = (typeof PURPOSES)[number];

function literals<const T extends readonly [string, ...string[]]>(values: T, description: string) {
  return Type.Enum(values, { description });
}

const slug = (description: string) => Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60, description });
const count = (maximum: number, description: string) => Type.Integer({ minimum: 0, maximum, description });
const id = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  description: 'Random identifier of this record (version 4). It says nothing and only removes duplicates.',
});
const version = Type.Literal(EVENT_VERSION, { description: 'Version of this format.' });
const hour = Type.String({
  pattern: '^20[2-9]\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3])$',
  description: 'Hour in which it ended, local time in Marseille, for example 2026-11-24T14. Never finer.',
});
const month = Type.String({
  pattern: '^20[2-9]\\d-(0[1-9]|1[0-2])$',
  description: 'Month in which it was said. Never finer, because it stands beside an age band.',
});
const centre = slug('The centre whose headset or group it was, or `web`.');
const mode = literals(MODES, 'How the place was seen.');
const occasion = Type.String({
  pattern: '^(everyday|group|workshop|forum(-[a-z0-9]+)*)$',
  maxLength: 60,
  description:
    'The occasion that the centre has set: `everyday`, `group`, `workshop`, `forum`, or a named forum, `forum-<slug>`.',
});
const seconds = count(86_400, 'Seconds of play, without pauses.');
const occupation = slug('Slug of the occupation.');
const rating = (description: string) => Type.Integer({ minimum: 1, maximum: 5, description });

function closed<T extends Record<string, TSchema>>(properties: T, description: string) {
  return Object.assign(Type.Object(properties, { additionalProperties: false }), { description });
}

const stepRecord = closed(
  {
    step: slug('Identifier of the step.'),
    seconds: count(86_400, 'Seconds in this step, without pauses.'),
    tries: count(1000, 'Attempts that came back.'),
    helps: count(1000, 'Times that help was shown.'),
    outcome: literals(STEP_OUTCOMES, 'Done, left to the worker, or still open when the visitor left.'),
  },
  'One step of a place.',
);

export const placeTriedSchema = closed(
  {
    id,
    version,
    kind: Type.Literal('place_tried'),
    occupation,
    content: count(10_000, 'Version of the scene document.'),
    centre,
    occasion,
    mode,
    input: literals(INPUTS, 'The input that did most of it.'),
    hour,
    ended: literals(ENDINGS, 'How it ended; `interrupted`: the page or headset was gone before the end.'),
    seconds,
    steps: Type.Array(stepRecord, { maxItems: 12, description: 'Every step of the place, in order.' }),
  },
  'Somebody opened a place.',
);

export const visitSchema = closed(
  {
    id,
    version,
    kind: Type.Literal('visit'),
    centre,
    occasion,
    mode,
    hour,
    seconds,
    places: count(54, 'Places opened in the visit.'),
    ended: literals(ENDINGS, 'How it ended.'),
  },
  'Somebody came, did something and went.',
);

export const searchEmptySchema = closed(
  { id, version, kind: Type.Literal('search_empty'), centre, mode, hour },
  'A search found no occupation. What was typed is not kept.',
);

export const errorSchema = closed(
  { id, version, kind: Type.Literal('error'), code: literals(ERROR_CODES, 'What failed.'), mode, hour },
  'Something failed on the device.',
);

export const groupHeldSchema = closed(
  {
    id,
    version,
    kind: Type.Literal('group_held'),
    centre,
    occasion,
    hour,
    seconds,
    participants: count(60, 'Headsets and screens in the group.'),
    places: count(54, 'Places the group tried.'),
  },
  'A counsellor led a group.',
);

export const headsetDaySchema = closed(
  {
    id,
    version,
    kind: Type.Literal('headset_day'),
    centre,
    day: Type.String({ pattern: '^20[2-9]\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', description: 'Day.' }),
    outings: count(500, 'Visits that the headset served.'),
    minutes: count(1440, 'Minutes in use.'),
  },
  'What a headset did in a day.',
);

export const interestSchema = closed(
  {
    id,
    version,
    kind: Type.Literal('interest'),
    occupation,
    age: literals(AGE_BANDS, 'Age band, as declared.'),
    situation: literals(SITUATIONS, 'Situation, as declared.'),
    before: rating('Could you see yourself doing it? Before, 1 to 5.'),
    after: rating('The same after trying, 1 to 5.'),
    month,
  },
  'Interest in an occupation before and after trying it.',
);

export const satisfactionSchema = closed(
  {
    id,
    version,
    kind: Type.Literal('satisfaction'),
    centre,
    occasion,
    age: literals(AGE_BANDS, 'Age band, as declared.'),
    situation: literals(SITUATIONS, 'Situation, as declared.'),
    score: rating('Five faces, 1 to 5.'),
    month,
  },
  'Satisfaction on the spot.',
);

/** The three questions that one visitor in N is asked, each from 1 (not at all) to 5 (very much). */
export const SURVEY_QUESTIONS = ['learned', 'recommend', 'next-step'] as const;

export const surveySchema = closed(
  {
    id,
    version,
    kind: Type.Literal('survey'),
    centre,
    occasion,
    age: literals(AGE_BANDS, 'Age band, as declared.'),
    situation: literals(SITUATIONS, 'Situation, as declared.'),
    answers: Type.Array(
      closed(
        { question: literals(SURVEY_QUESTIONS, 'Which question.'), score: rating('Answer, 1 to 5.') },
        'One answer of the survey.',
      ),
      { minItems: 1, maxItems: 3, description: 'The questions that were answered.' },
    ),
    month,
  },
  'The random survey: one visitor in N is asked three more questions.',
);

export type Family = 'play' | 'declared' | 'equipment';

/** Every kind of event with its family, its purpose and its schema. The endpoint, the documentation and the reports are made from it. */
export const EVENT_REGISTRY = {
  place_tried: { family: 'play', purpose: 'audience', schema: placeTriedSchema },
  visit: { family: 'play', purpose: 'audience', schema: visitSchema },
  search_empty: { family: 'play', purpose: 'ergonomics', schema: searchEmptySchema },
  error: { family: 'play', purpose: 'performance', schema: errorSchema },
  group_held: { family: 'play', purpose: 'audience', schema: groupHeldSchema },
  headset_day: { family: 'equipment', purpose: 'performance', schema: headsetDaySchema },
  interest: { family: 'declared', purpose: 'survey', schema: interestSchema },
  satisfaction: { family: 'declared', purpose: 'survey', schema: satisfactionSchema },
  survey: { family: 'declared', purpose: 'survey', schema: surveySchema },
} as const satisfies Record<string, { family: Family; purpose: Purpose; schema: TSchema }>;

export type EventKind = keyof typeof EVENT_REGISTRY;

export const EVENT_KINDS = Object.keys(EVENT_REGISTRY) as EventKind[];

export type EventOf<K extends EventKind> = Static<(typeof EVENT_REGISTRY)[K]['schema']>;
export type UsageEvent = { [K in EventKind]: EventOf<K> }[EventKind];
export type PlaceTried = EventOf<'place_tried'>;
export type Visit = EventOf<'visit'>;
export type Mode = (typeof MODES)[number];
export type InputKind = (typeof INPUTS)[number];
/** One of `OCCASIONS`, or a forum's own. */
export type Occasion = string;
export type Ending = (typeof ENDINGS)[number];
export type AgeBand = (typeof AGE_BANDS)[number];
export type Situation = (typeof SITUATIONS)[number];
export type SurveyQuestion = (typeof SURVEY_QUESTIONS)[number];
export type ErrorCode = (typeof ERROR_CODES)[number];

/** `declined`: the sender does not want to be counted; nothing was kept, and it is not to be sent again. */
export type Verdict =
  | { id: string | null; verdict: 'stored' | 'duplicate' | 'declined' }
  | { id: string | null; verdict: 'rejected'; field: string; reason: string };

export interface BatchAnswer {
  verdicts: Verdict[];
}
