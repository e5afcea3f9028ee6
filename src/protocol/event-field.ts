import Type, { type TSchema } from 'typebox';
import { AGE_BANDS, EVENT_VERSION, MODES, SITUATIONS } from './event-values.ts';
import type { Purpose } from './event-purposes.ts';

/** What every field of an event says of itself. A field that does not say it fails to compile, and the registry's test. */
export interface FieldNotice<P extends Purpose = Purpose> {
  purpose: P;
  description: string;
}

/** Declares a field: why it is collected, what it means, its shape. */
export function field<P extends Purpose, S extends TSchema>(purpose: P, description: string, shape: S) {
  return Object.assign(shape, { purpose, description } satisfies FieldNotice<P>);
}

/** A record with these fields and no other. */
export function closed<T extends Record<string, TSchema & FieldNotice>>(properties: T, description: string) {
  return Object.assign(Type.Object(properties, { additionalProperties: false }), { description });
}

const SLUG = '^[a-z0-9]+(-[a-z0-9]+)*$';

export const slug = <P extends Purpose>(purpose: P, description: string) =>
  field(purpose, description, Type.String({ pattern: SLUG, maxLength: 60 }));

export const count = <P extends Purpose>(purpose: P, maximum: number, description: string, minimum = 0) =>
  field(purpose, description, Type.Integer({ minimum, maximum }));

export const choice = <P extends Purpose, const V extends readonly [string, ...string[]]>(
  purpose: P,
  values: V,
  description: string,
) => field(purpose, description, Type.Enum(values));

/** An answer on a scale of five. */
export const rating = <P extends Purpose>(purpose: P, description: string) =>
  field(purpose, description, Type.Integer({ minimum: 1, maximum: 5 }));

/** What every record begins with. */
export const head = <const K extends string, P extends Purpose>(kind: K, purpose: P) => ({
  id: field(
    purpose,
    'Random identifier of this record (version 4). It says nothing and only removes duplicates.',
    Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' }),
  ),
  version: field(purpose, 'Version of this format.', Type.Literal(EVENT_VERSION)),
  kind: field(purpose, 'Which kind of record this is.', Type.Literal(kind)),
});

export const hour = <P extends Purpose>(purpose: P) =>
  field(
    purpose,
    'Hour in which it ended, local time in Marseille, for example 2026-11-24T14. Never finer.',
    Type.String({ pattern: '^20[2-9]\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3])$' }),
  );

export const month = <P extends Purpose>(purpose: P) =>
  field(
    purpose,
    'Month in which it was said. Never finer, because it stands beside an age band.',
    Type.String({ pattern: '^20[2-9]\\d-(0[1-9]|1[0-2])$' }),
  );

export const centre = <P extends Purpose>(purpose: P) =>
  slug(purpose, 'The centre of the catalogue whose headset or group it was, or `web`.');

export const mode = <P extends Purpose>(purpose: P) =>
  choice(
    purpose,
    MODES,
    'How the place was seen; `headset` where one was put on, also when it ended on the screen; otherwise as it was seen last. Of a visit: its first place, unless a headset was put on.',
  );

export const occasion = <P extends Purpose>(purpose: P) =>
  field(
    purpose,
    'The occasion that the centre has set: `everyday`, `group`, `workshop`, `forum`, or a forum that staff have named, `forum-<slug>`.',
    Type.String({ pattern: '^(everyday|group|workshop|forum(-[a-z0-9]+)*)$', maxLength: 60 }),
  );

export const seconds = <P extends Purpose>(purpose: P) => count(purpose, 86_400, 'Seconds of play, without pauses.');

/** Of a visit: exact seconds would be a key to the places in it. */
export const wholeMinutes = <P extends Purpose>(purpose: P) =>
  field(
    purpose,
    'Seconds of play, without pauses, in whole minutes.',
    Type.Integer({ minimum: 0, maximum: 86_400, multipleOf: 60 }),
  );

/** What people say of themselves: a band and a situation, never more. */
export const publicFields = <P extends Purpose>(purpose: P) => ({
  age: choice(purpose, AGE_BANDS, 'Age band, as declared; `unsaid` when it was not.'),
  situation: choice(purpose, SITUATIONS, 'Situation, as declared; `unsaid` when it was not.'),
});
