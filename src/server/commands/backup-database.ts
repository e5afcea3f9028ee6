import { existsSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { forgetArrival } from '../operations/forget-arrival.ts';
import { openSqliteConnection } from '../storage/sqlite-connection.ts';
import type { StorageAddress } from '../storage/storage-address.ts';
import { publishFile } from './durable-file.ts';
import { postgresTool } from './postgres-tool.ts';
import { requireDatabase } from './require-database.ts';

function copySqlite(directory: string, file: string): void {
  const connection = openSqliteConnection(directory);
  try {
    connection.prepare('VACUUM INTO ?').run(file);
  } finally {
    connection.close();
  }
}

/** A dump keeps the order in which rows lie: first they are laid in the order of their identifiers. A copy of SQLite always is. */
async function dumpPostgres(storage: Extract<StorageAddress, { dialect: 'postgres' }>, file: string): Promise<void> {
  await forgetArrival(storage);
  await postgresTool('pg_dump', storage.url, ['--format=custom', '--no-owner', `--file=${file}`]);
}

/**
 * Writes the whole database, as it is at one moment, into one file. The server may go on working meanwhile.
 * @throws Error when there is no database, or the file exists already or cannot be written.
 */
export async function backupDatabase(storage: StorageAddress, file: string): Promise<void> {
  const target = resolve(file);
  if (existsSync(target)) throw new Error(`${file} exists already: a backup never overwrites one.`);
  await requireDatabase(storage);
  const partial = `${target}.partial`;
  await rm(partial, { force: true });
  if (storage.dialect === 'sqlite') copySqlite(storage.directory, partial);
  else await dumpPostgres(storage, partial);
  // Hashes of passwords and tokens are in it: other users of the machine have no business with them.
  await chmod(partial, 0o600);
  await publishFile(partial, target);
}
