import { randomUUID } from 'node:crypto';
import type { StaffChange } from '../../protocol/staff-settings-api.ts';
import type { Sql } from '../storage/sql.ts';
import { dayOf } from './calendar.ts';

/** Each is a word below `staff.changes`. */
export type ChangeKind =
  | 'account-added'
  | 'account-removed'
  | 'link-made'
  | 'password-set'
  | 'survey'
  | 'closing'
  | 'edition'
  | 'centre-counted'
  | 'centre-uncounted'
  | 'occasion'
  | 'occasion-removed'
  | 'hand-count'
  | 'headset-enrolled'
  | 'headset-revoked'
  | 'token-made'
  | 'token-revoked';

/**
 * Notes which account changed what on which day, and after which others. No hour and no address: this is about settings, not about working
 * hours.
 */
export async function noteChange(
  sql: Sql,
  now: Date,
  { account, what, subject }: { account: string; what: ChangeKind; subject: string },
): Promise<void> {
  await sql.run(
    `INSERT INTO staff_change (id, place, day, account, what, subject)
     VALUES (?, (SELECT COALESCE(MAX(place), 0) + 1 FROM staff_change), ?, ?, ?, ?)`,
    [randomUUID(), dayOf(now), account, what, subject],
  );
}

/** The newest changes first. */
export function listChanges(sql: Sql): Promise<StaffChange[]> {
  return sql.all<StaffChange>(
    'SELECT day, account, what, subject FROM staff_change ORDER BY day DESC, place DESC, id LIMIT 200',
  );
}
