import type { ReportCell, ReportDocument, ReportTable, ReportUnit } from '../../protocol/report-document.ts';

/** A total of the period, with that of the period before where the report has it. */
export interface KeyFigure {
  unit: ReportUnit;
  value: ReportCell;
  before?: ReportCell;
}

/** In the order in which they are shown. */
const UNITS: readonly ReportUnit[] = ['visits', 'places', 'answers', 'sessions', 'outings', 'people'];

function grandTotal(table: ReportTable): KeyFigure | null {
  const row = table.rows.findIndex(({ level }) => level === 2);
  const column = table.columns.findIndex(({ level }) => level === 2);
  const value = table.cells[row]?.[column];
  if (value === undefined) return null;
  const before = table.before?.[row];
  return before === undefined ? { unit: table.unit, value } : { unit: table.unit, value, before };
}

/** The grand total of the first table that has one, unit by unit. Nothing is summed here: a total is a published cell. */
export function keyFigures({ tables }: ReportDocument): KeyFigure[] {
  return UNITS.flatMap((unit) => {
    const totals = tables.filter((table) => table.unit === unit).map(grandTotal);
    return totals.find((figure) => figure !== null) ?? [];
  });
}

/** The change against the period before in per cent, or null where one of the two is withheld or there was nothing before. */
export function trendPercent({ value, before }: KeyFigure): number | null {
  if (value === null || before === undefined || before === null || before === 0) return null;
  return Math.round(((value - before) / before) * 100);
}
