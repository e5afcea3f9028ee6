import type { CrossLine } from '../protection/cross-table.ts';
import type { PeriodCounts } from './period-counts.ts';
import { UNKNOWN_KEY } from './report-keys.ts';
import type { ReportView } from './report-view.ts';

const isUnknown = ({ coordinate }: CrossLine) => coordinate?.endsWith(`=${UNKNOWN_KEY}`) ?? false;

/** All lines but those of what is not in the catalogue of which nothing was counted, and subtotals that had no other lines. */
function keptLines(lines: readonly CrossLine[], isEmpty: (line: number) => boolean): Set<number> {
  const kept = new Set(lines.keys());
  // Details stand after their subtotals.
  for (const [index, line] of [...lines.entries()].reverse()) {
    const hasLines = lines.some(({ parent }, other) => parent === line.key && kept.has(other));
    if (isUnknown(line) && !hasLines && isEmpty(index)) kept.delete(index);
  }
  return kept;
}

/** A view as it is published: a line «not in the catalogue» stands only where something was counted in it, or may have been. */
export function leaveOutUnknown(view: ReportView, { values }: PeriodCounts, withheld: ReadonlySet<string>): ReportView {
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
