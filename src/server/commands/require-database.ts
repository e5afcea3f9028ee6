import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { connectionOptions } from '../storage/postgres-dialect.ts';
import { SQLITE_FILE } from '../storage/sqlite-connection.ts';
import type { StorageAddress } from '../storage/storage-address.ts';

const LOOK = 'SELECT name FROM migration LIMIT 1; SELECT id FROM event LIMIT 1';

/** PostgreSQL's codes for an unknown table and an unknown column; SQLite has words only. */
const MISSING_CODES: readonly unknown[] = ['42P01', '42703'];

function isMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return MISSING_CODES.includes('code' in error && error.code) || /no such (table|column)/.test(error.message);
}

/**
 * It is only read: opening it the usual way would make a database of an empty file. A prepared statement would hold the connection open
 * until it is collected, and what comes next may need the database for itself.
 */
function hasTables(file: string): boolean {
  const connection = new Database(file);
  try {
    connection.exec(LOOK);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  } finally {
    connection.close();
  }
}

function requireSqlite(directory: string): void {
  const file = resolve(join(directory, SQLITE_FILE));
  if (existsSync(file) && hasTables(file)) return;
  const what = existsSync(file) ? 'holds no tables of this application' : 'does not exist';
  throw new Error(
    `${file} ${what}. DATA_DIR says in which folder the database is (now ${directory}); the server makes it at its first start.`,
  );
}

/** The address without name and password, for a message. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

async function requirePostgres(url: string): Promise<void> {
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    await client.query(LOOK);
    return;
  } catch (error) {
    if (!isMissing(error)) throw error;
  } finally {
    await client.end();
  }
  throw new Error(
    `${placeOf(url)} holds no tables of this application. DATABASE_URL says which database it is; the server makes the tables at its first start.`,
  );
}

/**
 * For commands that work on a database that is there: a forgotten setting must not make an empty one and report success.
 * @throws Error naming the database that was looked at and the variable that says where it is.
 */
export async function requireDatabase(storage: StorageAddress): Promise<void> {
  if (storage.dialect === 'sqlite') requireSqlite(storage.directory);
  else await requirePostgres(storage.url);
}
