import type { Migration } from '../storage/sql.ts';

/**
 * Raw events, what was refused, and the roll-ups: one narrow table of months for each published view, kept in the same transaction as the
 * events, so that no report ever reads single events. `month` is that of the event's own clock.
 */
export const eventsMigration: Migration = {
  name: '0001-events',
  sql: `
-- Events as they were accepted. id only removes duplicates; nothing joins two rows. Kept for 13 months.
CREATE TABLE event (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  month TEXT NOT NULL,
  body TEXT NOT NULL
);

-- What was refused, for the staff to see: newest 10,000. body is the event's JSON, cut, or null.
CREATE TABLE rejected_event (
  number BIGINT PRIMARY KEY,
  day TEXT NOT NULL,
  kind TEXT,
  field TEXT NOT NULL,
  reason TEXT NOT NULL,
  body TEXT
);

CREATE TABLE rejected_month (
  month TEXT NOT NULL, field TEXT NOT NULL, reason TEXT NOT NULL,
  events BIGINT NOT NULL,
  PRIMARY KEY (month, field, reason)
) WITHOUT ROWID;

-- What the nightly oracle found: raw events of a closed month, recomputed by other code and compared with the roll-ups.
CREATE TABLE roll_up_check (
  day TEXT NOT NULL, month TEXT NOT NULL,
  differences INTEGER NOT NULL, first_difference TEXT,
  PRIMARY KEY (day, month)
);

CREATE TABLE events_kind (
  month TEXT NOT NULL, kind TEXT NOT NULL,
  events BIGINT NOT NULL,
  PRIMARY KEY (month, kind)
) WITHOUT ROWID;

CREATE TABLE places_centre_sector (
  month TEXT NOT NULL, centre TEXT NOT NULL, sector TEXT NOT NULL,
  opened BIGINT NOT NULL, seconds BIGINT NOT NULL,
  PRIMARY KEY (month, centre, sector)
) WITHOUT ROWID;

CREATE TABLE places_centre_mode (
  month TEXT NOT NULL, centre TEXT NOT NULL, mode TEXT NOT NULL,
  opened BIGINT NOT NULL, seconds BIGINT NOT NULL,
  PRIMARY KEY (month, centre, mode)
) WITHOUT ROWID;

CREATE TABLE places_centre_occasion (
  month TEXT NOT NULL, centre TEXT NOT NULL, occasion TEXT NOT NULL,
  opened BIGINT NOT NULL, seconds BIGINT NOT NULL,
  PRIMARY KEY (month, centre, occasion)
) WITHOUT ROWID;

-- outcome: 'finished', or 'left-<position>' of the step that was open, from 1; 'left-0' when none was.
CREATE TABLE places_occupation_outcome (
  month TEXT NOT NULL, occupation TEXT NOT NULL, outcome TEXT NOT NULL,
  opened BIGINT NOT NULL, seconds BIGINT NOT NULL,
  PRIMARY KEY (month, occupation, outcome)
) WITHOUT ROWID;

-- position: of the step in its place, from 1.
CREATE TABLE step_month (
  month TEXT NOT NULL, occupation TEXT NOT NULL, step TEXT NOT NULL, position INTEGER NOT NULL,
  reached BIGINT NOT NULL, done BIGINT NOT NULL, skipped BIGINT NOT NULL,
  seconds BIGINT NOT NULL, tries BIGINT NOT NULL, helps BIGINT NOT NULL,
  PRIMARY KEY (month, occupation, step, position)
) WITHOUT ROWID;

CREATE TABLE visits_centre_mode (
  month TEXT NOT NULL, centre TEXT NOT NULL, mode TEXT NOT NULL,
  visits BIGINT NOT NULL, seconds BIGINT NOT NULL, places BIGINT NOT NULL,
  PRIMARY KEY (month, centre, mode)
) WITHOUT ROWID;

CREATE TABLE visits_centre_occasion (
  month TEXT NOT NULL, centre TEXT NOT NULL, occasion TEXT NOT NULL,
  visits BIGINT NOT NULL, seconds BIGINT NOT NULL, places BIGINT NOT NULL,
  PRIMARY KEY (month, centre, occasion)
) WITHOUT ROWID;

-- change: 'down', 'same' or 'up'; before_sum and after_sum: sums of the answers, each 1 to 5.
CREATE TABLE interest_occupation_change (
  month TEXT NOT NULL, occupation TEXT NOT NULL, change TEXT NOT NULL,
  answers BIGINT NOT NULL, before_sum BIGINT NOT NULL, after_sum BIGINT NOT NULL,
  PRIMARY KEY (month, occupation, change)
) WITHOUT ROWID;

CREATE TABLE interest_age_change (
  month TEXT NOT NULL, age TEXT NOT NULL, change TEXT NOT NULL,
  answers BIGINT NOT NULL, before_sum BIGINT NOT NULL, after_sum BIGINT NOT NULL,
  PRIMARY KEY (month, age, change)
) WITHOUT ROWID;

CREATE TABLE interest_situation_change (
  month TEXT NOT NULL, situation TEXT NOT NULL, change TEXT NOT NULL,
  answers BIGINT NOT NULL, before_sum BIGINT NOT NULL, after_sum BIGINT NOT NULL,
  PRIMARY KEY (month, situation, change)
) WITHOUT ROWID;

CREATE TABLE satisfaction_centre_score (
  month TEXT NOT NULL, centre TEXT NOT NULL, score INTEGER NOT NULL,
  answers BIGINT NOT NULL,
  PRIMARY KEY (month, centre, score)
) WITHOUT ROWID;

CREATE TABLE satisfaction_age_score (
  month TEXT NOT NULL, age TEXT NOT NULL, score INTEGER NOT NULL,
  answers BIGINT NOT NULL,
  PRIMARY KEY (month, age, score)
) WITHOUT ROWID;

CREATE TABLE survey_question_score (
  month TEXT NOT NULL, question TEXT NOT NULL, score INTEGER NOT NULL,
  answers BIGINT NOT NULL,
  PRIMARY KEY (month, question, score)
) WITHOUT ROWID;

CREATE TABLE sessions_centre (
  month TEXT NOT NULL, centre TEXT NOT NULL,
  sessions BIGINT NOT NULL, participants BIGINT NOT NULL, seconds BIGINT NOT NULL,
  PRIMARY KEY (month, centre)
) WITHOUT ROWID;

CREATE TABLE headset_centre (
  month TEXT NOT NULL, centre TEXT NOT NULL,
  outings BIGINT NOT NULL, minutes BIGINT NOT NULL,
  PRIMARY KEY (month, centre)
) WITHOUT ROWID;

CREATE TABLE empty_search_mode (
  month TEXT NOT NULL, mode TEXT NOT NULL,
  searches BIGINT NOT NULL,
  PRIMARY KEY (month, mode)
) WITHOUT ROWID;

CREATE TABLE error_code (
  month TEXT NOT NULL, code TEXT NOT NULL,
  errors BIGINT NOT NULL,
  PRIMARY KEY (month, code)
) WITHOUT ROWID;
`,
};
