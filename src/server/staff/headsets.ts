import { randomUUID } from 'node:crypto';
import type { EnrolledHeadset, HeadsetMade } from '../../protocol/staff-settings-api.ts';
import type { Sql } from '../storage/sql.ts';
import { dayOf } from './calendar.ts';
import { hashToken, newToken } from './tokens.ts';

interface HeadsetRow {
  id: string;
  centre: string;
  label: string;
  created_day: string;
  last_contact_day: string | null;
  revoked: number;
}

const COLUMNS = 'id, centre, label, created_day, last_contact_day, revoked';

function headsetOf(row: HeadsetRow): EnrolledHeadset {
  return {
    id: row.id,
    centre: row.centre,
    label: row.label,
    createdDay: row.created_day,
    lastContactDay: row.last_contact_day,
    revoked: row.revoked === 1,
  };
}

/** Every headset, or those of one centre. */
export async function listHeadsets(sql: Sql, centre: string | null): Promise<EnrolledHeadset[]> {
  const rows = await sql.all<HeadsetRow>(
    `SELECT ${COLUMNS} FROM headset ${centre === null ? '' : 'WHERE centre = ?'} ORDER BY revoked, centre, label`,
    centre === null ? [] : [centre],
  );
  return rows.map(headsetOf);
}

/** Enrols a headset. Its token is told here and never again. */
export async function addHeadset(
  sql: Sql,
  { centre, label }: { centre: string; label: string },
  now: Date,
): Promise<HeadsetMade> {
  const token = newToken();
  const headset: EnrolledHeadset = {
    id: randomUUID(),
    centre,
    label: label.trim(),
    createdDay: dayOf(now),
    lastContactDay: null,
    revoked: false,
  };
  await sql.run(
    'INSERT INTO headset (id, centre, label, token_hash, created_day, last_contact_day, revoked) VALUES (?, ?, ?, ?, ?, NULL, 0)',
    [headset.id, centre, headset.label, hashToken(token), headset.createdDay],
  );
  return { headset, token, path: `/casque#${token}` };
}

export async function headsetById(sql: Sql, id: string): Promise<EnrolledHeadset | null> {
  const [row] = await sql.all<HeadsetRow>(`SELECT ${COLUMNS} FROM headset WHERE id = ?`, [id]);
  return row ? headsetOf(row) : null;
}

export async function revokeHeadset(sql: Sql, id: string): Promise<void> {
  await sql.run('UPDATE headset SET revoked = 1 WHERE id = ?', [id]);
}

/** The headset that holds the token, revoked or not; null when there is none. */
export async function headsetByToken(sql: Sql, token: string): Promise<EnrolledHeadset | null> {
  const [row] = await sql.all<HeadsetRow>(`SELECT ${COLUMNS} FROM headset WHERE token_hash = ?`, [hashToken(token)]);
  return row ? headsetOf(row) : null;
}

/** Notes days of contact, by headset; all or none. */
export async function noteContacts(sql: Sql, days: ReadonlyMap<string, string>): Promise<void> {
  // In one order, so that two servers over one database never wait for each other.
  const inOrder = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  await sql.transaction(async (inside) => {
    for (const [id, day] of inOrder)
      await inside.run('UPDATE headset SET last_contact_day = ? WHERE id = ?', [day, id]);
  });
}
