import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addHeadset } from '../../src/server/staff/headsets.ts';
import { openPostgres } from '../../src/server/storage/open-postgres.ts';
import { POSTGRES_NAME } from '../../src/server/storage/postgres-dialect.ts';
import { type PostgresCluster, startPostgres } from '../tools/postgres.ts';
import {
  type BuiltServer,
  buildServer,
  postTo,
  type ServerProcess,
  startServerProcess,
} from '../tools/server-process.ts';
import { expectWhole } from './expect-whole.ts';
import { placeNumber, startLoad } from './load.ts';

let built: BuiltServer;
let server: ServerProcess;
/** One of its own: the cluster of the other tests is never stopped. */
let cluster: PostgresCluster;

beforeAll(async () => {
  built = buildServer();
  cluster = await startPostgres();
}, 60_000);
afterAll(() => {
  built.remove();
  cluster.remove();
}, 30_000);

const start = async (environment: Record<string, string>) => {
  server = await startServerProcess(built, { environment });
};
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const isUp = async () => (await fetch(`${server.url}/healthz`)).ok;

async function enrolHeadset(url: string): Promise<string> {
  const sql = await openPostgres(url);
  const { token } = await addHeadset(sql, { centre: 'marseille', label: 'Casque 1' }, new Date());
  await sql.close();
  return token;
}

/** Whoever asks something of a database that is gone is told when to ask again, with a token and without. */
async function expectTurnedAway(token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const asked = [
    fetch(`${server.url}/api/device`),
    fetch(`${server.url}/api/device`, { headers }),
    fetch(`${server.url}/api/staff/database`),
    fetch(`${server.url}/healthz`),
    fetch(`${server.url}/api/events`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ events: [placeNumber(2_000_000)] }),
    }),
  ];
  for (const { status, headers: told } of await Promise.all(asked))
    expect([status, told.get('retry-after')]).toEqual([503, '10']);
}

describe('PostgreSQL restarted in mid-stream', () => {
  it.each(['fast', 'immediate'] as const)('loses and doubles nothing (%s)', { timeout: 120_000 }, async (mode) => {
    const url = cluster.createDatabase(`restarted_${mode}`);
    await start({ DATABASE_URL: url });
    const token = await enrolHeadset(url);
    const options = { clients: 3, batch: 20, patience: 30 };
    const load = startLoad(server.url, { ...options, from: 0 });
    const headsets = startLoad(server.url, { ...options, from: 1_000_000, token });
    for (let restart = 0; restart < 2; restart++) {
      await sleep(700);
      cluster.stop(mode);
      const refused = load.statuses.get(503) ?? 0;
      for (let waits = 0; waits < 200 && (load.statuses.get(503) ?? 0) < refused + 5; waits++) await sleep(20);
      await expectTurnedAway(token);
      const before = load.acknowledged.size;
      cluster.start();
      for (let waits = 0; waits < 500 && load.acknowledged.size < before + 100; waits++) await sleep(20);
      expect(load.acknowledged.size, 'it goes on by itself').toBeGreaterThan(before + 99);
    }
    await Promise.all([load.stop(), headsets.stop()]);
    for (const { statuses, broken, acknowledged } of [load, headsets]) {
      expect(acknowledged.size).toBeGreaterThan(0);
      expect(new Set(statuses.keys())).toEqual(new Set([200, 503]));
      expect(broken).toBe(0);
    }
    expect(await isUp()).toBe(true);
    const sql = await openPostgres(url);
    await expectWhole(sql, new Set([...load.acknowledged, ...headsets.acknowledged]));
    await sql.close();
    await server.stop('SIGTERM');
  });
});

/**
 * Stops where they are the processes of PostgreSQL that serve our server's connections, or only those whose last statement was `last`.
 * Gives the function that lets them go on.
 */
async function freezeConnections(url: string, last: string | null = null): Promise<() => void> {
  const observer = new pg.Client(url);
  await observer.connect();
  const { rows } = await observer.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1 AND query = COALESCE($2, query)',
    [POSTGRES_NAME, last],
  );
  await observer.end();
  expect(rows.length).toBeGreaterThanOrEqual(last === null ? 2 : 1);
  for (const { pid } of rows) process.kill(pid, 'SIGSTOP');
  return () => {
    for (const { pid } of rows) process.kill(pid, 'SIGCONT');
  };
}

describe('a PostgreSQL that does not answer', () => {
  it('is noticed: posts and questions are told when to come back, and it goes on by itself', async () => {
    const url = cluster.createDatabase('frozen');
    await start({ DATABASE_URL: url });
    const token = await enrolHeadset(url);
    expect((await postTo(server.url, [placeNumber(1)], token))?.text).toContain('stored');
    await sleep(200); // the headset's contact is written beside the post
    const openAll = () => Promise.all(Array.from({ length: 8 }, () => fetch(`${server.url}/api/device`)));
    await openAll();
    const writerGoesOn = await freezeConnections(url, 'COMMIT');
    try {
      expect(await isUp(), 'the connection that writes is asked too').toBe(false);
      expect((await fetch(`${server.url}/api/device`)).status).toBe(200);
    } finally {
      writerGoesOn();
    }
    expect(await isUp()).toBe(true);

    await openAll(); // those that were idle too long have been closed
    const goOn = await freezeConnections(url);
    try {
      const started = Date.now();
      await expectTurnedAway(token);
      const [post, health] = await Promise.all([postTo(server.url, [placeNumber(2)], token), isUp()]);
      expect([post?.status, health], 'with other connections').toEqual([200, true]);
      expect(Date.now() - started).toBeLessThan(15_000);
    } finally {
      goOn();
    }
    expect(await server.stop('SIGTERM')).toBe(0);
    const sql = await openPostgres(url);
    expect(await expectWhole(sql, new Set([placeNumber(1).id, placeNumber(2).id]))).toBe(2);
    await sql.close();
  });

  it('because the rows are locked, is answered in time and without leaving the question behind', async () => {
    const url = cluster.createDatabase('held');
    await start({ DATABASE_URL: url });
    const other = new pg.Client(url);
    await other.connect();
    await other.query('BEGIN');
    await other.query('LOCK TABLE event');
    const post = { ...placeNumber(1), centre: 'web' };
    const started = Date.now();
    expect(await postTo(server.url, [post])).toMatchObject({ status: 503, retryAfter: '10' });
    expect(Date.now() - started).toBeLessThan(8_000);
    const { rows } = await other.query("SELECT 1 FROM pg_stat_activity WHERE query LIKE 'INSERT INTO event%'");
    expect(rows, 'no statement still waits for the lock').toEqual([]);
    await other.query('COMMIT');
    await other.end();
    expect((await postTo(server.url, [post]))?.text).toContain('stored');
    expect(await server.stop('SIGTERM')).toBe(0);
  });
});
