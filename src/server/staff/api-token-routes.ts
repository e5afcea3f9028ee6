import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import {
  type ApiTokenEntry,
  type ApiTokenMade,
  idSchema,
  newApiTokenSchema,
} from '../../protocol/staff-settings-api.ts';
import type { Sql } from '../storage/sql.ts';
import { inputReader } from './read-input.ts';
import { Refusal } from './refusal.ts';
import { change, type StaffContext } from './staff-context.ts';
import { hashToken, newToken } from './tokens.ts';

const readNew = inputReader(newApiTokenSchema);
const readId = inputReader(idSchema);

async function listTokens(sql: Sql): Promise<ApiTokenEntry[]> {
  const rows = await sql.all<{ id: string; name: string; revoked: number }>(
    'SELECT id, name, revoked FROM api_token ORDER BY revoked, name',
  );
  return rows.map(({ id, name, revoked }) => ({ id, name, revoked: revoked === 1 }));
}

/** Tokens for programs that read reports as JSON. */
export function registerApiTokenRoutes(app: FastifyInstance, context: StaffContext): void {
  const { sql } = context;
  const region = { preHandler: context.requireStaff('region') };

  app.get('/api/staff/api-tokens', region, () => listTokens(sql));

  app.post('/api/staff/api-tokens', region, (request): Promise<ApiTokenMade> => {
    const name = readNew(request.body).name.trim();
    const token = newToken();
    const apiToken = { id: randomUUID(), name, revoked: false };
    return change(context, request, { what: 'token-made', subject: name }, async (inside) => {
      await inside.run('INSERT INTO api_token (id, name, token_hash, revoked) VALUES (?, ?, ?, 0)', [
        apiToken.id,
        name,
        hashToken(token),
      ]);
      return { apiToken, token };
    });
  });

  app.post('/api/staff/api-tokens/:id/revoke', region, async (request) => {
    const { id } = readId(request.params);
    const known = (await listTokens(sql)).find((token) => token.id === id);
    if (!known) throw new Refusal(404, 'is not known', { field: '/id' });
    await change(context, request, { what: 'token-revoked', subject: known.name }, (inside) =>
      inside.run('UPDATE api_token SET revoked = 1 WHERE id = ?', [id]),
    );
    return { ...known, revoked: true };
  });
}
