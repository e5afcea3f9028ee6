import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openSqliteConnection } from '../storage/sqlite-connection.ts';
import type { StorageAddress } from '../storage/storage-address.ts';
import { publishFile } from './durable-file.ts';
import { postgresTool } from './postgres-tool.ts';

function copySqlite(directory: string, file: string): void {
  const connection = openSqliteConnection(directory);
  try {
    connection.prepare('VACUUM INTO ?').run(file);
  } finally {
    connection.close();
  }
}

/**
 * Writes the whole database, as it is at one moment, into one file. The server may go on working meanwhile.
 * @throws Error when the file exists already or cannot be written.
 */
export async function backupDatabase(storage: StorageAddress, file: string): Promise<void> {
  const target = resolve(file);
  if (existsSync(target)) throw new Error(`${file} exists already: a backup never overwrites one.`);
  const partial = `${target}.partial`;
  await rm(partial, { force: true });
  if (storage.dialect === 'sqlite') copySqlite(storage.directory, partial);
  else await postgresTool('pg_dump', storage.url, ['--format=custom', '--no-owner', `--file=${partial}`]);
  await publishFile(partial, target);
}
