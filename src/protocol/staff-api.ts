import Type, { type Static, type TProperties } from 'typebox';

/**
 * What staff pages and the server say to each other about accounts. Every error answers `{error, field?}`: a sentence, and a JSON pointer
 * to the field that is wrong.
 */
export const STAFF_ROLES = ['region', 'centre', 'reader'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Long enough to resist guessing at the rate that the login allows; a sentence is welcome. */
export const PASSWORD_LENGTH = { minimum: 12, maximum: 200 } as const;

export function closedObject<T extends TProperties>(properties: T) {
  return Type.Object(properties, { additionalProperties: false });
}

export const centreId = Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 60, description: 'A centre.' });
const name = Type.String({
  pattern: "^[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.@ '’_-]*[\\p{L}\\p{N}])?$",
  maxLength: 60,
  description: 'Name of an account: letters, digits, spaces and . @ _ - inside.',
});
const password = Type.String({ maxLength: PASSWORD_LENGTH.maximum });
const newPassword = Type.String({ minLength: PASSWORD_LENGTH.minimum, maxLength: PASSWORD_LENGTH.maximum });
const token = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', description: 'A one-time link, what follows its #.' });
const role = Type.Enum(STAFF_ROLES);
const centre = Type.Union([centreId, Type.Null()]);

export const loginSchema = closedObject({ name: Type.String({ minLength: 1, maxLength: 60 }), password });
export const linkLookSchema = closedObject({ token });
/** `name` is asked with the very first link only: it makes the first account. */
export const linkUseSchema = closedObject({ token, name: Type.Optional(name), password: newPassword });
export const newAccountSchema = closedObject({ name, role, centre });

export type LinkUse = Static<typeof linkUseSchema>;
export type NewAccount = Static<typeof newAccountSchema>;

/** Whoever is logged in; also the answer of `GET /api/staff/me`. */
export interface StaffIdentity {
  id: string;
  name: string;
  role: StaffRole;
  /** Only of the role `centre`. */
  centre: string | null;
}

export interface StaffAccount extends StaffIdentity {
  /** False until the person has used the one-time link. */
  hasPassword: boolean;
}

/** What a one-time link is for: the first account (no name yet), or the password of an account. */
export interface LinkPurpose {
  name: string | null;
}

/** A one-time link was made. `path` is shown once and valid 24 hours. */
export interface LinkMade {
  path: string;
}

export interface StaffError {
  error: string;
  field?: string;
}
