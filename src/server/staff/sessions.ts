import type { Sql } from '../storage/sql.ts';
import { hoursLater } from './calendar.ts';
import type { Role, Staff } from './staff.ts';
import { hashToken, newToken } from './tokens.ts';

/** A session ends so long after its last use. */
export const SESSION_HOURS = 12;
/** However much it is used, a session ends so long after its login: a token that somebody took is worth nothing then. */
export const SESSION_DAYS = 7;
/** A session is not written again at every request, only when this much of it is gone. */
const SLIDE_AFTER_HOURS = 0.25;

interface SessionRow {
  id: string;
  name: string;
  role: Role;
  centre: string | null;
  expires_at: string;
  ends_at: string;
}

/** When a session that is used now ends if it is not used again: never after its own end. Both are text that sorts by time. */
function nextExpiry(now: Date, endsAt: string): string {
  const expiresAt = hoursLater(now, SESSION_HOURS);
  return expiresAt < endsAt ? expiresAt : endsAt;
}

/** Opens a session and gives the token for its cookie. Sessions that have ended are swept. */
export async function openSession(sql: Sql, accountId: string, now: Date): Promise<string> {
  const token = newToken();
  await sql.run('DELETE FROM staff_session WHERE expires_at <= ?', [now.toISOString()]);
  await sql.run('INSERT INTO staff_session (token_hash, account_id, expires_at, ends_at) VALUES (?, ?, ?, ?)', [
    hashToken(token),
    accountId,
    hoursLater(now, SESSION_HOURS),
    hoursLater(now, SESSION_DAYS * 24),
  ]);
  return token;
}

/** Who holds the token, or null. `prolonged` says that the cookie must be given again. */
export async function findSession(
  sql: Sql,
  token: string,
  now: Date,
): Promise<{ staff: Staff; prolonged: boolean } | null> {
  const tokenHash = hashToken(token);
  const [row] = await sql.all<SessionRow>(
    `SELECT account.id AS id, account.name AS name, account.role AS role, account.centre AS centre,
       staff_session.expires_at AS expires_at, staff_session.ends_at AS ends_at
     FROM staff_session JOIN staff_account AS account ON account.id = staff_session.account_id
     WHERE staff_session.token_hash = ? AND staff_session.expires_at > ?`,
    [tokenHash, now.toISOString()],
  );
  if (!row) return null;
  const { expires_at: expiresAt, ends_at: endsAt, ...staff } = row;
  const next = nextExpiry(now, endsAt);
  const prolonged = next > expiresAt && expiresAt <= hoursLater(now, SESSION_HOURS - SLIDE_AFTER_HOURS);
  if (prolonged) await sql.run('UPDATE staff_session SET expires_at = ? WHERE token_hash = ?', [next, tokenHash]);
  return { staff, prolonged };
}

export async function closeSession(sql: Sql, token: string): Promise<void> {
  await sql.run('DELETE FROM staff_session WHERE token_hash = ?', [hashToken(token)]);
}
