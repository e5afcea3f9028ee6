import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { MIGRATIONS } from '../migrations/index.ts';
import { checkHistory } from '../storage/migrate.ts';
import { PUT_ASIDE_DAYS } from '../operations/old-database.ts';
import {
  isUnreadable,
  openSqliteConnection,
  PUT_ASIDE_PREFIX,
  SQLITE_FILE,
  SQLITE_SUFFIXES,
  type SqliteConnection,
} from '../storage/sqlite-connection.ts';
import { endAllAccess } from '../staff/end-all-access.ts';
import { openStorage, type StorageAddress } from '../storage/storage-address.ts';
import { publishFile } from './durable-file.ts';
import { postgresTool } from './postgres-tool.ts';
import { refuseRunningServer } from './refuse-running-server.ts';

const RESTORED = 'Restored. All sessions of staff are ended.';
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

/** Sessions that were open and links that were good when the backup was made are not any more. */
async function endAccess(storage: StorageAddress): Promise<void> {
  const sql = await openStorage(storage);
  try {
    await endAllAccess(sql);
  } finally {
    await sql.close();
  }
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
 * Moves the database with what belongs to it. Whoever has restored the wrong backup first restores once more: what an earlier restore has
 * put aside stays. From now on counts how long it is kept. Gives its new name, with the moment (UTC) in it, or null when there was none.
 */
async function putAside(directory: string): Promise<string | null> {
  const current = join(directory, SQLITE_FILE);
  if (!existsSync(current)) return null;
  const now = new Date();
  const aside = join(directory, `${PUT_ASIDE_PREFIX}${now.toISOString().replaceAll(/[-:.]/g, '')}`);
  for (const suffix of SQLITE_SUFFIXES) {
    if (!existsSync(`${current}${suffix}`)) continue;
    await utimes(`${current}${suffix}`, now, now);
    await rename(`${current}${suffix}`, `${aside}${suffix}`);
  }
  return aside;
}

async function restoreSqlite(directory: string, file: string): Promise<string> {
  await mkdir(directory, { recursive: true });
  const current = join(directory, SQLITE_FILE);
  if (existsSync(current)) await refuseServerOver(directory);
  const trial = await mkdtemp(join(directory, 'restore-'));
  try {
    await copyFile(file, join(trial, SQLITE_FILE));
    await checkSqlite(trial);
    await endAccess({ dialect: 'sqlite', directory: trial, limitMegabytes: 0 });
    const aside = await putAside(directory);
    await publishFile(join(trial, SQLITE_FILE), current);
    if (aside === null) return RESTORED;
    return `${RESTORED} The database of before is ${aside}; the server deletes it after ${PUT_ASIDE_DAYS} days.`;
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
  await endAccess({ dialect: 'postgres', url });
  return RESTORED;
}

/**
 * Puts a backup in the place of the database; the server must be stopped. The embedded database of before, damaged or not, is kept beside it.
 * @throws Error, and changes nothing, when the backup is damaged, not ours or made by a newer version, or when a server is running.
 */
export async function restoreDatabase(storage: StorageAddress, file: string): Promise<string> {
  if (!existsSync(file)) throw new Error(`${file} does not exist.`);
  return storage.dialect === 'sqlite' ? restoreSqlite(storage.directory, file) : restorePostgres(storage.url, file);
}
