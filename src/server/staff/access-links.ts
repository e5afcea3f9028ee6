import type { LinkPurpose, LinkUse } from '../../protocol/staff-api.ts';
import type { Sql } from '../storage/sql.ts';
import { accountById, addAccount, hasAccounts, setPasswordHash } from './accounts.ts';
import { hoursLater } from './calendar.ts';
import { hashPassword } from './password.ts';
import { Refusal } from './refusal.ts';
import { hashToken, newToken } from './tokens.ts';

export const LINK_HOURS = 24;

interface LinkRow {
  account_id: string | null;
}

/** The token stands behind `#`: a browser never sends that part, so no log can hold it. */
function pathOf(token: string): string {
  return `/bilans/premier-acces#${token}`;
}

/** A one-time link to set the password of an account; older links of the account end. */
export async function makeAccessLink(sql: Sql, accountId: string | null, now: Date): Promise<string> {
  const token = newToken();
  await sql.transaction(async (inside) => {
    await inside.run('DELETE FROM staff_link WHERE account_id = ? OR expires_at <= ?', [accountId, now.toISOString()]);
    if (accountId === null) await inside.run('DELETE FROM staff_link WHERE account_id IS NULL');
    await inside.run('INSERT INTO staff_link (token_hash, account_id, expires_at) VALUES (?, ?, ?)', [
      hashToken(token),
      accountId,
      hoursLater(now, LINK_HOURS),
    ]);
  });
  return pathOf(token);
}

/** The link that makes the first account (role region), or null when there is an account. For the first start. */
export async function firstAccessLink(sql: Sql, now: Date): Promise<string | null> {
  return (await hasAccounts(sql)) ? null : makeAccessLink(sql, null, now);
}

const spent = () => new Refusal(410, 'has been used, or is older than a day', { field: '/token' });

async function openLink(sql: Sql, token: string, now: Date): Promise<LinkRow> {
  const [link] = await sql.all<LinkRow>('SELECT account_id FROM staff_link WHERE token_hash = ? AND expires_at > ?', [
    hashToken(token),
    now.toISOString(),
  ]);
  // A first link that somebody else has overtaken is worth nothing.
  if (!link || (link.account_id === null && (await hasAccounts(sql)))) throw spent();
  return link;
}

export async function lookAtLink(sql: Sql, token: string, now: Date): Promise<LinkPurpose> {
  const link = await openLink(sql, token, now);
  const account = link.account_id === null ? null : await accountById(sql, link.account_id);
  return { name: account?.name ?? null };
}

/** Sets a password by a link, which is then spent. Gives the account's id. @throws Refusal naming the field. */
export async function spendLink(sql: Sql, { token, name, password }: LinkUse, now: Date): Promise<string> {
  await openLink(sql, token, now); // an invented token must not cost a hash
  const passwordHash = await hashPassword(password);
  return sql.transaction(async (inside) => {
    const link = await openLink(inside, token, now);
    // Somebody who used it at the same moment was first.
    if ((await inside.run('DELETE FROM staff_link WHERE token_hash = ?', [hashToken(token)])) === 0) throw spent();
    if (link.account_id === null && name === undefined) throw new Refusal(400, 'is missing', { field: '/name' });
    const id = link.account_id ?? (await addAccount(inside, { name: name ?? '', role: 'region', centre: null })).id;
    await setPasswordHash(inside, id, passwordHash);
    return id;
  });
}
