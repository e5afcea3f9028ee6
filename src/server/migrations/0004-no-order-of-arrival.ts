import type { Migration } from '../storage/sql.ts';

/**
 * Nothing may tell in which order records came: what was done and what was declared at the end of one visit arrive together. Both tables
 * lie in the order of their random identifiers, and of what was refused only what shows the fault stays; what was kept of it before goes.
 */
export const noOrderOfArrivalMigration: Migration = {
  name: '0004-no-order-of-arrival',
  sql: `
CREATE TABLE event_by_id (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  month TEXT NOT NULL,
  body TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO event_by_id (id, kind, month, body) SELECT id, kind, month, body FROM event ORDER BY id;
DROP TABLE event;
ALTER TABLE event_by_id RENAME TO event;

-- What was refused, for the staff to see: a part of each day. id is random, and made here. value: of the named field, cut; never of what people declared.
DROP TABLE rejected_event;
CREATE TABLE rejected_event (
  day TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT,
  field TEXT NOT NULL,
  reason TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (day, id)
) WITHOUT ROWID;
`,
};
