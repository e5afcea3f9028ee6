import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { MIGRATIONS } from './migrations/index.ts';

export type SqliteDatabase = Database.Database;

/**
 * Opens the embedded database `acteinov.sqlite` in `directory`, durable at power loss (WAL with `synchronous = FULL`), and brings its
 * tables up to date.
 * @throws Error when the directory cannot be written.
 */
export function openDatabase(directory: string): SqliteDatabase {
  mkdirSync(directory, { recursive: true });
  const database = new Database(join(directory, 'acteinov.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('busy_timeout = 5000');
  database.exec('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY) WITHOUT ROWID');
  const known = new Set(
    (database.prepare('SELECT name FROM migration').all() as { name: string }[]).map((row) => row.name),
  );
  for (const { name, sql } of MIGRATIONS) {
    if (known.has(name)) continue;
    database.exec(`BEGIN IMMEDIATE;\n${sql}\nINSERT INTO migration (name) VALUES ('${name}');\nCOMMIT;`);
  }
  return database;
}
