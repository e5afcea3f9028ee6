import { MIGRATIONS } from '../migrations/index.ts';
import { beginImmediate } from './begin-immediate.ts';
import { migrate } from './migrate.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Migration, Sql, SqlValue } from './sql.ts';
import { isFull, isSqliteUnavailable, openSqliteConnection, type SqliteConnection } from './sqlite-connection.ts';
import { orUnavailable } from './storage-unavailable.ts';

const LOCK_WAIT_MILLISECONDS = 10_000;

function statements(connection: SqliteConnection): Pick<Sql, 'all' | 'run'> {
  return {
    all: async <Row extends object>(text: string, values: readonly SqlValue[] = []) =>
      connection.prepare(text).all(...values) as Row[],
    run: async (text, values = []) => connection.prepare(text).run(...values).changes,
  };
}

/**
 * Moves what stands in the log into the file, because this driver frees a connection only when its statements are collected. Without room
 * on the disk it stays in the log, where it is as safe, and the next start reads it there.
 */
function emptyLog(connection: SqliteConnection): void {
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!isFull(error)) throw error;
  }
}

function openReader(directory: string): SqliteConnection {
  const reader = openSqliteConnection(directory);
  reader.pragma('query_only = ON');
  return reader;
}

/** On a connection of its own: what others read meanwhile must not be of an earlier moment. */
async function snapshot<T>(directory: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const reader = openReader(directory);
  const inside: Sql = {
    dialect: 'sqlite',
    ...statements(reader),
    transaction: (nested) => nested(inside),
    snapshot: (nested) => nested(inside),
    close: () => Promise.reject(new Error('A snapshot cannot close its database')),
  };
  try {
    reader.exec('BEGIN');
    const result = await work(inside);
    reader.exec('COMMIT');
    return result;
  } finally {
    reader.close();
  }
}

function createSql(directory: string, writer: SqliteConnection, reader: SqliteConnection): Sql {
  const alone = oneAtATime();
  const inside: Sql = {
    dialect: 'sqlite',
    ...statements(writer),
    transaction: (work) => work(inside),
    snapshot: (work) => work(inside),
    close: () => Promise.reject(new Error('A transaction cannot close its database')),
  };
  async function transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    // From when it was asked for: those that queue behind a lock give up together, not one after the other.
    const deadline = Date.now() + LOCK_WAIT_MILLISECONDS;
    const inTurn = async () => {
      await beginImmediate(writer, deadline);
      try {
        const result = await work(inside);
        writer.exec('COMMIT');
        return result;
      } catch (error) {
        // Some failures, a full disk among them, have rolled back already.
        if (writer.inTransaction) writer.exec('ROLLBACK');
        throw error;
      }
    };
    return orUnavailable(isSqliteUnavailable, () => alone(inTurn));
  }
  const { all } = statements(reader);
  return {
    dialect: 'sqlite',
    all: (text, values) => orUnavailable(isSqliteUnavailable, () => all(text, values)),
    run: (text, values) => transaction((sql) => sql.run(text, values)),
    transaction,
    snapshot: (work) => orUnavailable(isSqliteUnavailable, () => snapshot(directory, work)),
    close: () =>
      alone(async () => {
        reader.close();
        emptyLog(writer);
        writer.close();
      }),
  };
}

/**
 * The embedded database in `directory`, made and brought up to date when needed; `limitMegabytes` as for `openSqliteConnection`.
 * @throws Error when the directory cannot be written or the database was made by a newer version.
 */
export async function openSqlite(
  directory: string,
  { migrations = MIGRATIONS, limitMegabytes = 0 }: { migrations?: readonly Migration[]; limitMegabytes?: number } = {},
): Promise<Sql> {
  const writer = openSqliteConnection(directory, limitMegabytes);
  writer.pragma('secure_delete = ON'); // what it deletes is overwritten, not only forgotten
  const sql = createSql(directory, writer, openReader(directory));
  try {
    await migrate(sql, migrations);
  } catch (error) {
    await sql.close();
    throw error;
  }
  return sql;
}
