import type { LabelledLine, LabelledRow, LabelledTable } from '../labelled-report.ts';
import type { PageFlow } from './page-flow.ts';
import { STYLES, type TextStyle } from './page-style.ts';
import { CELL_PADDING, type TablePanel } from './table-layout.ts';

export const ROW_PADDING = 3.5;

/** The left edge of a column and the width between its paddings, in points. */
export interface Slot {
  left: number;
  width: number;
}

/** Where the cells of a panel lie across the page and how high its rows are. */
export interface PanelGeometry {
  columns: LabelledLine[];
  /** The head of the labels, then of each column. */
  heads: { text: string; slot: Slot }[];
  headHeight: number;
  /** Of the whole panel. */
  width: number;
  labels: Slot;
  /** For each column. */
  slots: Slot[];
  rowHeights: number[];
}

export function rowStyle(row: LabelledLine): TextStyle {
  return row.level === 0 ? STYLES.cell : STYLES.cellStrong;
}

function slotsOf(left: number, widths: readonly number[]): Slot[] {
  let edge = left;
  return widths.map((width) => {
    const slot = { left: edge + CELL_PADDING, width: width - 2 * CELL_PADDING };
    edge += width;
    return slot;
  });
}

export function measurePanel(flow: PageFlow, table: LabelledTable, panel: TablePanel): PanelGeometry {
  const columns = table.columns.slice(panel.first, panel.first + panel.columnWidths.length);
  const labels = { left: flow.left + CELL_PADDING, width: panel.labelWidth - 2 * CELL_PADDING };
  const slots = slotsOf(flow.left + panel.labelWidth, panel.columnWidths);
  const texts = columns.map(({ label }) => label);
  const heads = slots.map((slot, index) => ({ text: texts[index] ?? '', slot }));
  heads.unshift({ text: table.rowDimension, slot: labels });
  const rowHeight = (row: LabelledRow) => flow.heightOf(row.label, rowStyle(row), labels.width) + 2 * ROW_PADDING;
  return {
    columns,
    heads,
    labels,
    slots,
    width: panel.columnWidths.reduce((sum, width) => sum + width, panel.labelWidth),
    headHeight:
      Math.max(...heads.map(({ text, slot }) => flow.heightOf(text, STYLES.head, slot.width))) + 2 * ROW_PADDING,
    rowHeights: table.rows.map(rowHeight),
  };
}
