import pg from 'pg';
import { ROLL_UP_NAMES } from '../ingestion/roll-ups.ts';
import { connectionOptions } from '../storage/postgres-dialect.ts';
import { openSqliteConnection } from '../storage/sqlite-connection.ts';
import type { StorageAddress } from '../storage/storage-address.ts';

const LOCK_WAIT_MILLISECONDS = 5_000;

/** All tables that a post of events writes. */
const TABLES = ['event', 'rejected_event', 'rejected_month', ...ROLL_UP_NAMES];

/** The whole file anew in the order of the keys: places within pages, free pages and the log told the order in which rows came. */
function rewriteSqlite({ directory, limitMegabytes }: Extract<StorageAddress, { dialect: 'sqlite' }>): void {
  const connection = openSqliteConnection(directory, limitMegabytes);
  try {
    connection.pragma(`busy_timeout = ${LOCK_WAIT_MILLISECONDS}`);
    connection.pragma('secure_delete = ON');
    connection.exec('VACUUM');
    // Whoever still reads an older moment keeps the log, in which the order can be read: SQLite says so in its answer, not by an error.
    const [{ busy }] = connection.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }];
    if (busy !== 0)
      throw new Error('The log cannot be emptied: somebody is still reading an older moment of the database');
  } finally {
    connection.close();
  }
}

/**
 * PostgreSQL keeps with each row the transaction that wrote it (xmin), and CLUSTER keeps that too: so all rows are written by one
 * transaction first, and laid in the order of the key then. A dump that runs meanwhile sees all it should; TRUNCATE would hide rows from it.
 */
async function rewritePostgres(url: string): Promise<void> {
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    for (const table of TABLES) {
      const { rows } = await client.query<{ key: string; column: string }>(
        `SELECT indexrelid::regclass::text AS key, attname AS column FROM pg_index
         JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0] WHERE indrelid = $1::regclass AND indisprimary`,
        [table],
      );
      const [{ key, column }] = rows as [{ key: string; column: string }];
      await client.query('BEGIN');
      await client.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
      await client.query(`UPDATE ${table} SET ${column} = ${column}`);
      await client.query('COMMIT');
      await client.query(`CLUSTER ${table} USING ${key}`);
    }
  } finally {
    await client.end();
  }
}

/**
 * Rewrites what events have written so that neither the place of a row nor its transaction tells when it came. Whoever writes waits
 * meanwhile. What comes later has an order again, until the next time.
 * @throws Error when the database is locked or read for too long, or has no room for a second copy of itself: then the order may still be
 * read, and it must be called again.
 */
export async function forgetArrival(storage: StorageAddress): Promise<void> {
  if (storage.dialect === 'sqlite') rewriteSqlite(storage);
  else await rewritePostgres(storage.url);
}
