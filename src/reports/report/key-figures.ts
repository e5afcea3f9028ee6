import type { ReportCell, ReportDocument, ReportTable } from '../../protocol/report-document.ts';

/** A total of the period, with that of the period before where the report has it. */
export interface KeyFigure {
  table: ReportTable;
  value: ReportCell;
  before?: ReportCell;
}

/** The tables whose total is shown first, in this order; each has a name below `reports.keyNames`. */
export const KEY_TABLES = [
  'visits_centre_mode',
  'places_centre_mode',
  'places_share',
  'interest_share',
  'satisfaction_share',
  'sessions_centre',
  'headsets_centre',
] as const;

/** The total row's cell in the total column, or in the first one. Nothing is summed here: a total is a published cell. */
function totalOf(table: ReportTable): KeyFigure | null {
  const row = table.rows.findIndex(({ level }) => level === 2);
  const totalColumn = table.columns.findIndex(({ level }) => level === 2);
  const value = table.cells[row]?.[Math.max(0, totalColumn)];
  if (value === undefined) return null;
  const before = table.before?.[row];
  return before === undefined ? { table, value } : { table, value, before };
}

export function keyFigures({ tables }: ReportDocument): KeyFigure[] {
  return KEY_TABLES.flatMap((id) => {
    const table = tables.find((one) => one.id === id);
    return (table && totalOf(table)) ?? [];
  });
}

/**
 * The change of a count against the period before in per cent; null where one of the two is no number, where there was nothing before, and
 * for shares and averages, whose change in per cent would mislead.
 */
export function trendPercent({ table, value, before }: KeyFigure): number | null {
  if (['percent', 'score', 'minutes'].includes(table.unit)) return null;
  if (typeof value !== 'number' || typeof before !== 'number' || before === 0) return null;
  return Math.round(((value - before) / before) * 100);
}
