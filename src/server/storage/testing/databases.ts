import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openPostgres } from '../open-postgres.ts';
import { openSqlite } from '../open-sqlite.ts';
import type { Migration, Sql } from '../sql.ts';
import type { StorageAddress } from '../storage-address.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files ask for an empty PostgreSQL database: its address is the answer. */
    postgresDoor: string;
  }
}

/** A place where a database can be made, opened and opened again. */
export interface TestDatabase {
  /** What the server's settings say of it. */
  readonly environment: { DATA_DIR: string } | { DATABASE_URL: string };
  readonly storage: StorageAddress;
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
    storage: { dialect: 'sqlite', directory, limitMegabytes: 0 },
    open: (migrations) => openSqlite(directory, migrations && { migrations }),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** The address of a new, empty database in the cluster that all test files share. @throws Error when there is no PostgreSQL. */
export async function newPostgresDatabase(): Promise<string> {
  const answer = await fetch(inject('postgresDoor'));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

async function createPostgres(): Promise<TestDatabase> {
  const url = await newPostgresDatabase();
  return {
    environment: { DATABASE_URL: url },
    storage: { dialect: 'postgres', url },
    open: (migrations) => openPostgres(url, migrations && { migrations }),
    remove: () => {}, // it goes with its cluster
  };
}

export const SQLITE: DatabaseKind = { name: 'SQLite', create: async () => createSqlite() };

/** The same tests run against both. */
export const DATABASE_KINDS: readonly DatabaseKind[] = [SQLITE, { name: 'PostgreSQL', create: createPostgres }];
