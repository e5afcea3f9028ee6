import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer, type BuiltServer, startServerProcess } from '../tools/server-process.ts';
import { DATABASE_KINDS } from '../../src/server/storage/testing/databases.ts';
import { emptyTables } from '../../src/server/storage/testing/empty-tables.ts';
import { expectWhole } from './expect-whole.ts';
import { startLoad } from './load.ts';

/** Each round takes about a second. While one works on the storage, `KILL_ROUNDS=5` is enough. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 100);

let built: BuiltServer;
beforeAll(() => {
  built = buildServer();
}, 60_000);
afterAll(() => built.remove());

describe.each(DATABASE_KINDS)('a server over $name that is killed while events pour in', ({ name, create }) => {
  it(`has, after each of ${ROUNDS} times, every acknowledged event once, and roll-ups equal to them`, {
    timeout: ROUNDS * 20_000,
  }, async () => {
    const database = await create();
    const totals = { acknowledged: 0, withoutAnswer: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const server = await startServerProcess(built, { environment: { ...database.environment, LOG_LEVEL: 'silent' } });
      const load = startLoad(server.url, { clients: 8, batch: 20, from: round * 1_000_000 });
      await new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 400));
      await server.stop('SIGKILL');
      await load.stop();
      const sql = await database.open();
      const there = await expectWhole(sql, load.acknowledged);
      totals.acknowledged += load.acknowledged.size;
      totals.withoutAnswer += there - load.acknowledged.size;
      await emptyTables(sql);
      await sql.close();
    }
    console.log(
      `${name}: killed ${ROUNDS} times: ${totals.acknowledged} events acknowledged, 0 lost, 0 counted twice; ` +
        `${totals.withoutAnswer} stored whose answer never left`,
    );
    expect(totals.acknowledged).toBeGreaterThan(0);
    database.remove();
  });

  it('ends by itself on SIGTERM only when what it accepted is safe', { timeout: 60_000 }, async () => {
    const database = await create();
    const server = await startServerProcess(built, { environment: database.environment });
    const load = startLoad(server.url, { clients: 8, batch: 20, from: 0 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await server.stop('SIGTERM')).toBe(0);
    await load.stop();
    expect(load.acknowledged.size).toBeGreaterThan(0);
    const sql = await database.open();
    expect(await expectWhole(sql, load.acknowledged), 'whatever was stored was also answered').toBe(
      load.acknowledged.size,
    );
    await sql.close();
    database.remove();
  });
});
