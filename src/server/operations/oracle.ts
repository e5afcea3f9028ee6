import type { UsageEvent } from '../../protocol/usage-event.ts';
import { addMonths, RAW_MONTHS } from '../ingestion/event-clock.ts';
import { ROLL_UP_NAMES, ROLL_UPS } from '../ingestion/roll-ups.ts';
import type { Sql } from '../storage/sql.ts';
import { type Figures, recompute } from './recompute.ts';

const EVENTS_READ_AT_ONCE = 2_000;

export interface Oracle {
  month: string;
  /** Sums in which the roll-ups and the raw events differ: `table key … column: kept 3, raw 2`. */
  differences: string[];
}

/** The roll-ups of a month as they are kept. */
export async function keptFigures(sql: Sql, month: string): Promise<Figures> {
  const figures: Figures = new Map();
  for (const table of ROLL_UP_NAMES) {
    const { keys, sums } = ROLL_UPS[table];
    const rows = await sql.all<Record<string, string | number>>(`SELECT * FROM ${table} WHERE month = ?`, [month]);
    for (const row of rows)
      for (const sum of sums) figures.set([table, ...keys.map((key) => row[key]), sum].join(' '), Number(row[sum]));
  }
  return figures;
}

/** The same figures from the raw events alone. */
export async function rawFigures(sql: Sql, month: string): Promise<Figures> {
  const figures: Figures = new Map();
  let after = '';
  for (;;) {
    const rows = await sql.all<{ id: string; body: string }>(
      `SELECT id, body FROM event WHERE id > ? AND month = ? ORDER BY id LIMIT ${EVENTS_READ_AT_ONCE}`,
      [after, month],
    );
    for (const row of rows) recompute(JSON.parse(row.body) as UsageEvent, figures);
    const last = rows.at(-1);
    if (!last) return figures;
    after = last.id;
  }
}

export function differencesBetween(kept: Figures, raw: Figures): string[] {
  return [...new Set([...kept.keys(), ...raw.keys()])]
    .filter((key) => (kept.get(key) ?? 0) !== (raw.get(key) ?? 0))
    .map((key) => `${key}: kept ${kept.get(key) ?? 0}, raw ${raw.get(key) ?? 0}`);
}

/** Recomputes a month from raw events and compares. Both are read as of one moment, for events may come meanwhile. */
export function checkMonth(sql: Sql, month: string): Promise<Oracle> {
  return sql.snapshot(async (inside) => {
    const kept = await keptFigures(inside, month);
    return { month, differences: differencesBetween(kept, await rawFigures(inside, month)) };
  });
}

/**
 * Of the months with events whose raw events are all still there, the current one too, `random` (0 to 1) picks one; null: none yet. It is
 * a month and not a day, because roll-ups are kept by month and what people declare tells no day: a day's events can be compared with
 * nothing that is published.
 */
export async function pickMonth(sql: Sql, today: string, random: number): Promise<string | null> {
  const rows = await sql.all<{ month: string }>(
    'SELECT DISTINCT month FROM events_kind WHERE month >= ? ORDER BY month',
    [addMonths(today.slice(0, 7), 1 - RAW_MONTHS)],
  );
  return rows[Math.floor(random * rows.length)]?.month ?? null;
}
