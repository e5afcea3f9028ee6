import pg from 'pg';
import { connectionOptions, POSTGRES_NAME } from '../storage/postgres-dialect.ts';
import { isBusy, openSqliteConnection } from '../storage/sqlite-connection.ts';
import type { StorageAddress } from '../storage/storage-address.ts';

const STOP_FIRST = 'A server is using this database: stop it first.';

/** Leaving the write-ahead log needs the database for oneself alone. */
function refuseSqlite(directory: string): void {
  const connection = openSqliteConnection(directory);
  try {
    connection.pragma('journal_mode = DELETE');
  } catch (error) {
    throw isBusy(error) ? new Error(STOP_FIRST, { cause: error }) : error;
  } finally {
    connection.close();
  }
}

async function refusePostgres(url: string): Promise<void> {
  const client = new pg.Client({ ...connectionOptions(url), application_name: 'acteinov-command' });
  await client.connect();
  const { rows } = await client.query(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
    [POSTGRES_NAME],
  );
  await client.end();
  if (rows.length > 0) throw new Error(STOP_FIRST);
}

/**
 * For work that a running server would spoil. An embedded database is left as one single file, without its write-ahead log.
 * @throws Error when a server has the database open; `SqliteError` (`SQLITE_NOTADB`, `SQLITE_CORRUPT`) when the file cannot be read.
 */
export async function refuseRunningServer(storage: StorageAddress): Promise<void> {
  if (storage.dialect === 'sqlite') refuseSqlite(storage.directory);
  else await refusePostgres(storage.url);
}
