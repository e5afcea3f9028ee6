import type {
  EarlierColumn,
  ReportCell,
  ReportDimension,
  ReportLine,
  ReportTable,
  SheetsFilled,
} from '../../protocol/report-document.ts';
import { cellId, type CrossLine, TOTAL_KEY } from '../protection/cross-table.ts';
import { HAND_UNIT, type HandSheets } from './hand-sheets.ts';
import type { PeriodCounts } from './period-counts.ts';
import { FORUM_PREFIX, UNKNOWN_KEY } from './report-keys.ts';
import type { ReportView } from './report-view.ts';

/** How a coordinate's dimension is called in a report, when it is called otherwise there. */
const DIMENSIONS: Record<string, ReportDimension> = { step: 'outcome', place: 'figure' };

export function reportLine(line: CrossLine, lines: readonly CrossLine[], dimension: ReportDimension): ReportLine {
  const isSum = lines.some(({ parent }) => parent === line.key);
  if (isSum && line.parent === null) return { key: TOTAL_KEY, level: 2 };
  const [name = '', key = line.key] = line.coordinate?.split('=') ?? [];
  // Satisfaction and the survey have the same scores, and words of their own for them.
  const own = name === 'score' ? dimension : (DIMENSIONS[name] ?? (name as ReportDimension));
  return { key, level: isSum ? 1 : 0, ...(own === dimension ? {} : { dimension: own }) };
}

/** The reader's number of a cell. */
export function cellOf(id: string, { values }: PeriodCounts, withheld: ReadonlySet<string>): number | null {
  return withheld.has(id) ? null : (values.get(id) ?? null);
}

/** The reader's number of a cell that is counted by hand: what nobody has counted is not nought. */
function handCellOf(id: string, counts: PeriodCounts, withheld: ReadonlySet<string>): ReportCell {
  const cell = cellOf(id, counts, withheld);
  return cell === 0 && (counts.sheets.filled.get(id) ?? 0) === 0 ? 'not-counted' : cell;
}

/** Of how many sheets each column's total is. */
function sheetsOf(columns: readonly CrossLine[], { filled, expected }: HandSheets): SheetsFilled {
  return { filled: columns.map(({ coordinate }) => filled.get(cellId(HAND_UNIT, [coordinate])) ?? 0), expected };
}

function turn<T>(cells: readonly (readonly T[])[]): T[][] {
  return (cells[0] ?? []).map((_, column) => cells.flatMap((row) => row.slice(column, column + 1)));
}

/** A view as it is published. */
export function countTable(view: ReportView, counts: PeriodCounts, withheld: ReadonlySet<string>): ReportTable {
  const isByHand = view.family === 'hand';
  const publishedCell: typeof handCellOf = isByHand ? handCellOf : cellOf;
  const cells = view.table.cells.map((line) => line.map((id) => publishedCell(id, counts, withheld)));
  const rows = view.rows.map((line) => reportLine(line, view.rows, view.rowDimension));
  const columns = view.columns.map((line) => reportLine(line, view.columns, view.columnDimension));
  const sheets = isByHand ? { sheets: sheetsOf(view.columns, counts.sheets) } : {};
  const shared = { id: view.id, family: view.family, unit: view.unit, digits: 0, ...sheets } as const;
  if (!view.turned)
    return { ...shared, rowDimension: view.rowDimension, columnDimension: view.columnDimension, rows, columns, cells };
  return {
    ...shared,
    rowDimension: view.columnDimension,
    columnDimension: view.rowDimension,
    rows: columns,
    columns: rows,
    cells: turn(cells),
  };
}

/** What a trend compares: the total, or every column of a table without one. */
function comparedColumns({ columns }: ReportTable): ReportLine[] {
  const totals = columns.filter(({ level }) => level === 2);
  return totals.length > 0 ? totals : columns;
}

/** Whether a row that an earlier table does not have was left out of it because there was nothing to count. */
function isLeftOut({ key }: ReportLine, { rowDimension, rows, withheldRows = [] }: ReportTable): boolean {
  if (key === UNKNOWN_KEY || key.startsWith(FORUM_PREFIX)) return true;
  const occupationOf = (line: string) => line.split('/')[0];
  return (
    rowDimension === 'step' && ![...rows, ...withheldRows].some((line) => occupationOf(line.key) === occupationOf(key))
  );
}

/**
 * The trend: what the same rows were in the published report of the period before. Nothing else of that period may be said now.
 * @param leftOut what stands for a row that was left out then.
 */
export function withTrend(table: ReportTable, previous: ReportTable | undefined, leftOut: ReportCell): ReportTable {
  if (!previous) return table;
  const name = ({ key, level, dimension }: ReportLine) => `${level} ${dimension ?? ''} ${key}`;
  const known = new Map(previous.rows.map((line, row) => [name(line), row]));
  const earlier = comparedColumns(table).flatMap(({ key }): EarlierColumn[] => {
    const column = previous.columns.findIndex((one) => one.key === key);
    if (column < 0) return [];
    const cells = table.rows.map((line): ReportCell => {
      const row = known.get(name(line));
      if (row === undefined) return isLeftOut(line, previous) ? leftOut : null;
      return previous.cells[row]?.[column] ?? null;
    });
    return [{ column: key, cells }];
  });
  return earlier.length > 0 ? { ...table, earlier } : table;
}
