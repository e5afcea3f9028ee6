import { isClosed, periodOf } from './report-periods.ts';
import { freezeMonth } from './freeze-month.ts';
import { freezeYear } from './freeze-year.ts';
import { addMonths } from '../ingestion/event-clock.ts';
import { loadSolver } from '../protection/solver.ts';
import { readClosing } from '../staff/settings-store.ts';
import type { Sql } from '../storage/sql.ts';
import { frozenPeriods } from './report-store.ts';

/** The first month of which anything was counted, or null. */
export async function firstMonth(sql: Sql): Promise<string | null> {
  const rows = await sql.all<{ month: string | null }>(
    'SELECT MIN(month) AS month FROM events_kind UNION ALL SELECT MIN(month) AS month FROM hand_count',
  );
  return rows.flatMap(({ month }) => month ?? []).sort()[0] ?? null;
}

/** Closed periods without a report: months first, the oldest first, then years. */
async function duePeriods(sql: Sql, now: Date): Promise<string[]> {
  const frozen = new Set((await frozenPeriods(sql)).map(({ period }) => period));
  const first = await firstMonth(sql);
  const closing = await readClosing(sql);
  const closed = (id: string) => {
    const period = periodOf(id);
    return period !== null && isClosed(period, now, closing);
  };
  const months: string[] = [];
  for (let month = first; month !== null && closed(month); month = addMonths(month, 1)) months.push(month);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].filter(closed);
  return [...months, ...years].filter((id) => !frozen.has(id));
}

/** Publishes every report that is due by the staff's setting. What is published already stays, whatever they set. Gives the periods that were closed. */
export async function freezeDue(sql: Sql, now: Date): Promise<string[]> {
  const due = await duePeriods(sql, now);
  const solver = due.length > 0 ? await loadSolver() : null;
  for (const id of due) {
    const period = periodOf(id);
    if (!period || !solver) continue;
    await (period.kind === 'month' ? freezeMonth : freezeYear)(sql, solver, period, now);
  }
  return due;
}
