/** What a statement may be given: text, a number, or nothing. Booleans are 0 and 1; times are text (`2026-11`, `2026-11-24T14`). */
export type SqlValue = string | number | null;

/**
 * The quiet side of the database: accounts, settings, frozen reports, roll-ups read by month. One dialect for SQLite and PostgreSQL: `?`
 * for a value, `ON CONFLICT … DO UPDATE`, no `RETURNING`, names in lower case with underscores, counts that come back as numbers. The
 * stream of events has its own way in (`ingestion`), because it must be fast. Whatever is asked throws `StorageUnavailable` when the
 * database is locked, full, gone or does not answer.
 */
export interface Sql {
  readonly dialect: 'sqlite' | 'postgres';
  /** Outside a transaction it sees what is committed. */
  all<Row extends object>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** How many rows it changed. Outside a transaction it is durable when the promise resolves. */
  run(text: string, values?: readonly SqlValue[]): Promise<number>;
  /**
   * Everything that `work` does through its own `sql`, or nothing of it. Durable when the promise resolves. Transactions queue: `work`
   * must not wait for another one.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Everything that `work` reads through its own `sql` is of one moment; it may not write. Nobody who writes waits for it. */
  snapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * One step of the tables' history. `sql` holds statements that both dialects take, each ending with `;` at the end of a line; what makes
 * a table compact in SQLite alone, `WITHOUT ROWID`, is left out for PostgreSQL. A released migration is never changed.
 */
export interface Migration {
  name: string;
  sql: string;
}
