import type { Migration } from '../storage/sql.ts';

/**
 * Whose a named forum is: the centre's that made it. Null: the region's, as every forum of before, of which nobody has noted who made it.
 */
export const forumCentresMigration: Migration = {
  name: '0007-forum-centres',
  sql: `
ALTER TABLE occasion ADD COLUMN centre TEXT;
`,
};
