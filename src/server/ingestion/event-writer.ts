import type { Batch } from './batch.ts';

/** `conflict`: the id is there already, with another content; the first one stays. */
export type StoreOutcome = 'stored' | 'duplicate' | 'conflict';

/** What staff have set of centres, as it is now. */
export interface CentreRules {
  /** Those that do not want to be counted. */
  uncounted: ReadonlySet<string>;
  /** Those with a headset that is enrolled and not revoked. */
  enrolled: ReadonlySet<string>;
}

/** Both kinds of rules in one question to the database, in either dialect. */
export const CENTRE_RULES = `SELECT centre, 'uncounted' AS rule FROM centre_setting WHERE counted = 0
  UNION SELECT centre, 'enrolled' AS rule FROM headset WHERE revoked = 0`;

export function centreRulesOf(rows: readonly { centre: string; rule: string }[]): CentreRules {
  const centresOf = (wanted: string) => new Set(rows.filter(({ rule }) => rule === wanted).map(({ centre }) => centre));
  return { uncounted: centresOf('uncounted'), enrolled: centresOf('enrolled') };
}

/** The only way in for events. One call at a time, but for `ping`. */
export interface EventWriter {
  /** Asks the database through the very connection that writes. @throws StorageUnavailable when it does not answer. */
  ping(): Promise<void>;
  /** Asked for every group, so that what staff set holds from the very next post on, whichever server they told. */
  centreRules(): Promise<CentreRules>;
  /**
   * Stores batches with their roll-ups and what was rejected, all in one transaction; durable when the promise resolves. Gives the
   * outcome of every accepted event, batch by batch.
   * @throws StorageUnavailable when nobody could have written now; any other error may be the fault of one batch.
   */
  write(batches: readonly Batch[], today: string): Promise<StoreOutcome[][]>;
  close(): Promise<void>;
}

/** Refused events that are kept of a day; the others are only counted. */
export const REJECTED_KEPT_PER_DAY = 1_000;
