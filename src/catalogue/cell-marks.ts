import type { CellMark, ReportCell, ReportTable } from '../protocol/report-document.ts';
import { CELL_MARKS } from '../protocol/report-document.ts';
import type { WordReader } from './words.ts';

/** What stands in a cell that has no number, the same for pages and exports. A word that is missing is whatever the reader makes of it. */
export type NumberlessCell = Exclude<ReportCell, number>;

/** As it is written: `n.d.`, `–` or `non saisi`. */
export function markText(cell: NumberlessCell, words: WordReader): string {
  return words.text(cell === null ? 'reports.withheld' : `reports.marks.${cell}.text`);
}

/** As it is said to whoever hears it: `non diffusé`, `sans objet` or `non saisi`. */
export function markName(cell: NumberlessCell, words: WordReader): string {
  return words.text(cell === null ? 'reports.withheldLong' : `reports.marks.${cell}.name`);
}

/** The legend of a mark, a sentence. */
export function markLegend(mark: CellMark, words: WordReader): string {
  return words.text(`reports.marks.${mark}.legend`);
}

/** The marks that stand somewhere in these tables, each of which needs its legend. */
export function marksIn(tables: readonly ReportTable[]): CellMark[] {
  const cells = new Set(
    tables.flatMap((table) => [...table.cells.flat(), ...(table.earlier ?? []).flatMap(({ cells }) => cells)]),
  );
  return CELL_MARKS.filter((mark) => cells.has(mark));
}
