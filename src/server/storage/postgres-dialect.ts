import pg from 'pg';

const INT8 = 20;
const NUMERIC = 1700;

/** Counts come back as numbers, not as the text that the driver gives for wide types. */
export const NUMBERS = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === INT8 || oid === NUMERIC) return Number;
    return pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown;
  },
};

/** `?` outside quotes becomes `$1`, `$2`, … */
export function numberedParameters(text: string): string {
  let number = 0;
  return text.replace(/'(?:[^']|'')*'|\?/g, (match) => (match === '?' ? `$${++number}` : match));
}

/** By this name our connections are known to the database server. */
export const POSTGRES_NAME = 'acteinov';

/** A database that takes longer for one statement does not answer in time for whoever waits for a page or a post. */
export const ANSWER_MILLISECONDS = 5_000;
/** The database is given this much to end a statement by itself; after that it is taken for one that does not answer at all. */
const GRACE_MILLISECONDS = 1_000;

/**
 * How every connection is opened: an answered commit is on disk, and a server that is gone is noticed. `queryMilliseconds`: how long a
 * statement may take, a wait for a lock included; without it there is no end, for work that must not be cut.
 */
export function connectionOptions(url: string, queryMilliseconds?: number): pg.ClientConfig {
  const limits = queryMilliseconds && {
    statement_timeout: queryMilliseconds,
    query_timeout: queryMilliseconds + GRACE_MILLISECONDS,
  };
  return {
    ...limits,
    connectionString: url,
    application_name: POSTGRES_NAME,
    options: '-c synchronous_commit=on',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    types: NUMBERS,
  };
}

/** Classes of PostgreSQL's states: connection, lack of resources, operator's intervention (a timeout too), the system below it. */
const UNAVAILABLE_CLASSES = ['08', '53', '57', '58'];

/** The same question may be answered later. What has no state was not said by the server: the connection is gone, or nothing came. */
export function isPostgresUnavailable(error: unknown): boolean {
  const state = error instanceof pg.DatabaseError ? error.code : undefined;
  return state === undefined || UNAVAILABLE_CLASSES.includes(state.slice(0, 2));
}
