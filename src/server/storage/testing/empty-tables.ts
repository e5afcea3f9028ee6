import { MIGRATIONS } from '../../migrations/index.ts';
import type { Sql } from '../sql.ts';

/** Everything that tests have stored goes; the tables stay. */
export async function emptyTables(sql: Sql): Promise<void> {
  const tables = MIGRATIONS.flatMap(({ sql: text }) =>
    [...text.matchAll(/CREATE TABLE (\w+)/g)].map((match) => match[1]),
  );
  await sql.transaction(async (inside) => {
    for (const table of tables) await inside.run(`DELETE FROM ${table}`);
  });
}
