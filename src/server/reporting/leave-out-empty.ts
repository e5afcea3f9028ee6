import type { CrossLine } from '../protection/cross-table.ts';
import type { PeriodCounts } from './period-counts.ts';
import { FORUM_PREFIX, UNKNOWN_KEY } from './report-keys.ts';
import type { ReportView } from './report-view.ts';

/** What is not in the catalogue, and forums that staff have named: neither belongs to every period. */
const isOptional = ({ coordinate }: CrossLine) =>
  coordinate !== null && (coordinate.endsWith(`=${UNKNOWN_KEY}`) || coordinate.startsWith(`occasion=${FORUM_PREFIX}`));

/** All lines but the optional ones of which nothing was counted, and subtotals that had no other lines. */
function keptLines(lines: readonly CrossLine[], isEmpty: (line: number) => boolean): Set<number> {
  const kept = new Set(lines.keys());
  // Details stand after their subtotals.
  for (const [index, line] of [...lines.entries()].reverse()) {
    const hasLines = lines.some(({ parent }, other) => parent === line.key && kept.has(other));
    if (isOptional(line) && !hasLines && isEmpty(index)) kept.delete(index);
  }
  return kept;
}

/**
 * A view as it is published: a line «not in the catalogue» or of a named forum stands only where something was counted in it, or may have
 * been. That a line is left out tells what its noughts would, which are always published; one with a withheld cell stays.
 */
export function leaveOutEmpty(view: ReportView, { values }: PeriodCounts, withheld: ReadonlySet<string>): ReportView {
  const { cells } = view.table;
  const isNought = (id: string | undefined) => id !== undefined && values.get(id) === 0 && !withheld.has(id);
  const keptRows = keptLines(view.rows, (row) => cells[row]?.every(isNought) ?? false);
  const keptColumns = keptLines(view.columns, (column) => cells.every((line) => isNought(line[column])));
  const rows = view.rows.filter((_, row) => keptRows.has(row));
  const columns = view.columns.filter((_, column) => keptColumns.has(column));
  const kept = cells.flatMap((line, row) =>
    keptRows.has(row) ? [line.filter((_, column) => keptColumns.has(column))] : [],
  );
  return { ...view, rows, columns, table: { ...view.table, rows, columns, cells: kept } };
}
