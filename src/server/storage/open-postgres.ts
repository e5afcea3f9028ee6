import pg from 'pg';
import { MIGRATIONS } from '../migrations/index.ts';
import { migrate } from './migrate.ts';
import { connectionOptions, numberedParameters } from './postgres-dialect.ts';
import type { Sql, SqlValue } from './sql.ts';

const CONNECTIONS = 4;

function statements(client: pg.Pool | pg.PoolClient): Pick<Sql, 'all' | 'run'> {
  return {
    all: async <Row extends object>(text: string, values: readonly SqlValue[] = []) =>
      (await client.query<Row>(numberedParameters(text), [...values])).rows,
    run: async (text, values = []) => (await client.query(numberedParameters(text), [...values])).rowCount ?? 0,
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
  await client.query(begin);
  try {
    const result = await work(inside);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined); // the connection may be what failed
    throw error;
  }
}

function createSql(pool: pg.Pool): Sql {
  async function onOneClient<T>(begin: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await pool.connect();
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

/**
 * The PostgreSQL database at `url` (`postgres://user:password@host/database`), brought up to date.
 * @throws Error when it cannot be reached or was made by a newer version.
 */
export async function openPostgres(url: string, migrations = MIGRATIONS): Promise<Sql> {
  const pool = new pg.Pool({ ...connectionOptions(url), max: CONNECTIONS });
  // A connection that dies while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  const sql = createSql(pool);
  try {
    await migrate(sql, migrations);
  } catch (error) {
    await sql.close();
    throw error;
  }
  return sql;
}
