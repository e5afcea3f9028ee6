import type { FastifyInstance, FastifyReply } from 'fastify';
import { linkLookSchema, linkUseSchema, loginSchema, type StaffIdentity } from '../../protocol/staff-api.ts';
import { accountById, accountByName, nameKeyOf } from './accounts.ts';
import { lookAtLink, spendLink } from './access-links.ts';
import { noteChange } from './changes.ts';
import { createLoginGate, type LoginGate } from './login-limits.ts';
import { verifyPassword } from './password.ts';
import { inputReader } from './read-input.ts';
import { Refusal } from './refusal.ts';
import { sessionCookie, sessionTokenOf } from './session-cookie.ts';
import { closeSession, openSession } from './sessions.ts';
import { staffOf, type StaffContext } from './staff-context.ts';

const readLogin = inputReader(loginSchema);
const readLook = inputReader(linkLookSchema);
const readUse = inputReader(linkUseSchema);

/** Logging in and out, and setting a password by a one-time link. */
export function registerSessionRoutes(app: FastifyInstance, context: StaffContext): void {
  const { sql, now, secure, requireStaff } = context;
  const gate = createLoginGate(now);

  async function enter(reply: FastifyReply, { id, name, role, centre }: StaffIdentity): Promise<StaffIdentity> {
    reply.header('set-cookie', sessionCookie(await openSession(sql, id, now()), secure));
    return { id, name, role, centre };
  }

  app.post('/api/staff/login', async (request, reply) => {
    const { name, password } = readLogin(request.body);
    const account = await checkLogin(gate, name, async () => {
      const found = await accountByName(sql, name);
      return (await verifyPassword(found?.passwordHash ?? null, password)) ? found : null;
    });
    return enter(reply, account);
  });

  app.post('/api/staff/logout', async (request, reply) => {
    const token = sessionTokenOf(request.headers.cookie);
    if (token) await closeSession(sql, token);
    reply.header('set-cookie', sessionCookie('', secure));
    return {};
  });

  app.get('/api/staff/me', { preHandler: requireStaff('region', 'centre', 'reader') }, (request) => staffOf(request));

  // The token travels in a body, never in an address.
  app.post('/api/staff/link/look', (request) => lookAtLink(sql, readLook(request.body).token, now()));

  app.post('/api/staff/link/use', async (request, reply) => {
    const id = await spendLink(sql, readUse(request.body), now());
    const account = await accountById(sql, id);
    if (!account) throw new Refusal(410, 'has been removed', { field: '/token' });
    await noteChange(sql, now(), { account: account.name, what: 'password-set', subject: account.name });
    return enter(reply, account);
  });
}

/** The limit comes before the hash. @throws Refusal 429 with the time to wait, or 401 that does not tell what was wrong. */
async function checkLogin<T>(gate: LoginGate, name: string, check: () => Promise<T | null>): Promise<T> {
  const nameKey = nameKeyOf(name);
  const wait = gate.attempt(nameKey);
  if (wait > 0) throw new Refusal(429, 'too many attempts: wait a little', { retryAfterSeconds: wait });
  try {
    const account = await check();
    if (account === null) throw new Refusal(401, 'the name or the password is wrong');
    gate.succeeded(nameKey);
    return account;
  } finally {
    gate.ended();
  }
}
