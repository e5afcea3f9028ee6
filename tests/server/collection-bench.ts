import { afterAll, afterEach, beforeAll } from 'vitest';
import type { DatabaseKind, TestDatabase } from '../../src/server/storage/testing/test-database.ts';
import { emptyTables } from '../../src/server/storage/testing/empty-tables.ts';
import { startTestServer, type TestServer } from './test-server.ts';

/** The whole server over a database that is empty before each test of the `describe` that asked for it. */
export interface CollectionBench {
  readonly server: TestServer;
  /** Stops the server and starts it again over the same database. */
  restart(): Promise<void>;
  /** Posts a batch; gives its verdicts in short. */
  verdicts(events: readonly unknown[]): Promise<string[]>;
  /** How many raw events are kept. */
  stored(): Promise<number>;
}

/** To be called in a `describe`. */
export function useCollectionBench({ create }: DatabaseKind): CollectionBench {
  let database: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    database = await create();
    server = await startTestServer(database.environment);
  });
  afterEach(() => emptyTables(server.sql));
  afterAll(async () => {
    await server.close();
    database.remove();
  }, 30_000);

  return {
    get server() {
      return server;
    },
    async restart() {
      await server.close();
      server = await startTestServer(database.environment);
    },
    verdicts: async (events) => (await server.post(events)).verdicts.map(({ verdict }) => verdict),
    stored: async () => (await server.sql.all<{ n: number }>('SELECT COUNT(*) AS n FROM event'))[0]?.n ?? 0,
  };
}
