import { randomUUID } from 'node:crypto';
import { centres } from '../../catalogue/centres.ts';
import type { NewAccount, StaffAccount, StaffRole } from '../../protocol/staff-api.ts';
import type { Sql } from '../storage/sql.ts';
import { Refusal } from './refusal.ts';

interface AccountRow {
  id: string;
  name: string;
  role: StaffRole;
  centre: string | null;
  password_hash: string | null;
}

/** An account with its hash, for the login only. */
export interface AccountSecret extends StaffAccount {
  passwordHash: string | null;
}

const COLUMNS = 'id, name, role, centre, password_hash';

/** Names that differ by capitals or by how an accent is written are one name. */
export function nameKeyOf(name: string): string {
  return name.normalize('NFC').trim().toLocaleLowerCase('fr-FR');
}

function secretOf({ password_hash: passwordHash, ...account }: AccountRow): AccountSecret {
  return { ...account, hasPassword: passwordHash !== null, passwordHash };
}

async function one(sql: Sql, column: 'id' | 'name_key', value: string): Promise<AccountSecret | null> {
  const [row] = await sql.all<AccountRow>(`SELECT ${COLUMNS} FROM staff_account WHERE ${column} = ?`, [value]);
  return row ? secretOf(row) : null;
}

export const accountById = (sql: Sql, id: string) => one(sql, 'id', id);
export const accountByName = (sql: Sql, name: string) => one(sql, 'name_key', nameKeyOf(name));

export async function listAccounts(sql: Sql): Promise<StaffAccount[]> {
  const rows = await sql.all<AccountRow>(`SELECT ${COLUMNS} FROM staff_account ORDER BY name_key`);
  return rows.map(({ password_hash: hash, ...account }) => ({ ...account, hasPassword: hash !== null }));
}

export async function hasAccounts(sql: Sql): Promise<boolean> {
  return (await sql.all('SELECT id FROM staff_account LIMIT 1')).length > 0;
}

/** @throws Refusal naming the field: an unknown centre, a centre that does not fit the role, a name that is taken. */
export async function addAccount(sql: Sql, { name, role, centre }: NewAccount): Promise<StaffAccount> {
  if (role === 'centre' && !centres.some(({ id }) => id === centre))
    throw new Refusal(400, `must be one of ${centres.map(({ id }) => id).join(', ')}`, { field: '/centre' });
  if (role !== 'centre' && centre !== null)
    throw new Refusal(400, 'belongs to the role centre only', { field: '/centre' });
  const account = { id: randomUUID(), name: name.normalize('NFC'), role, centre };
  const added = await sql.run(
    `INSERT INTO staff_account (id, name, name_key, role, centre, password_hash) VALUES (?, ?, ?, ?, ?, NULL)
     ON CONFLICT (name_key) DO NOTHING`,
    [account.id, account.name, nameKeyOf(name), role, centre],
  );
  if (added === 0) throw new Refusal(409, 'is taken', { field: '/name' });
  return { ...account, hasPassword: false };
}

/** Sets the password's hash and ends every session of the account: whoever changes a password may be shutting somebody out. */
export async function setPasswordHash(sql: Sql, id: string, passwordHash: string): Promise<void> {
  await sql.run('UPDATE staff_account SET password_hash = ? WHERE id = ?', [passwordHash, id]);
  await sql.run('DELETE FROM staff_session WHERE account_id = ?', [id]);
}

/** Removes an account with its sessions and links. @throws Refusal for the last region account that can log in. */
export async function removeAccount(sql: Sql, id: string): Promise<StaffAccount> {
  return sql.transaction(async (inside) => {
    const account = await accountById(inside, id);
    if (!account) throw new Refusal(404, 'there is no such account', { field: '/id' });
    const others = await inside.all(
      `SELECT id FROM staff_account WHERE role = 'region' AND password_hash IS NOT NULL AND id <> ? LIMIT 1`,
      [id],
    );
    if (account.role === 'region' && others.length === 0)
      throw new Refusal(409, 'is the last region account; make another one first', { field: '/id' });
    for (const table of ['staff_session', 'staff_link'])
      await inside.run(`DELETE FROM ${table} WHERE account_id = ?`, [id]);
    await inside.run('DELETE FROM staff_account WHERE id = ?', [id]);
    return account;
  });
}
