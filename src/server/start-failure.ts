/** What an operator can do about errors of the system, by its code. */
const ADVICE: Record<string, string> = {
  EADDRINUSE: 'PORT: another program listens there already',
  EADDRNOTAVAIL: 'HOST: this machine has no such address',
  EACCES: 'HOST, PORT or DATA_DIR: this user may not use it',
  ENOENT: 'a file or folder that a setting names is not there',
  ECONNREFUSED: 'DATABASE_URL: no database answers there',
  ENOTFOUND: 'DATABASE_URL: there is no such machine',
};

/** Several attempts, one for each address of a name, fail as one error without a message of its own. */
function firstOf(error: unknown): unknown {
  return error instanceof AggregateError ? (error.errors[0] ?? error) : error;
}

/** Why the server did not start, in one line: the setting at fault as far as it is known, and the system's own words. */
export function startFailure(failure: unknown): string {
  const error = firstOf(failure);
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const advice = ADVICE[code];
  return advice === undefined ? error.message : `${advice} (${error.message})`;
}
