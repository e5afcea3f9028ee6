import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres } from '../../src/server/storage/open-postgres.ts';
import { type PostgresCluster, startPostgres } from '../tools/postgres.ts';
import { type BuiltServer, buildServer, type ServerProcess, startServerProcess } from '../tools/server-process.ts';
import { expectWhole } from './expect-whole.ts';
import { startLoad } from './load.ts';

let built: BuiltServer;
let directory: string;
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
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const start = async (environment: Record<string, string>) => {
  server = await startServerProcess(built, { environment });
};
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const isUp = async () => (await fetch(`${server.url}/healthz`)).ok;

describe('PostgreSQL restarted in mid-stream', () => {
  it.each(['fast', 'immediate'] as const)('loses and doubles nothing (%s)', { timeout: 120_000 }, async (mode) => {
    directory = mkdtempSync(join(tmpdir(), 'acteinov-'));
    const url = cluster.createDatabase(`restarted_${mode}`);
    await start({ DATABASE_URL: url });
    const load = startLoad(server.url, { clients: 6, batch: 20, from: 0, patience: 30 });
    for (let restart = 0; restart < 2; restart++) {
      await sleep(700);
      cluster.stop(mode);
      const refused = load.statuses.get(503) ?? 0;
      for (let waits = 0; waits < 200 && (load.statuses.get(503) ?? 0) < refused + 5; waits++) await sleep(20);
      const before = load.acknowledged.size;
      cluster.start();
      for (let waits = 0; waits < 500 && load.acknowledged.size < before + 100; waits++) await sleep(20);
      expect(load.acknowledged.size, 'it goes on by itself').toBeGreaterThan(before + 99);
    }
    await load.stop();
    expect(load.statuses.get(503)).toBeGreaterThan(0);
    expect(load.broken).toBe(0);
    expect(await isUp()).toBe(true);
    const sql = await openPostgres(url);
    await expectWhole(sql, load.acknowledged);
    await sql.close();
    await server.stop('SIGTERM');
  });
});
