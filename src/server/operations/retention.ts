import { addMonths, RAW_MONTHS } from '../ingestion/event-clock.ts';
import type { Sql } from '../storage/sql.ts';

/** Refused events are kept only long enough to mend what sent them. */
const REJECTED_MONTHS = 2;

/** Identifiers are random: these 256 ranges are about equally full, so that each transaction is short and nobody waits for it. */
const RANGES: readonly string[] = Array.from({ length: 256 }, (_, index) => index.toString(16).padStart(2, '0'));

/**
 * Deletes raw events before they are older than 13 months, refused ones that are older than two, and the names of removed forums that no
 * event can carry any more; the roll-ups stay. Gives how many raw events were deleted.
 */
export async function deleteOldEvents(sql: Sql, today: string): Promise<number> {
  const [month, dayOfMonth] = [today.slice(0, 7), today.slice(7)];
  const oldest = addMonths(month, 1 - RAW_MONTHS);
  await sql.run('DELETE FROM rejected_event WHERE day < ?', [`${addMonths(month, -REJECTED_MONTHS)}${dayOfMonth}`]);
  await sql.run('DELETE FROM removed_occasion WHERE day < ?', [oldest]);
  let deleted = 0;
  for (const [index, from] of RANGES.entries()) {
    const to = RANGES[index + 1] ?? 'g';
    deleted += await sql.run('DELETE FROM event WHERE id >= ? AND id < ? AND month < ?', [from, to, oldest]);
  }
  return deleted;
}
