import type { Migration } from '../storage/sql.ts';

/** A session ends for good some days after its login, however much it is used. When the older ones began is not known: they end now. */
export const sessionEndMigration: Migration = {
  name: '0008-session-end',
  sql: `
DROP TABLE staff_session;
CREATE TABLE staff_session (
  token_hash TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  ends_at TEXT NOT NULL
);
`,
};
