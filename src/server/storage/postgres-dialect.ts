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

/** How every connection is opened: an answered commit is on disk, and a server that is gone is noticed. */
export function connectionOptions(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: POSTGRES_NAME,
    options: '-c synchronous_commit=on',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    types: NUMBERS,
  };
}
