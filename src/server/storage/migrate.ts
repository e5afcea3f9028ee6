import type { Migration, Sql } from './sql.ts';

/** A `;` ends a statement only at the end of a line; comments are left out. */
function statementsOf(migration: Migration, dialect: Sql['dialect']): string[] {
  const plain = migration.sql.replace(/^\s*--.*$/gm, '');
  const text = dialect === 'postgres' ? plain.replace(/\)\s*WITHOUT ROWID/g, ')') : plain;
  return text
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

async function namesOf(sql: Sql): Promise<string[]> {
  const rows = await sql.all<{ name: string }>('SELECT name FROM migration ORDER BY name');
  return rows.map((row) => row.name);
}

/**
 * Whether a database whose migrations are `known` can be brought up to date by these.
 * @throws Error when its history is not the beginning of `migrations`.
 */
export function checkHistory(known: readonly string[], migrations: readonly Migration[]): void {
  const names = migrations.map((migration) => migration.name);
  if ([...names].sort().join() !== names.join()) throw new Error(`Migrations are out of order: ${names.join(', ')}`);
  known.forEach((name, index) => {
    if (name === names[index]) return;
    throw new Error(
      names.includes(name)
        ? `The database was migrated in another order: it has ${name} where ${names[index]} was expected`
        : `The database has the migration ${name}, which this version does not know: it was made by a newer one`,
    );
  });
}

/** Any number, the same for all servers of one database. */
const ADVISORY_LOCK = 4_173_001;

/** A transaction for which other servers that start at the same time wait. */
function inTurn(sql: Sql, work: (inside: Sql) => Promise<void>): Promise<void> {
  return sql.transaction(async (inside) => {
    if (inside.dialect === 'postgres') await inside.all('SELECT pg_advisory_xact_lock(?)', [ADVISORY_LOCK]);
    await work(inside);
  });
}

/**
 * Brings the tables up to date. Each migration happens whole or not at all, and its name is recorded with it.
 * @throws Error when the database's history is not the beginning of `migrations`, or when a migration fails (the ones before it stay).
 */
export async function migrate(sql: Sql, migrations: readonly Migration[]): Promise<void> {
  await inTurn(sql, async (inside) => {
    await inside.run('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)');
  });
  checkHistory(await namesOf(sql), migrations);
  for (const migration of migrations) {
    await inTurn(sql, async (inside) => {
      if ((await namesOf(inside)).includes(migration.name)) return;
      for (const statement of statementsOf(migration, inside.dialect)) await inside.run(statement);
      await inside.run('INSERT INTO migration (name) VALUES (?)', [migration.name]);
    });
  }
}
