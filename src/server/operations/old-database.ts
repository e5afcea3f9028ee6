import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PUT_ASIDE_FILE, SQLITE_SUFFIXES } from '../storage/sqlite-connection.ts';

/** Long enough to find out that the wrong backup was restored; it holds raw events, and nobody else deletes them. */
export const PUT_ASIDE_DAYS = 30;
const DAY_MILLISECONDS = 86_400_000;

/** Deletes in `directory` the embedded database that a restore has put aside, when that is longer ago than it may be kept. */
export async function deletePutAside(directory: string, now: Date): Promise<void> {
  const file = join(directory, PUT_ASIDE_FILE);
  for (const suffix of SQLITE_SUFFIXES) {
    const found = await stat(`${file}${suffix}`).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > PUT_ASIDE_DAYS * DAY_MILLISECONDS) await rm(`${file}${suffix}`);
  }
}
