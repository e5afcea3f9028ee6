import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

export type SqliteConnection = Database.Database;

export const SQLITE_FILE = 'acteinov.sqlite';
/** What else belongs to such a file, and goes where it goes: the log and its index. */
export const SQLITE_SUFFIXES = ['', '-wal', '-shm'] as const;
/** What a restore has put aside. */
export const PUT_ASIDE_PREFIX = `${SQLITE_FILE}.before-restore-`;

const BYTES_PER_MEGABYTE = 1_000_000;

/** SQLite keeps this limit per connection too: one that is opened without it can write beyond. */
function limitSize(connection: SqliteConnection, megabytes: number): void {
  const [{ page_size: pageSize }] = connection.pragma('page_size') as [{ page_size: number }];
  connection.pragma(`max_page_count = ${Math.ceil((megabytes * BYTES_PER_MEGABYTE) / pageSize)}`);
}

/**
 * Opens a connection to the embedded database in `directory` that is durable at power loss: WAL, and `synchronous = FULL` said on this
 * very connection, because SQLite keeps it per connection. It never waits for a lock by itself: whoever writes decides how to wait.
 *
 * The driver is libsql because it comes prebuilt inside its package, so that an installation needs no compiler. better-sqlite3 has the
 * same interface, compiles for a minute or two and inserts 1.1 to 1.3 times as fast (docs/server.md has the figures).
 * Trap: `get()` of this driver adds a field to the row; use `all()`.
 * Through a connection that is opened with `limitMegabytes` the database never grows beyond these; 0: as far as the disk goes.
 * @throws Error when the directory cannot be written or the file is no database.
 */
export function openSqliteConnection(directory: string, limitMegabytes = 0): SqliteConnection {
  mkdirSync(directory, { recursive: true });
  const connection = new Database(join(directory, SQLITE_FILE));
  try {
    connection.pragma('busy_timeout = 5000');
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('busy_timeout = 0');
    if (limitMegabytes > 0) limitSize(connection, limitMegabytes);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

const hasCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith(code);

/** Another connection holds the lock; the same call may succeed later. */
export function isBusy(error: unknown): boolean {
  return hasCode(error, 'SQLITE_BUSY');
}

/** The file is damaged or no database at all. */
export function isUnreadable(error: unknown): boolean {
  return hasCode(error, 'SQLITE_NOTADB') || hasCode(error, 'SQLITE_CORRUPT');
}

/** There is no room on the disk, or the database may not grow. */
export function isFull(error: unknown): boolean {
  return hasCode(error, 'SQLITE_FULL');
}

/** Locked, full, or the disk does not do what it is asked: the same call may succeed later. */
export function isSqliteUnavailable(error: unknown): boolean {
  return isBusy(error) || isFull(error) || hasCode(error, 'SQLITE_IOERR') || hasCode(error, 'SQLITE_CANTOPEN');
}
