import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { MIGRATIONS } from '../migrations/index.ts';
import { checkHistory } from '../storage/migrate.ts';
import { PUT_ASIDE_DAYS } from '../operations/old-database.ts';
import { openSqlite } from '../storage/open-sqlite.ts';
import {
  isUnreadable,
  openSqliteConnection,
  PUT_ASIDE_FILE,
  SQLITE_FILE,
  SQLITE_SUFFIXES,
  type SqliteConnection,
} from '../storage/sqlite-connection.ts';
import type { StorageAddress } from '../storage/storage-address.ts';
import { publishFile } from './durable-file.ts';
import { postgresTool } from './postgres-tool.ts';
import { refuseRunningServer } from './refuse-running-server.ts';

const FOREIGN = 'This is no backup of this application; nothing was changed.';

/** @throws Error when these are not the migrations of a database of ours, up to this version. */
function checkOurs(names: readonly string[]): void {
  if (!names.includes(MIGRATIONS[0]?.name ?? '')) throw new Error(FOREIGN);
  checkHistory(names, MIGRATIONS);
}

/** The migrations that the file has seen, in order; none when it is no database of ours. */
function migrationsIn(connection: SqliteConnection): string[] {
  const [table] = connection.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'").all();
  if (table === undefined) return [];
  const rows = connection.prepare('SELECT name FROM migration ORDER BY name').all() as { name: string }[];
  return rows.map(({ name }) => name);
}

/** @throws Error when the file in `directory` is damaged, no database of ours, or one of a newer version. */
async function checkSqlite(directory: string): Promise<void> {
  let connection: SqliteConnection | null = null;
  try {
    connection = openSqliteConnection(directory);
    const found = connection.pragma('integrity_check') as { integrity_check: string }[];
    if (found[0]?.integrity_check !== 'ok') throw new Error('The backup is damaged; nothing was changed.');
    checkOurs(migrationsIn(connection));
  } catch (error) {
    throw isUnreadable(error)
      ? new Error('The backup is damaged or no database; nothing was changed.', { cause: error })
      : error;
  } finally {
    connection?.close();
  }
  await (await openSqlite(directory)).close();
}

/** A database that cannot even be read is what a backup is for: only a server that works on it stands in the way. */
async function refuseServerOver(directory: string): Promise<void> {
  try {
    await refuseRunningServer({ dialect: 'sqlite', directory, limitMegabytes: 0 });
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
}

/**
 * Moves the database with what belongs to it, where there is one; what was put aside before goes. From now on counts how long it is kept.
 * Gives whether there was one.
 */
async function putAside(current: string, aside: string): Promise<boolean> {
  const there = existsSync(current);
  const now = new Date();
  for (const suffix of SQLITE_SUFFIXES) {
    await rm(`${aside}${suffix}`, { force: true });
    if (!existsSync(`${current}${suffix}`)) continue;
    await utimes(`${current}${suffix}`, now, now);
    await rename(`${current}${suffix}`, `${aside}${suffix}`);
  }
  return there;
}

async function restoreSqlite(directory: string, file: string): Promise<string> {
  await mkdir(directory, { recursive: true });
  const current = join(directory, SQLITE_FILE);
  if (existsSync(current)) await refuseServerOver(directory);
  const trial = await mkdtemp(join(directory, 'restore-'));
  try {
    await copyFile(file, join(trial, SQLITE_FILE));
    await checkSqlite(trial);
    const aside = join(directory, PUT_ASIDE_FILE);
    const wasThere = await putAside(current, aside);
    await publishFile(join(trial, SQLITE_FILE), current);
    return wasThere
      ? `Restored. The database of before is ${aside}; the server deletes it after ${PUT_ASIDE_DAYS} days.`
      : 'Restored.';
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

/** @throws Error when the file is no dump of a database of ours, or one of a newer version. */
async function checkDump(url: string, file: string): Promise<void> {
  const text = await postgresTool('pg_restore', url, ['--data-only', '--table=migration', '--file=-', file]);
  const rows = /^COPY public\.migration \(name\) FROM stdin;\n([^]*?)^\\\.$/m.exec(text)?.[1] ?? '';
  checkOurs(
    rows
      .split('\n')
      .filter((name) => name !== '')
      .sort(),
  );
}

async function restorePostgres(url: string, file: string): Promise<string> {
  await refuseRunningServer({ dialect: 'postgres', url });
  await checkDump(url, file);
  const options = ['--clean', '--if-exists', '--single-transaction', '--no-owner', '--exit-on-error'];
  await postgresTool('pg_restore', url, [...options, `--dbname=${new URL(url).pathname.slice(1)}`, file]);
  return 'Restored.';
}

/**
 * Puts a backup in the place of the database; the server must be stopped. The embedded database of before, damaged or not, is kept beside it.
 * @throws Error, and changes nothing, when the backup is damaged, not ours or made by a newer version, or when a server is running.
 */
export async function restoreDatabase(storage: StorageAddress, file: string): Promise<string> {
  if (!existsSync(file)) throw new Error(`${file} does not exist.`);
  return storage.dialect === 'sqlite' ? restoreSqlite(storage.directory, file) : restorePostgres(storage.url, file);
}
