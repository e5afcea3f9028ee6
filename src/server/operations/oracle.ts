import type { UsageEvent } from '../../protocol/usage-event.ts';
import { addMonths, RAW_MONTHS } from '../ingestion/event-clock.ts';
import { ROLL_UP_NAMES, ROLL_UPS } from '../ingestion/roll-ups.ts';
import type { Sql } from '../storage/sql.ts';
import { type Figures, recompute } from './recompute.ts';

const EVENTS_READ_AT_ONCE = 2_000;
const ATTEMPTS = 5;

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

/** Recomputes a month from raw events. Every new event raises a sum, so equal roll-ups before and after mean that none came between. */
export async function checkMonth(sql: Sql, month: string): Promise<Oracle> {
  for (let attempt = 1; ; attempt++) {
    const kept = await keptFigures(sql, month);
    const raw = await rawFigures(sql, month);
    const changed = differencesBetween(kept, await keptFigures(sql, month)).length > 0;
    if (!changed || attempt === ATTEMPTS) return { month, differences: differencesBetween(kept, raw) };
  }
}

/** Closed months whose raw events are all still there, of which `random` (0 to 1) picks one, or null: none yet. */
export async function pickMonth(sql: Sql, today: string, random: number): Promise<string | null> {
  const current = today.slice(0, 7);
  const rows = await sql.all<{ month: string }>(
    'SELECT DISTINCT month FROM events_kind WHERE month >= ? AND month < ? ORDER BY month',
    [addMonths(current, 1 - RAW_MONTHS), current],
  );
  return rows[Math.floor(random * rows.length)]?.month ?? null;
}
