import { clockAt } from '../ingestion/event-clock.ts';
import type { Sql } from '../storage/sql.ts';
import { coarsenQuietDays } from './coarsen-quiet-days.ts';
import { checkMonth, type Oracle, pickMonth } from './oracle.ts';
import { deleteOldEvents } from './retention.ts';

export interface Maintenance {
  deleted: number;
  /** Records that have lost their hour, because few came to their centre on that day. */
  coarsened: number;
  /** Null: there is no month to check yet. */
  oracle: Oracle | null;
}

/** The nightly work: deletes what is too old, takes the hour from records of quiet days, recomputes one month from raw events and writes down what it found. */
export async function maintain(sql: Sql, now: Date, random: number): Promise<Maintenance> {
  const { today } = clockAt(now);
  const deleted = await deleteOldEvents(sql, today);
  const coarsened = await coarsenQuietDays(sql, today);
  const month = await pickMonth(sql, today, random);
  if (month === null) return { deleted, coarsened, oracle: null };
  const oracle = await checkMonth(sql, month);
  await sql.run(
    `INSERT INTO roll_up_check (day, month, differences, first_difference) VALUES (?, ?, ?, ?)
     ON CONFLICT (day, month)
     DO UPDATE SET differences = excluded.differences, first_difference = excluded.first_difference`,
    [today, month, oracle.differences.length, oracle.differences[0] ?? null],
  );
  return { deleted, coarsened, oracle };
}
