import type { Batch } from './batch.ts';

/** `conflict`: the id is there already, with another content; the first one stays. */
export type StoreOutcome = 'stored' | 'duplicate' | 'conflict';

/** What staff have set, as it is now. */
export interface StaffRules {
  /** Centres that do not want to be counted. */
  uncounted: ReadonlySet<string>;
  /** Centres with a headset that is enrolled and not revoked. */
  enrolled: ReadonlySet<string>;
  /** Occasions of the forums that have a name, `forum-<slug>`, and of those that had one. */
  forums: ReadonlySet<string>;
}

export interface StaffRuleRow {
  rule: keyof StaffRules;
  /** Their keys, with spaces between them: one row, because forums become many over the years and this is asked for every group. */
  keys: string | null;
}

/** All rules in one question to the database, in either dialect. */
export const STAFF_RULES = `SELECT 'uncounted' AS rule, string_agg(centre, ' ') AS keys FROM centre_setting WHERE counted = 0
  UNION ALL SELECT 'enrolled' AS rule, string_agg(centre, ' ') AS keys FROM headset WHERE revoked = 0
  UNION ALL SELECT 'forums' AS rule, string_agg('forum-' || slug, ' ') AS keys FROM occasion
  UNION ALL SELECT 'forums' AS rule, string_agg('forum-' || slug, ' ') AS keys FROM removed_occasion`;

export function staffRulesOf(rows: readonly StaffRuleRow[]): StaffRules {
  const keysOf = (wanted: keyof StaffRules) =>
    new Set(rows.flatMap(({ rule, keys }) => (rule === wanted && keys ? keys.split(' ') : [])));
  return { uncounted: keysOf('uncounted'), enrolled: keysOf('enrolled'), forums: keysOf('forums') };
}

/** The only way in for events. One call at a time, but for `ping`. */
export interface EventWriter {
  /** Asks the database through the very connection that writes. @throws StorageUnavailable when it does not answer. */
  ping(): Promise<void>;
  /** Asked for every group, so that what staff set holds from the very next post on, whichever server they told. */
  staffRules(): Promise<StaffRules>;
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
