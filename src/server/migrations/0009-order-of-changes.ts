import type { Migration } from '../storage/sql.ts';

/** The record of changes is read newest first: within a day only a number tells which came later. It says no hour. */
export const orderOfChangesMigration: Migration = {
  name: '0009-order-of-changes',
  sql: `
-- Changes from before this was counted are all 0: their order within a day is not known.
ALTER TABLE staff_change ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
`,
};
