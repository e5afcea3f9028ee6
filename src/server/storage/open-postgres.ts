import pg from 'pg';
import { MIGRATIONS } from '../migrations/index.ts';
import { migrate } from './migrate.ts';
import { connectionOptions, isPostgresUnavailable, numberedParameters } from './postgres-dialect.ts';
import type { Migration, Sql, SqlValue } from './sql.ts';
import { orUnavailable, StorageUnavailable } from './storage-unavailable.ts';

const CONNECTIONS = 4;
/** For the threads that publish and tidy up, and for commands: long, and yet no thread waits for ever. */
const WORK_MILLISECONDS = 600_000;

function ask<Row extends object>(client: pg.Pool | pg.PoolClient, text: string, values: readonly SqlValue[] = []) {
  return orUnavailable(isPostgresUnavailable, () => client.query<Row>(numberedParameters(text), [...values]));
}

function statements(client: pg.Pool | pg.PoolClient): Pick<Sql, 'all' | 'run'> {
  return {
    all: async <Row extends object>(text: string, values?: readonly SqlValue[]) =>
      (await ask<Row>(client, text, values)).rows,
    run: async (text, values) => (await ask(client, text, values)).rowCount ?? 0,
  };
}

async function transactionIn<T>(client: pg.PoolClient, begin: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const inside: Sql = {
    dialect: 'postgres',
    ...statements(client),
    transaction: (nested) => nested(inside),
    snapshot: (nested) => nested(inside),
    close: () => Promise.reject(new Error('A transaction cannot close its database')),
  };
  await ask(client, begin);
  try {
    const result = await work(inside);
    await ask(client, 'COMMIT');
    return result;
  } catch (error) {
    // Of a connection that does not answer no second answer is waited for: with it ends what it has begun.
    if (!(error instanceof StorageUnavailable)) await ask(client, 'ROLLBACK').catch(() => undefined);
    throw error;
  }
}

function createSql(pool: pg.Pool): Sql {
  async function onOneClient<T>(begin: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await orUnavailable(isPostgresUnavailable, () => pool.connect());
    let failure: Error | undefined;
    try {
      return await transactionIn(client, begin, work);
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      client.release(failure); // one that failed is thrown away
    }
  }

  return {
    dialect: 'postgres',
    ...statements(pool),
    transaction: (work) => onOneClient('BEGIN', work),
    snapshot: (work) => onOneClient('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    close: () => pool.end(),
  };
}

function openPool(options: pg.PoolConfig): Sql {
  const pool = new pg.Pool(options);
  // A connection that dies while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return createSql(pool);
}

/**
 * The PostgreSQL database at `url` (`postgres://user:password@host/database`), brought up to date. A statement that takes longer than
 * `queryMilliseconds` throws `StorageUnavailable`.
 * @throws Error when it cannot be reached or was made by a newer version.
 */
export async function openPostgres(
  url: string,
  {
    migrations = MIGRATIONS,
    queryMilliseconds = WORK_MILLISECONDS,
  }: { migrations?: readonly Migration[]; queryMilliseconds?: number } = {},
): Promise<Sql> {
  // A migration may take its time, and waits for one that another server is at.
  const migrating = openPool({ ...connectionOptions(url), max: 1 });
  try {
    await migrate(migrating, migrations);
  } finally {
    await migrating.close();
  }
  return openPool({ ...connectionOptions(url, queryMilliseconds), max: CONNECTIONS });
}
