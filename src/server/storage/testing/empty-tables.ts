import type { Sql } from '../sql.ts';

/** Everything that tests have stored goes; the tables stay. */
export async function emptyTables(sql: Sql): Promise<void> {
  const tables = await sql.all<{ name: string }>(
    sql.dialect === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'migration'"
      : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'",
  );
  await sql.transaction(async (inside) => {
    for (const { name } of tables) await inside.run(`DELETE FROM ${name}`);
  });
}
