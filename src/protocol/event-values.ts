/** The closed lists that events choose from. No schema library here: the visitor's pages read them. */
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

/** The three questions that one visitor in N is asked, each from 1 (not at all) to 5 (very much). */
export const SURVEY_QUESTIONS = ['learned', 'recommend', 'next-step'] as const;

export type Family = 'play' | 'declared';

/** The family of every kind. Families are never joined, and never travel in one batch. */
export const EVENT_FAMILIES = {
  place_tried: 'play',
  visit: 'play',
  search_empty: 'play',
  error: 'play',
  group_held: 'play',
  interest: 'declared',
  satisfaction: 'declared',
  survey: 'declared',
} as const satisfies Record<string, Family>;

export type EventKind = keyof typeof EVENT_FAMILIES;
export const EVENT_KINDS = Object.keys(EVENT_FAMILIES) as EventKind[];

export type Mode = (typeof MODES)[number];
export type InputKind = (typeof INPUTS)[number];
/** One of `OCCASIONS`, or a forum's own. */
export type Occasion = string;
export type Ending = (typeof ENDINGS)[number];
export type AgeBand = (typeof AGE_BANDS)[number];
export type Situation = (typeof SITUATIONS)[number];
export type SurveyQuestion = (typeof SURVEY_QUESTIONS)[number];
export type ErrorCode = (typeof ERROR_CODES)[number];
