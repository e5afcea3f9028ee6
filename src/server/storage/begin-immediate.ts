import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy, type SqliteConnection } from './sqlite-connection.ts';

const POLL_MILLISECONDS = 2;

/**
 * Begins a transaction that writes. While another connection holds the lock it waits without holding up its thread.
 * It tries once at least, also after `deadline` (milliseconds since 1970).
 * @throws SqliteError (`SQLITE_BUSY`) when the lock is not free by then.
 */
export async function beginImmediate(connection: SqliteConnection, deadline: number): Promise<void> {
  for (;;) {
    try {
      connection.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
      await sleep(POLL_MILLISECONDS);
    }
  }
}
