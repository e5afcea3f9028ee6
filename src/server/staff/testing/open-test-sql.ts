import Database from 'libsql';
import { staffMigration } from '../../migrations/0002-staff.ts';
import type { Sql, SqlValue } from '../../storage/sql.ts';

/** A real SQLite in memory with the tables of staff. Statements run one transaction at a time, as they do in the server. */
export function openTestSql(): Sql {
  const database = new Database(':memory:');
  database.exec(staffMigration.sql);
  let queue: Promise<unknown> = Promise.resolve();
  const inside: Sql = {
    dialect: 'sqlite',
    all: async <Row extends object>(text: string, values: readonly SqlValue[] = []) =>
      database.prepare(text).all(...values) as Row[],
    run: async (text, values = []) => database.prepare(text).run(...values).changes,
    transaction: (work) => work(inside),
    close: async () => {
      database.close();
    },
  };
  return {
    ...inside,
    transaction: (work) => {
      const done = queue.then(async () => {
        database.exec('BEGIN IMMEDIATE');
        try {
          const result = await work(inside);
          database.exec('COMMIT');
          return result;
        } catch (error) {
          database.exec('ROLLBACK');
          throw error;
        }
      });
      queue = done.catch(() => undefined);
      return done;
    },
  };
}
