import { rmSync } from 'node:fs';
import { openPostgres } from '../open-postgres.ts';
import { openSqlite } from '../open-sqlite.ts';
import type { Migration, Sql } from '../sql.ts';
import type { StorageAddress } from '../storage-address.ts';

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

/** `directory`: a folder of its own, which goes with the database. */
export function sqliteIn(directory: string): TestDatabase {
  return {
    environment: { DATA_DIR: directory },
    storage: { dialect: 'sqlite', directory, limitMegabytes: 0 },
    open: (migrations) => openSqlite(directory, migrations && { migrations }),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** `url`: the address of an empty database. */
export function postgresAt(url: string): TestDatabase {
  return {
    environment: { DATABASE_URL: url },
    storage: { dialect: 'postgres', url },
    open: (migrations) => openPostgres(url, migrations && { migrations }),
    remove: () => {}, // it goes with its cluster
  };
}
