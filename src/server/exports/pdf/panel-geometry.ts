import type { WordReader } from '../../../catalogue/words.ts';
import type { LabelledLine, LabelledTable } from '../labelled-report.ts';
import { requiredWord } from '../required-word.ts';
import type { PageFlow } from './page-flow.ts';
import { STYLES, type TextStyle } from './page-style.ts';
import type { GridColumn, GridRow, TableGrid } from './table-grid.ts';
import { CELL_PADDING, type TablePanel, widestWord } from './table-layout.ts';

export const ROW_PADDING = 2.6;
/** Between the name of a table above its columns and its unit. */
const NAME_GAP = 1;

/** The left edge of a column and the width between its paddings, in points. */
export interface Slot {
  left: number;
  width: number;
}

export interface Head {
  text: string;
  /** What a short text stands for; null: it is not short. */
  full: string | null;
  slot: Slot;
  style: TextStyle;
}

/** The columns of one of the tables that a grid joins. */
export interface Group {
  tableNumber: number;
  name: string;
  unit: string;
  slot: Slot;
}

/** Where the cells of a panel lie across the page and how high its rows are. */
export interface PanelGeometry {
  columns: GridColumn[];
  /** Above the heads, where the grid joins tables; none otherwise. */
  groups: Group[];
  /** From the top of the names of groups to that of their units. */
  nameHeight: number;
  groupHeight: number;
  /** The head of the labels, then of each column. */
  heads: Head[];
  /** Of the heads and the groups. */
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

function groupName(tableNumber: number, words: WordReader): string {
  return requiredWord(words, 'exports.summary.from', { number: tableNumber });
}

/** The least width in which the name of a table stands on one line above its columns and no word of its unit is broken, in points. */
export function groupWidth(flow: PageFlow, { number, unit }: LabelledTable, words: WordReader): number {
  const name = flow.setStyle(STYLES.group).widthOfString(groupName(number, words));
  return Math.max(
    Math.ceil(name),
    widestWord(unit, (word) => flow.setStyle(STYLES.caption).widthOfString(word)),
  );
}

function groupsOf(
  { tables }: TableGrid,
  columns: readonly GridColumn[],
  slots: readonly Slot[],
  words: WordReader,
): Group[] {
  const groups: Group[] = [];
  for (const [index, slot] of slots.entries()) {
    const tableNumber = columns[index]?.tableNumber ?? 0;
    const group = groups.at(-1);
    if (group?.tableNumber === tableNumber) group.slot.width = slot.left + slot.width - group.slot.left;
    else {
      const unit = tables.find(({ number }) => number === tableNumber)?.unit ?? '';
      groups.push({ tableNumber, name: groupName(tableNumber, words), unit, slot: { ...slot } });
    }
  }
  return groups;
}

export function measurePanel(flow: PageFlow, grid: TableGrid, panel: TablePanel, words: WordReader): PanelGeometry {
  const columns = grid.columns.slice(panel.first, panel.first + panel.columnWidths.length);
  const labels = { left: flow.left + CELL_PADDING, width: panel.labelWidth - 2 * CELL_PADDING };
  const slots = slotsOf(flow.left + panel.labelWidth, panel.columnWidths);
  const heads = slots.map((slot, index): Head => {
    const column = columns[index];
    const style = column?.isEarlier ? STYLES.headEarlier : STYLES.head;
    return { text: column?.head ?? '', full: column?.isEarlier ? column.label : null, slot, style };
  });
  heads.unshift({ text: grid.rowDimension, full: null, slot: labels, style: STYLES.head });
  const rowHeight = (row: GridRow) => flow.heightOf(row.label, rowStyle(row), labels.width) + 2 * ROW_PADDING;
  const groups = grid.tables.length > 1 ? groupsOf(grid, columns, slots, words) : [];
  const nameHeights = groups.map(({ name, slot }) => flow.heightOf(name, STYLES.group, slot.width));
  const nameHeight = Math.max(0, ...nameHeights) + NAME_GAP;
  const unitHeights = groups.map(({ unit, slot }) => flow.heightOf(unit, STYLES.caption, slot.width));
  const groupHeight = groups.length > 0 ? nameHeight + Math.max(...unitHeights) + 2 * ROW_PADDING : 0;
  const headHeights = heads.map(({ text, slot, style }) => flow.heightOf(text, style, slot.width));
  return {
    columns,
    groups,
    nameHeight,
    groupHeight,
    heads,
    labels,
    slots,
    width: panel.columnWidths.reduce((sum, width) => sum + width, panel.labelWidth),
    headHeight: groupHeight + Math.max(...headHeights) + 2 * ROW_PADDING,
    rowHeights: grid.rows.map(rowHeight),
  };
}
