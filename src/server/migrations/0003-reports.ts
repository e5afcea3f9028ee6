import type { Migration } from '../storage/sql.ts';

/** Reports as they were published, and what a database is marked as. */
export const reportsMigration: Migration = {
  name: '0003-reports',
  sql: `
-- One row for each edition of a closed period. state: 'frozen' or 'withdrawn'. body: the ReportDocument that is answered, for ever the same.
-- counts: the true numbers behind it; withheld: the cells that are not in it. Neither leaves the server.
CREATE TABLE frozen_report (
  period TEXT NOT NULL,
  edition INTEGER NOT NULL,
  state TEXT NOT NULL,
  body TEXT NOT NULL,
  counts TEXT NOT NULL,
  withheld TEXT NOT NULL,
  PRIMARY KEY (period, edition)
);

-- 'invented': everything in this database was made up for a demonstration.
CREATE TABLE database_mark (
  mark TEXT PRIMARY KEY,
  day TEXT NOT NULL
);
`,
};
