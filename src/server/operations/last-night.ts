import { localHour } from '../ingestion/event-clock.ts';
import type { Sql } from '../storage/sql.ts';

/** The nightly work is due from this hour on, in Marseille. */
const HOUR = 3;
const HOUR_MILLISECONDS = 3_600_000;
const MARK = 'nightly-work';

/** The day of the newest night whose hour has come, `2026-11-25`. */
export function dueNight(now: Date): string {
  return localHour(new Date(now.getTime() - HOUR * HOUR_MILLISECONDS)).slice(0, 10);
}

/** The night whose work was done last, or null: none yet. */
export async function lastNight(sql: Sql): Promise<string | null> {
  const [row] = await sql.all<{ day: string }>('SELECT day FROM database_mark WHERE mark = ?', [MARK]);
  return row?.day ?? null;
}

/** Notes that the work of a night is done. */
export async function noteNight(sql: Sql, night: string): Promise<void> {
  await sql.run(
    'INSERT INTO database_mark (mark, day) VALUES (?, ?) ON CONFLICT (mark) DO UPDATE SET day = excluded.day',
    [MARK, night],
  );
}
