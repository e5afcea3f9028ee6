import Fastify, { type FastifyInstance, type InjectOptions, type LightMyRequestResponse } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { StaffRole } from '../../../protocol/staff-api.ts';
import type { Sql } from '../../storage/sql.ts';
import type { DatabaseKind, TestDatabase } from '../../storage/testing/test-database.ts';
import { emptyTables } from '../../storage/testing/empty-tables.ts';
import { accountByName, addAccount } from '../accounts.ts';
import { makeAccessLink } from '../access-links.ts';
import { registerStaffRoutes } from '../index.ts';

export const PASSWORD = 'quatre mouettes au Vieux-Port';
const START = '2026-11-25T09:00:00Z';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The staff routes on a real database, with a clock that tests move. Empty before each test of the `describe` that asked for it. */
export interface StaffBench {
  readonly app: FastifyInstance;
  readonly sql: Sql;
  readonly clock: { now: Date };
  /** Moves the clock on. */
  hours(count: number): void;
  /** A request of our own page. */
  send(method: Method, url: string, options?: InjectOptions): Promise<LightMyRequestResponse>;
  /** The same by whoever holds the cookie, and what is answered. */
  ask<T>(
    cookie: string,
    method: Method,
    url: string,
    payload?: object,
  ): Promise<{ status: number; body: T & { error?: string; field?: string } }>;
  /** Makes an account, sets its password by a link, and gives the cookie of its session. */
  enter(name: string, role: StaffRole, centre?: string): Promise<string>;
}

/** The routes alone. `secure`: as if the server spoke https. */
export function staffApp({ sql, clock }: Pick<StaffBench, 'sql' | 'clock'>, secure = false): FastifyInstance {
  const app = Fastify();
  registerStaffRoutes(app, { sql, now: () => clock.now, secure });
  return app;
}

/** To be called in a `describe`, whose tests then share one database. */
export function useStaffBench({ create }: DatabaseKind): StaffBench {
  const clock = { now: new Date(START) };
  let database: TestDatabase;
  let sql: Sql;
  let app: FastifyInstance;

  beforeAll(async () => {
    database = await create();
    sql = await database.open();
  });
  beforeEach(() => {
    clock.now = new Date(START);
    app = staffApp({ sql, clock });
  });
  afterEach(async () => {
    await app.close();
    await emptyTables(sql);
  });
  afterAll(async () => {
    await sql.close();
    database.remove();
  });

  const send: StaffBench['send'] = (method, url, options = {}) =>
    app.inject({ ...options, method, url, headers: { 'sec-fetch-site': 'same-origin', ...options.headers } });
  return {
    get app() {
      return app;
    },
    get sql() {
      return sql;
    },
    clock,
    hours(count) {
      clock.now = new Date(clock.now.getTime() + count * 3_600_000);
    },
    send,
    async ask(cookie, method, url, payload) {
      const response = await send(method, url, { headers: { cookie }, ...(payload ? { payload } : {}) });
      return { status: response.statusCode, body: response.json() };
    },
    async enter(name, role, centre) {
      if (!(await accountByName(sql, name))) await addAccount(sql, { name, role, centre: centre ?? null });
      const id = (await accountByName(sql, name))?.id ?? null;
      const token = (await makeAccessLink(sql, id, clock.now)).split('#')[1];
      const response = await send('POST', '/api/staff/link/use', { payload: { token, password: PASSWORD } });
      return cookieOf(response.headers['set-cookie']);
    },
  };
}

const ACCOUNTS: Record<'region' | 'gap' | 'toulon' | 'reader', Parameters<StaffBench['enter']>> = {
  region: ['Région', 'region'],
  gap: ['Gap', 'centre', 'gap'],
  toulon: ['Toulon', 'centre', 'toulon'],
  reader: ['Lectrice', 'reader'],
};

/** Before each test these accounts are made. Gives the cookies of their sessions. */
export function useAccounts<Name extends keyof typeof ACCOUNTS>(
  bench: StaffBench,
  ...names: Name[]
): Record<Name, string> {
  const cookies = Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>;
  beforeEach(async () => {
    for (const name of names) {
      const account: Parameters<StaffBench['enter']> = ACCOUNTS[name];
      cookies[name] = await bench.enter(...account);
    }
  });
  return cookies;
}

/** `name=value` of a `Set-Cookie` header. */
export function cookieOf(header: string | string[] | undefined): string {
  return String(header).split(';')[0] ?? '';
}
