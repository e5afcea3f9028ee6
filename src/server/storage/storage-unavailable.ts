/** After so many seconds whoever was turned away may ask again. */
export const RETRY_SECONDS = 10;

/** The database is locked, full, gone or does not answer: a matter of time, not of what was asked of it. */
export class StorageUnavailable extends Error {
  /** The database's own name for what happened (`SQLITE_BUSY`, `53100`), which quotes nothing. */
  readonly code: string;

  constructor(cause: unknown) {
    super('The database cannot be used now', { cause });
    this.name = 'StorageUnavailable';
    const isNamed = cause instanceof Error && 'code' in cause && typeof cause.code === 'string';
    this.code = isNamed ? String(cause.code) : 'NO_ANSWER';
  }
}

/** Does `work`; an error of which `isUnavailable` says so becomes a `StorageUnavailable`. */
export async function orUnavailable<T>(isUnavailable: (error: unknown) => boolean, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isUnavailable(error) ? new StorageUnavailable(error) : error;
  }
}
