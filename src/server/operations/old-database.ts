import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PUT_ASIDE_PREFIX } from '../storage/sqlite-connection.ts';

/** Long enough to find out that the wrong backup was restored; it holds raw events, and nobody else deletes them. */
export const PUT_ASIDE_DAYS = 30;
const DAY_MILLISECONDS = 86_400_000;

/** Deletes in `directory` the embedded databases that restores have put aside, when that is longer ago than they may be kept. */
export async function deletePutAside(directory: string, now: Date): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!name.startsWith(PUT_ASIDE_PREFIX)) continue;
    const file = join(directory, name);
    if (now.getTime() - (await stat(file)).mtimeMs > PUT_ASIDE_DAYS * DAY_MILLISECONDS) await rm(file);
  }
}
