import { parseArgs } from 'node:util';
import { newAccountSchema, type StaffAccount } from '../../protocol/staff-api.ts';
import { makeAccessLink } from '../staff/access-links.ts';
import { accountByName, addAccount, listAccounts, removeAccount } from '../staff/accounts.ts';
import { noteChange } from '../staff/changes.ts';
import { inputReader } from '../staff/read-input.ts';
import type { Sql } from '../storage/sql.ts';

export const STAFF_USAGE = `npm run staff -- add <name> --role region|centre|reader [--centre <centre>]
npm run staff -- password <name>     makes a one-time link to choose a new password
npm run staff -- list
npm run staff -- remove <name>`;

interface CommandContext {
  sql: Sql;
  now: Date;
  /** Where the pages are, for the links. */
  address: string;
}

const readAccount = inputReader(newAccountSchema);

/** Changes made at the server itself are noted under this name. */
const OPERATOR = 'npm run staff';

async function named(sql: Sql, name: string): Promise<StaffAccount> {
  const account = await accountByName(sql, name);
  if (!account) throw new Error(`name: there is no account "${name}"`);
  return account;
}

async function linkFor({ sql, now, address }: CommandContext, { id, name }: StaffAccount): Promise<string> {
  const path = await makeAccessLink(sql, id, now);
  return `Link for ${name}, to be used once within 24 hours:\n${address}${path}`;
}

/**
 * Does what the words say and gives what is to be printed. No password is ever asked for or taken from a command line: that would stay in
 * the shell's history; a one-time link is printed instead.
 * @throws Error naming the word that is wrong.
 */
export async function runStaffCommand(words: readonly string[], context: CommandContext): Promise<string> {
  const { sql, now } = context;
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { role: { type: 'string' }, centre: { type: 'string' } },
  });
  const [command, name = ''] = positionals;
  switch (command) {
    case 'add': {
      const wanted = readAccount({ name, role: values.role, centre: values.centre ?? null });
      const account = await addAccount(sql, wanted);
      await noteChange(sql, now, { account: OPERATOR, what: 'account-added', subject: account.name });
      return linkFor(context, account);
    }
    case 'password': {
      const account = await named(sql, name);
      await noteChange(sql, now, { account: OPERATOR, what: 'link-made', subject: account.name });
      return linkFor(context, account);
    }
    case 'remove': {
      const account = await removeAccount(sql, (await named(sql, name)).id);
      await noteChange(sql, now, { account: OPERATOR, what: 'account-removed', subject: account.name });
      return `${account.name} is removed; its sessions have ended.`;
    }
    case 'list': {
      const lines = (await listAccounts(sql)).map((account) =>
        [account.name, account.role, account.centre ?? '–', account.hasPassword ? '' : '(no password yet)'].join('\t'),
      );
      return lines.length > 0 ? lines.join('\n') : 'There is no account yet.';
    }
    default:
      throw new Error(STAFF_USAGE);
  }
}
