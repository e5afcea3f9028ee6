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
  | 'centre'
  | 'occasion'
  | 'occasion-removed'
  | 'hand-count'
  | 'headset-enrolled'
  | 'headset-revoked'
  | 'token-made'
  | 'token-revoked';

/** Notes which account changed what on which day. No hour and no address: this is about settings, not about working hours. */
export async function noteChange(
  sql: Sql,
  now: Date,
  { account, what, subject }: { account: string; what: ChangeKind; subject: string },
): Promise<void> {
  await sql.run('INSERT INTO staff_change (id, day, account, what, subject) VALUES (?, ?, ?, ?, ?)', [
    randomUUID(),
    dayOf(now),
    account,
    what,
    subject,
  ]);
}

/** The newest changes first. */
export function listChanges(sql: Sql): Promise<StaffChange[]> {
  return sql.all<StaffChange>(
    'SELECT day, account, what, subject FROM staff_change ORDER BY day DESC, what, subject LIMIT 200',
  );
}
