import { centres } from '../../catalogue/centres.ts';
import type { MissingSheets } from '../../protocol/staff-settings-api.ts';
import { publicationDay, localDay, monthPeriod } from '../reporting/report-periods.ts';
import { frozenPeriods } from '../reporting/report-store.ts';
import type { Sql } from '../storage/sql.ts';
import { readClosing } from './settings-store.ts';
import type { Staff } from './staff.ts';

/** Whose sheet of a month is still missing while its report is not closed: the region is told of all centres, a centre of its own. */
export async function readMissingSheets(
  sql: Sql,
  month: string,
  { role, centre }: Pick<Staff, 'role' | 'centre'>,
  now: Date,
): Promise<MissingSheets> {
  const closesOn = publicationDay(monthPeriod(month), await readClosing(sql));
  const isFrozen = (await frozenPeriods(sql)).some(({ period }) => period === month);
  if (isFrozen || localDay(now) >= closesOn) return { month, closesOn, centres: [] };
  const rows = await sql.all<{ centre: string }>('SELECT DISTINCT centre FROM hand_count WHERE month = ?', [month]);
  const filled = new Set(rows.map((row) => row.centre));
  const told = centres.map(({ id }) => id).filter((id) => role === 'region' || id === centre);
  return { month, closesOn, centres: told.filter((id) => !filled.has(id)) };
}
