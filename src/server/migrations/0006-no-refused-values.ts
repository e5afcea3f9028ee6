import type { Migration } from '../storage/sql.ts';

/** What a refused field held may be text that somebody wrote, or a time finer than the hour: only its form stays, and what was kept before goes. */
export const noRefusedValuesMigration: Migration = {
  name: '0006-no-refused-values',
  sql: `
-- held: what the named field held: 'text', 'number', 'boolean', 'null', 'list' or 'record'; null where there was nothing, and of what people declared.
-- length: of a text in characters, of a list in entries.
CREATE TABLE rejected_event_by_form (
  day TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT,
  field TEXT NOT NULL,
  reason TEXT NOT NULL,
  held TEXT,
  length INTEGER,
  PRIMARY KEY (day, id)
) WITHOUT ROWID;
INSERT INTO rejected_event_by_form (day, id, kind, field, reason) SELECT day, id, kind, field, reason FROM rejected_event;
DROP TABLE rejected_event;
ALTER TABLE rejected_event_by_form RENAME TO rejected_event;
`,
};
