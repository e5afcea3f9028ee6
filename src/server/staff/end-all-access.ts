import type { Sql } from '../storage/sql.ts';

/** What opens the reports without a password: it belongs to a server that runs, not to a copy of its database. */
export const ACCESS_TABLES = ['staff_session', 'staff_link'] as const;

/** Everybody logs in again, and links that were made open nothing. Accounts, passwords and tokens stay. */
export function endAllAccess(sql: Sql): Promise<void> {
  return sql.transaction(async (inside) => {
    for (const table of ACCESS_TABLES) await inside.run(`DELETE FROM ${table}`);
  });
}
