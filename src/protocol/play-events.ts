import Type from 'typebox';
import {
  centre,
  choice,
  closed,
  count,
  field,
  head,
  hour,
  mode,
  occasion,
  seconds,
  slug,
  wholeMinutes,
} from './event-field.ts';
import { ENDINGS, ERROR_CODES, INPUTS, STEP_OUTCOMES } from './event-values.ts';

const stepRecord = closed(
  {
    step: slug('content', 'Identifier of the step. One that the place does not have is kept as `unknown`.'),
    seconds: count('ergonomics', 86_400, 'Seconds in this step, without pauses.'),
    tries: count('ergonomics', 1000, 'Attempts that came back.'),
    helps: count('ergonomics', 1000, 'Times that help was shown.'),
    outcome: choice('navigation', STEP_OUTCOMES, 'Done, left to the worker, or still open when the visitor left.'),
  },
  'One step of a place.',
);

export const placeTriedSchema = closed(
  {
    ...head('place_tried', 'audience'),
    occupation: slug('content', 'Slug of the occupation.'),
    content: count('content', 10_000, 'Version of the scene document.'),
    centre: centre('audience'),
    occasion: occasion('audience'),
    mode: mode('ergonomics'),
    input: choice('ergonomics', INPUTS, 'The input that did most of it.'),
    hour: hour('audience'),
    ended: choice(
      'navigation',
      ENDINGS,
      'How it ended; `interrupted`: the page or headset was gone before the end. One play is told once: if it goes on when its record has left, what comes then is told nowhere.',
    ),
    seconds: seconds('audience'),
    steps: field(
      'ergonomics',
      'Every step of the place, in order. None is open in a place that is finished; together they take no longer than the place, but for rounding.',
      Type.Array(stepRecord, { maxItems: 12 }),
    ),
  },
  'Somebody opened a place.',
);

export const visitSchema = closed(
  {
    ...head('visit', 'audience'),
    centre: centre('audience'),
    occasion: occasion('audience'),
    mode: mode('ergonomics'),
    hour: hour('audience'),
    seconds: wholeMinutes('audience'),
    places: count(
      'audience',
      54,
      'Places opened in the visit; one that goes on after its page was gone is of the visit in which it was opened.',
      1,
    ),
    ended: choice('navigation', ENDINGS, 'How it ended.'),
  },
  'Somebody came, did something and went.',
);

export const searchEmptySchema = closed(
  {
    ...head('search_empty', 'navigation'),
    centre: centre('navigation'),
    mode: mode('navigation'),
    hour: hour('navigation'),
  },
  'A search found no occupation. What was typed is not kept.',
);

export const errorSchema = closed(
  {
    ...head('error', 'performance'),
    code: choice('performance', ERROR_CODES, 'What failed.'),
    mode: mode('performance'),
    hour: hour('performance'),
  },
  'Something failed on the device.',
);

export const groupHeldSchema = closed(
  {
    ...head('group_held', 'audience'),
    centre: centre('audience'),
    occasion: occasion('audience'),
    hour: hour('audience'),
    seconds: seconds('audience'),
    participants: count('server-sizing', 60, 'Headsets and screens in the group.', 1),
    places: count('audience', 54, 'Places the group tried.'),
  },
  'A counsellor led a group: never of `web`. No page of ours sends it yet.',
);
