import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type DatabaseKind, postgresAt, sqliteIn } from './test-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files ask for an empty PostgreSQL database: its address is the answer. */
    postgresDoor: string;
  }
}

/** The address of a new, empty database in the cluster that all test files share. @throws Error when there is no PostgreSQL. */
export async function newPostgresDatabase(): Promise<string> {
  const answer = await fetch(inject('postgresDoor'));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

export const SQLITE: DatabaseKind = {
  name: 'SQLite',
  create: async () => sqliteIn(mkdtempSync(join(tmpdir(), 'acteinov-'))),
};

/** The same tests run against both. */
export const DATABASE_KINDS: readonly DatabaseKind[] = [
  SQLITE,
  { name: 'PostgreSQL', create: async () => postgresAt(await newPostgresDatabase()) },
];
