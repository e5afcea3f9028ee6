import type { ReportDocument, ReportPeriod } from '../../protocol/report-document.ts';
import type { Sql } from '../storage/sql.ts';
import { monthsOf, previousOf } from './report-periods.ts';
import { frozenPeriods, readDocument } from './report-store.ts';

/** The months of a year that have a published report: those since the first of which anything was counted, one without any visit too. */
export async function countedMonths(sql: Sql, year: string): Promise<string[]> {
  const frozen = new Set((await frozenPeriods(sql)).map(({ period }) => period));
  return monthsOf(year).filter((month) => frozen.has(month));
}

const inYear = (months: readonly string[]) => months.map((month) => month.slice('2026'.length)).join();

/**
 * The published report of the period before, which a trend compares with. Null: there is none, or the two years have not counted the same
 * months, so that their numbers tell nothing of a change.
 * @param months those that the year has counted; undefined: the period is a month.
 */
export async function comparedDocument(
  sql: Sql,
  period: ReportPeriod,
  months: readonly string[] | undefined,
): Promise<ReportDocument | null> {
  const previous = await readDocument(sql, previousOf(period));
  if (!previous || !months) return previous;
  const before = previous.months ?? (await countedMonths(sql, previous.period.id));
  return inYear(before) === inYear(months) ? previous : null;
}
