import type { FastifyInstance } from 'fastify';
import { type LinkMade, newAccountSchema } from '../../protocol/staff-api.ts';
import { idSchema } from '../../protocol/staff-settings-api.ts';
import { accountById, addAccount, listAccounts, removeAccount } from './accounts.ts';
import { makeAccessLink } from './access-links.ts';
import { listChanges, noteChange } from './changes.ts';
import { inputReader } from './read-input.ts';
import { Refusal } from './refusal.ts';
import { change, staffOf, type StaffContext } from './staff-context.ts';

const readAccount = inputReader(newAccountSchema);
const readId = inputReader(idSchema);

/** Accounts, for the region's staff. Nobody ever chooses a password for somebody else: they hand on a one-time link. */
export function registerAccountRoutes(app: FastifyInstance, context: StaffContext): void {
  const { sql, now } = context;
  const region = { preHandler: context.requireStaff('region') };

  app.get('/api/staff/accounts', region, () => listAccounts(sql));

  app.get('/api/staff/changes', region, () => listChanges(sql));

  app.post('/api/staff/accounts', region, async (request): Promise<LinkMade> => {
    const wanted = readAccount(request.body);
    const account = await change(context, request, { what: 'account-added', subject: wanted.name }, (inside) =>
      addAccount(inside, wanted),
    );
    return { path: await makeAccessLink(sql, account.id, now()) };
  });

  app.post('/api/staff/accounts/:id/link', region, async (request): Promise<LinkMade> => {
    const account = await accountById(sql, readId(request.params).id);
    if (!account) throw new Refusal(404, 'there is no such account', { field: '/id' });
    const path = await makeAccessLink(sql, account.id, now());
    await noteChange(sql, now(), { account: staffOf(request).name, what: 'link-made', subject: account.name });
    return { path };
  });

  app.delete('/api/staff/accounts/:id', region, async (request) => {
    const removed = await removeAccount(sql, readId(request.params).id);
    await noteChange(sql, now(), { account: staffOf(request).name, what: 'account-removed', subject: removed.name });
    return {};
  });
}
