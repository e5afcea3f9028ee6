import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '../../src/server/storage/open-postgres.ts';
import { openSqlite } from '../../src/server/storage/open-sqlite.ts';
import type { Migration, Sql } from '../../src/server/storage/sql.ts';
import { type PostgresCluster, startPostgres } from '../tools/postgres.ts';

/** A place where a database can be made, opened and opened again. */
export interface TestDatabase {
  /** What the server's settings say of it. */
  readonly environment: { DATA_DIR: string } | { DATABASE_URL: string };
  open(migrations?: readonly Migration[]): Promise<Sql>;
  remove(): void;
}

export interface DatabaseKind {
  name: 'SQLite' | 'PostgreSQL';
  create(): Promise<TestDatabase>;
}

function createSqlite(): TestDatabase {
  const directory = mkdtempSync(join(tmpdir(), 'acteinov-'));
  return {
    environment: { DATA_DIR: directory },
    open: (migrations) => openSqlite(directory, migrations),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

let cluster: Promise<PostgresCluster> | null = null;
let databases = 0;

/** One cluster for each test file, started by the first test that needs it. */
export function postgresCluster(): Promise<PostgresCluster> {
  cluster ??= startPostgres();
  return cluster;
}

/** To be called after all tests of a file. */
export async function removePostgres(): Promise<void> {
  (await cluster)?.remove();
  cluster = null;
}

async function createPostgres(): Promise<TestDatabase> {
  const url = (await postgresCluster()).createDatabase(`test_${databases++}`);
  return { environment: { DATABASE_URL: url }, open: (migrations) => openPostgres(url, migrations), remove: () => {} };
}

/** The same tests run against both. */
export const DATABASE_KINDS: readonly DatabaseKind[] = [
  { name: 'SQLite', create: async () => createSqlite() },
  { name: 'PostgreSQL', create: createPostgres },
];

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
