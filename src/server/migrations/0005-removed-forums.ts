import type { Migration } from '../storage/sql.ts';

/** A forum that staff remove still counts for headsets that were offline: what they send carries its name. */
export const removedForumsMigration: Migration = {
  name: '0005-removed-forums',
  sql: `
-- day: on which it was removed. Kept for as long as events of that time are taken.
CREATE TABLE removed_occasion (
  slug TEXT PRIMARY KEY,
  day TEXT NOT NULL
);
`,
};
