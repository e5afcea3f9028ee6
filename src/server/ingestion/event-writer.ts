import type { Batch } from './batch.ts';

/** `conflict`: the id is there already, with another content; the first one stays. */
export type StoreOutcome = 'stored' | 'duplicate' | 'conflict';

/** The only way in for events. One call at a time. */
export interface EventWriter {
  /** Centres that do not want to be counted, as they are set now. */
  uncountedCentres(): Promise<ReadonlySet<string>>;
  /**
   * Stores batches with their roll-ups and what was rejected, all in one transaction; durable when the promise resolves. Gives the
   * outcome of every accepted event, batch by batch.
   * @throws StorageUnavailable when nobody could have written now; any other error may be the fault of one batch.
   */
  write(batches: readonly Batch[], today: string): Promise<StoreOutcome[][]>;
  close(): Promise<void>;
}

/** The database is locked or gone: a matter of time, not of what was to be written. */
export class StorageUnavailable extends Error {
  constructor(cause: unknown) {
    super('The database cannot be written now', { cause });
    this.name = 'StorageUnavailable';
  }
}

/** Refused events that are kept of a day; the others are only counted. */
export const REJECTED_KEPT_PER_DAY = 1_000;
