import { statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPostgres } from '../../src/server/storage/open-postgres.ts';
import { openSqliteConnection, SQLITE_FILE } from '../../src/server/storage/sqlite-connection.ts';
import type { Sql } from '../../src/server/storage/sql.ts';
import { openStorage } from '../../src/server/storage/storage-address.ts';
import { StorageUnavailable } from '../../src/server/storage/storage-unavailable.ts';
import { newPostgresDatabase, SQLITE } from '../../src/server/storage/testing/databases.ts';
import type { TestDatabase } from '../../src/server/storage/testing/test-database.ts';

const setting = (key: string, value = 'x') => ['INSERT INTO setting (key, value) VALUES (?, ?)', [key, value]] as const;

/** What an error is and what it is called by the database. */
async function failureOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(StorageUnavailable);
  return (error as StorageUnavailable).code;
}

describe('the embedded database', () => {
  let database: TestDatabase;
  let directory: string;

  beforeEach(async () => {
    database = await SQLITE.create();
    if (database.storage.dialect !== 'sqlite') throw new Error('SQLite has a directory');
    directory = database.storage.directory;
  });
  afterEach(() => database.remove());

  it('never grows beyond its limit, whoever writes', async () => {
    const sql = await openStorage({ dialect: 'sqlite', directory, limitMegabytes: 1 });
    let failure = '';
    for (let row = 0; row < 30 && failure === ''; row++)
      await sql.run(...setting(`row-${row}`, 'x'.repeat(100_000))).catch((error: StorageUnavailable) => {
        failure = error.code;
      });
    expect(failure).toBe('SQLITE_FULL');
    expect((await sql.all('SELECT key FROM setting')).length).toBeGreaterThan(3);
    await sql.close();
    expect(statSync(join(directory, SQLITE_FILE)).size).toBeLessThan(1_100_000);
  });

  it('when it is locked makes nobody wait longer because others wait too', async () => {
    const sql = await openStorage(database.storage);
    const other = openSqliteConnection(directory);
    other.exec('BEGIN IMMEDIATE');
    const started = Date.now();
    const failures = await Promise.all([1, 2, 3].map((row) => failureOf(sql.run(...setting(`row-${row}`)))));
    expect(failures).toEqual(failures.map(() => 'SQLITE_BUSY'));
    expect(Date.now() - started).toBeLessThan(14_000);
    other.exec('COMMIT');
    other.close();
    expect(await sql.run(...setting('row-1'))).toBe(1);
    await sql.close();
  });
});

describe('PostgreSQL', () => {
  it('that takes too long is not waited for, in a transaction neither, and is asked again through another connection', async () => {
    const url = await newPostgresDatabase();
    const sql: Sql = await openPostgres(url, { queryMilliseconds: 300 });
    const other = new pg.Client(url);
    await other.connect();
    await other.query('BEGIN');
    await other.query('LOCK TABLE setting');
    expect(await failureOf(sql.all('SELECT key FROM setting'))).toBe('57014');
    expect(await failureOf(sql.transaction((inside) => inside.run(...setting('row-1'))))).toBe('57014');
    await other.query('COMMIT');
    await other.end();
    expect(await sql.run(...setting('row-1'))).toBe(1);
    await expect(sql.run(...setting('row-1')), 'a fault of what was asked is no fault of the database').rejects.toThrow(
      pg.DatabaseError,
    );
    await sql.close();
  });
});
