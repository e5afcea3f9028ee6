import type { Migration } from '../storage/sql.ts';

/** Accounts of staff and what they set. Tokens are kept as SHA-256 only, passwords as Argon2id only; there is no address anywhere. */
export const staffMigration: Migration = {
  name: '0002-staff',
  sql: `
-- name_key is the name in lower case: two accounts never differ by capitals only.
CREATE TABLE staff_account (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  centre TEXT,
  password_hash TEXT
);

CREATE TABLE staff_session (
  token_hash TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  expires_at TEXT NOT NULL
);

-- account_id is null for the link that makes the first account.
CREATE TABLE staff_link (
  token_hash TEXT PRIMARY KEY,
  account_id TEXT,
  expires_at TEXT NOT NULL
);

-- Which account changed what on which day.
CREATE TABLE staff_change (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  account TEXT NOT NULL,
  what TEXT NOT NULL,
  subject TEXT NOT NULL
);

CREATE TABLE hand_count (
  month TEXT NOT NULL,
  centre TEXT NOT NULL,
  kind TEXT NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (month, centre, kind)
);

-- A named forum; its key in events is forum-<slug>.
CREATE TABLE occasion (
  slug TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL
);

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE centre_setting (
  centre TEXT PRIMARY KEY,
  counted INTEGER NOT NULL
);

CREATE TABLE headset (
  id TEXT PRIMARY KEY,
  centre TEXT NOT NULL,
  label TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  created_day TEXT NOT NULL,
  last_contact_day TEXT,
  revoked INTEGER NOT NULL
);

CREATE TABLE api_token (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  revoked INTEGER NOT NULL
);
`,
};
