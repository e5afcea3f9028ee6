import Type, { type Static } from 'typebox';
import { centreId, closedObject } from './staff-api.ts';

/** What staff set and count by hand, as it crosses the wire. */
export const HAND_COUNT_KINDS = ['door', 'forum', 'workshop', 'phone'] as const;
export type HandCountKind = (typeof HAND_COUNT_KINDS)[number];

const month = Type.String({ pattern: '^20[2-9]\\d-(0[1-9]|1[0-2])$', description: 'Month, 2026-11.' });
const day = Type.String({
  pattern: '^20[2-9]\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  description: 'Day, 2026-11-24.',
});
const people = Type.Union([Type.Integer({ minimum: 0, maximum: 1_000_000 }), Type.Null()]);
/** It stands in sheets and files: no control or invisible character, no line break, and no beginning that a spreadsheet takes for a formula. */
const title = Type.String({
  maxLength: 80,
  pattern: '^\\p{Zs}*[^\\s=+\\-@＝＋－＠\\p{C}\\p{Zl}\\p{Zp}][^\\p{C}\\p{Zl}\\p{Zp}]*$',
});
const label = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' });

export const handCountQuerySchema = closedObject({ month, centre: centreId });
/** One centre's sheet of a month. `null`: nobody has counted; that is not nought. */
export const handCountSheetSchema = closedObject({
  month,
  centre: centreId,
  counts: closedObject({ door: people, forum: people, workshop: people, phone: people }),
});

export const missingSheetsQuerySchema = closedObject({ month });

/** The answer of `GET /api/staff/hand-counts/missing`: whose sheet of a month is missing as long as its report is not closed. */
export interface MissingSheets {
  month: string;
  /** Day on which its report is closed, `2026-12-11`. */
  closesOn: string;
  centres: string[];
}

/** The key of the forum in events is `forum-<slug>`. */
export const occasionSchema = closedObject({
  slug: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 54 }),
  title,
  from: day,
  to: day,
});
/** A forum in a list. `centre`: the one that made it and may change or remove it; null: only the region may. */
export interface ListedOccasion extends NamedOccasion {
  centre: string | null;
}
export const slugSchema = closedObject({ slug: occasionSchema.properties.slug });

/** The random survey: one visitor in `n` is asked three more questions, when it is `on`. */
export const surveySettingSchema = closedObject({
  on: Type.Boolean(),
  n: Type.Integer({ minimum: 1, maximum: 1000 }),
});
/**
 * Days after the end of a month, and of a year, at which its report is closed. A year is never closed before its December: `yearDays` must
 * be `monthDays` at least.
 */
export const closingSettingSchema = closedObject({
  monthDays: Type.Integer({ minimum: 1, maximum: 90 }),
  yearDays: Type.Integer({ minimum: 1, maximum: 365 }),
});
export const centreSettingSchema = closedObject({
  centre: centreId,
  counted: Type.Boolean({ description: 'False: nothing that this centre sends is kept.' }),
});

export const newHeadsetSchema = closedObject({ centre: centreId, label });
export const newApiTokenSchema = closedObject({ name: label });
export const idSchema = closedObject({ id: Type.String({ pattern: '^[0-9a-f-]{36}$' }) });

export type HandCountSheet = Static<typeof handCountSheetSchema>;
export type NamedOccasion = Static<typeof occasionSchema>;
export type SurveySetting = Static<typeof surveySettingSchema>;
export type ClosingSetting = Static<typeof closingSettingSchema>;
export type CentreSetting = Static<typeof centreSettingSchema>;

export interface StaffSettings {
  survey: SurveySetting;
  closing: ClosingSetting;
  centres: CentreSetting[];
  occasions: ListedOccasion[];
}

export interface EnrolledHeadset {
  id: string;
  centre: string;
  label: string;
  createdDay: string;
  /** Day of the last contact, or null before the first. */
  lastContactDay: string | null;
  revoked: boolean;
}

/** The answer to a new headset. The token is shown this once: the server keeps only its hash. */
export interface HeadsetMade {
  headset: EnrolledHeadset;
  token: string;
  /** `/casque#<token>`: opened on the headset, it enrols it. */
  path: string;
}

export interface ApiTokenEntry {
  id: string;
  name: string;
  revoked: boolean;
}

export interface ApiTokenMade {
  apiToken: ApiTokenEntry;
  token: string;
}

/** Who changed what on which day. */
export interface StaffChange {
  day: string;
  account: string;
  /** A word below `staff.changes`. */
  what: string;
  /** What it was about: a centre, a headset's label, an account's name. */
  subject: string;
}

/** What a refused field may have held: its form is kept, never itself. */
export const HELD_FORMS = ['text', 'number', 'boolean', 'null', 'list', 'record'] as const;
export type HeldForm = (typeof HELD_FORMS)[number];

/** What is kept of an event that was refused. */
export interface RejectedEvent {
  /** Random, made by the server: it says nothing of when the event came. */
  id: string;
  day: string;
  /** What it said it was, if that is a kind of ours. */
  kind: string | null;
  field: string;
  reason: string;
  /** What kind of value the field held; null where there was nothing, and of what people declare. */
  held: HeldForm | null;
  /** Of a text in characters, of a list in entries; null of all others. */
  length: number | null;
}

/** The answer of `GET /api/staff/rejected`: refused events of the newest days, and how many in each month, newest first. */
export interface RejectedEvents {
  events: RejectedEvent[];
  months: { month: string; field: string; reason: string; events: number }[];
}
