import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqlite } from '../storage/open-sqlite.ts';
import { openSqliteConnection, SQLITE_FILE } from '../storage/sqlite-connection.ts';
import type { StorageAddress } from '../storage/storage-address.ts';
import { publishFile } from './durable-file.ts';
import { postgresTool } from './postgres-tool.ts';
import { refuseRunningServer } from './refuse-running-server.ts';

/** @throws Error when the file in `directory` is damaged, no database of ours, or one of a newer version. */
async function checkSqlite(directory: string): Promise<void> {
  const connection = openSqliteConnection(directory);
  const found = connection.pragma('integrity_check') as { integrity_check: string }[];
  connection.close();
  if (found[0]?.integrity_check !== 'ok') throw new Error('The backup is damaged; nothing was changed.');
  await (await openSqlite(directory)).close();
}

async function restoreSqlite(directory: string, file: string): Promise<string> {
  await mkdir(directory, { recursive: true });
  const current = join(directory, SQLITE_FILE);
  if (existsSync(current)) await refuseRunningServer({ dialect: 'sqlite', directory, limitMegabytes: 0 });
  const trial = await mkdtemp(join(directory, 'restore-'));
  try {
    await copyFile(file, join(trial, SQLITE_FILE));
    await checkSqlite(trial);
    const aside = `${current}.before-restore`;
    if (existsSync(current)) await rename(current, aside);
    await publishFile(join(trial, SQLITE_FILE), current);
    return existsSync(aside) ? `Restored. The database of before is ${aside}.` : 'Restored.';
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

/**
 * Puts a backup in the place of the database; the server must be stopped. The embedded database of before is kept beside it.
 * @throws Error, and changes nothing, when the backup is damaged or made by a newer version, or when a server is running.
 */
export async function restoreDatabase(storage: StorageAddress, file: string): Promise<string> {
  if (!existsSync(file)) throw new Error(`${file} does not exist.`);
  if (storage.dialect === 'sqlite') return restoreSqlite(storage.directory, file);
  await refuseRunningServer(storage);
  const options = ['--clean', '--if-exists', '--single-transaction', '--no-owner', '--exit-on-error'];
  await postgresTool('pg_restore', storage.url, [
    ...options,
    `--dbname=${new URL(storage.url).pathname.slice(1)}`,
    file,
  ]);
  return 'Restored.';
}
