import { openSqliteConnection } from '../storage/sqlite-connection.ts';
import type { StorageAddress } from '../storage/storage-address.ts';
import type { EventWriter } from './event-writer.ts';
import { createPostgresEventWriter } from './postgres-event-writer.ts';
import { createSqliteEventWriter } from './sqlite-event-writer.ts';

/** Events go to random pages: the longer the log grows (here to 16 MB), the more often one page is written into the file for several of them. */
const LOG_PAGES = 4_000;

/** The tables must be there already. @throws Error when the embedded database cannot be opened. */
export function openEventWriter(storage: StorageAddress): EventWriter {
  if (storage.dialect === 'postgres') return createPostgresEventWriter(storage.url);
  const connection = openSqliteConnection(storage.directory, storage.limitMegabytes);
  connection.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
  return createSqliteEventWriter(connection);
}
