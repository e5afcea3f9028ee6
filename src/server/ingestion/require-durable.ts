import type pg from 'pg';
import type { SqliteConnection } from '../storage/sqlite-connection.ts';

/** What was committed over this connection could be lost when the power fails: nothing may be acknowledged over it. */
export class NotDurable extends Error {
  readonly code = 'NOT_DURABLE';

  constructor(setting: string, value: unknown) {
    super(`${setting} is ${String(value)}: what is committed would not be on the disk`);
    this.name = 'NotDurable';
  }
}

const SQLITE_FULL_SYNC = 2;

/** SQLite keeps `synchronous` for each connection, so that only this one can tell. @throws NotDurable. */
export function requireDurableSqlite(connection: SqliteConnection): void {
  const [{ synchronous }] = connection.pragma('synchronous') as [{ synchronous: number }];
  if (synchronous < SQLITE_FULL_SYNC) throw new NotDurable('synchronous', synchronous);
}

/** A role, a database or an address may have switched it off for their connections. @throws NotDurable. */
export async function requireDurablePostgres(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit')",
  );
  for (const { name, setting } of rows) if (setting === 'off') throw new NotDurable(name, setting);
}
