import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance, type InjectOptions, type LightMyRequestResponse } from 'fastify';
import type { NewAccount, StaffRole } from '../../../protocol/staff-api.ts';
import { openSqlite } from '../../storage/open-sqlite.ts';
import type { Sql } from '../../storage/sql.ts';
import { accountByName, addAccount } from '../accounts.ts';
import { makeAccessLink } from '../access-links.ts';
import { registerStaffRoutes } from '../index.ts';

export const PASSWORD = 'quatre mouettes au Vieux-Port';

/** The staff routes on a real database, with a clock that tests move. */
export interface StaffBench {
  app: FastifyInstance;
  sql: Sql;
  clock: { now: Date };
  /** A request of our own page. */
  send(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    options?: InjectOptions,
  ): Promise<LightMyRequestResponse>;
  /** Makes an account, sets its password by a link, and gives the cookie of its session. */
  enter(name: string, role: StaffRole, centre?: string): Promise<string>;
  close(): Promise<void>;
}

export async function openStaffBench({ secure = false } = {}): Promise<StaffBench> {
  const directory = mkdtempSync(join(tmpdir(), 'acteinov-staff-'));
  const sql = await openSqlite(directory);
  const clock = { now: new Date('2026-11-25T09:00:00Z') };
  const app = Fastify();
  registerStaffRoutes(app, { sql, now: () => clock.now, secure });
  await app.ready();

  const send: StaffBench['send'] = (method, url, options = {}) =>
    app.inject({ ...options, method, url, headers: { 'sec-fetch-site': 'same-origin', ...options.headers } });

  async function enter(name: string, role: NewAccount['role'], centre: string | null = null): Promise<string> {
    if (!(await accountByName(sql, name))) await addAccount(sql, { name, role, centre });
    const id = (await accountByName(sql, name))?.id ?? null;
    const token = (await makeAccessLink(sql, id, clock.now)).split('#')[1];
    const response = await send('POST', '/api/staff/link/use', { payload: { token, password: PASSWORD } });
    return cookieOf(response.headers['set-cookie']);
  }

  return {
    app,
    sql,
    clock,
    send,
    enter: (name, role, centre) => enter(name, role, centre ?? null),
    close: async () => {
      await app.close();
      await sql.close();
      rmSync(directory, { recursive: true });
    },
  };
}

/** `name=value` of a `Set-Cookie` header. */
export function cookieOf(header: string | string[] | undefined): string {
  return String(header).split(';')[0] ?? '';
}
