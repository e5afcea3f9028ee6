import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sql } from '../storage/sql.ts';
import { sessionCookie, sessionTokenOf } from './session-cookie.ts';
import { requireSameOrigin } from './same-origin.ts';
import { findSession } from './sessions.ts';
import type { Role, Staff } from './staff.ts';
import { bearerTokenOf, hashToken } from './tokens.ts';

export interface StaffGuardOptions {
  sql: Sql;
  now: () => Date;
  /** The server itself speaks https: cookies get `Secure`. */
  secure: boolean;
}

/** Makes a check for routes: lets the roles pass and puts who it is on `request.staff`. */
export type RequireStaff = (...roles: Role[]) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

async function tokenHolder(sql: Sql, token: string): Promise<Staff | null> {
  const [row] = await sql.all<{ id: string; name: string }>(
    'SELECT id, name FROM api_token WHERE token_hash = ? AND revoked = 0',
    [hashToken(token)],
  );
  return row ? { id: `token:${row.id}`, name: row.name, role: 'reader', centre: null } : null;
}

/** Staff come with a session's cookie; programs with an API token, which reads (role reader, `GET` only) and nothing else. */
export function createRequireStaff({ sql, now, secure }: StaffGuardOptions): RequireStaff {
  async function identify(request: FastifyRequest, reply: FastifyReply): Promise<Staff | null> {
    const bearer = bearerTokenOf(request.headers.authorization);
    if (bearer) return request.method === 'GET' ? tokenHolder(sql, bearer) : null;
    const token = sessionTokenOf(request.headers.cookie);
    const session = token ? await findSession(sql, token, now()) : null;
    if (token && session?.prolonged) reply.header('set-cookie', sessionCookie(token, secure));
    return session?.staff ?? null;
  }

  return (...roles) =>
    async (request, reply) => {
      const staff = await identify(request, reply);
      reply.header('cache-control', 'no-store');
      if (!staff) return reply.code(401).send({ error: 'log in first' });
      if (!roles.includes(staff.role)) return reply.code(403).send({ error: `this is for ${roles.join(', ')}` });
      await requireSameOrigin(request);
      request.staff = staff;
      return undefined;
    };
}
