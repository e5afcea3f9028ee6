/** Events, and monthly totals kept in the same transaction, so that a report never reads single events. */
export const eventsMigration = `
-- Events exactly as they were accepted, one row each. id only removes duplicates; nothing joins two rows.
CREATE TABLE event (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  body TEXT NOT NULL
) WITHOUT ROWID;

-- Monthly totals, kept in the same transaction as the events, so that a report never reads single events.
CREATE TABLE place_month (
  month TEXT NOT NULL,
  centre TEXT NOT NULL,
  occupation TEXT NOT NULL,
  mode TEXT NOT NULL,
  occasion TEXT NOT NULL,
  opened INTEGER NOT NULL,
  finished INTEGER NOT NULL,
  seconds INTEGER NOT NULL,
  PRIMARY KEY (month, centre, occupation, mode, occasion)
) WITHOUT ROWID;

CREATE TABLE step_month (
  month TEXT NOT NULL,
  centre TEXT NOT NULL,
  occupation TEXT NOT NULL,
  mode TEXT NOT NULL,
  step TEXT NOT NULL,
  position INTEGER NOT NULL,
  reached INTEGER NOT NULL,
  done INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  left_here INTEGER NOT NULL,
  seconds INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  helps INTEGER NOT NULL,
  PRIMARY KEY (month, centre, occupation, mode, step)
) WITHOUT ROWID;

-- What was refused, for the staff to see: the reason, never the content.
CREATE TABLE rejected_month (
  month TEXT NOT NULL,
  field TEXT NOT NULL,
  reason TEXT NOT NULL,
  events INTEGER NOT NULL,
  PRIMARY KEY (month, field, reason)
) WITHOUT ROWID;
`;
