import { rmSync } from 'node:fs';
import { openPostgres } from '../../../src/server/storage/open-postgres.ts';
import { openSqlite } from '../../../src/server/storage/open-sqlite.ts';
import type { DatabaseKind, TestDatabase } from '../../../src/server/storage/testing/databases.ts';
import { benchFolder } from '../endpoint/contestants.ts';

function createSqlite(): TestDatabase {
  const directory = benchFolder();
  return {
    environment: { DATA_DIR: directory },
    storage: { dialect: 'sqlite', directory, limitMegabytes: 0 },
    open: () => openSqlite(directory),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function createPostgres(url: string): TestDatabase {
  return {
    environment: { DATABASE_URL: url },
    storage: { dialect: 'postgres', url },
    open: () => openPostgres(url),
    remove: () => {}, // it goes with its cluster
  };
}

export const SQLITE: DatabaseKind = { name: 'SQLite', create: async () => createSqlite() };

/** `newDatabase`: the address of an empty one. */
export function postgresKind(newDatabase: () => string): DatabaseKind {
  return { name: 'PostgreSQL', create: async () => createPostgres(newDatabase()) };
}
