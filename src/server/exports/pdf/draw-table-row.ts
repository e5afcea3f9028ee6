import { markName } from '../../../catalogue/cell-marks.ts';
import type { WordReader } from '../../../catalogue/words.ts';
import { formatCell } from '../format-cell.ts';
import type { LabelledCell, LabelledRow, LabelledTable } from '../labelled-report.ts';
import { strictWords } from '../required-word.ts';
import type { PageFlow } from './page-flow.ts';
import { COLORS, STYLES, type TextStyle } from './page-style.ts';
import { type PanelGeometry, ROW_PADDING, rowStyle, type Slot } from './panel-geometry.ts';
import { artifact, branch, leaf, type Struct } from './tagged-document.ts';

export interface PanelDrawing {
  flow: PageFlow;
  table: LabelledTable;
  words: WordReader;
  geometry: PanelGeometry;
  /** The panel's first column. */
  first: number;
}

function fillRow({ flow, geometry }: PanelDrawing, height: number, color: string, isRuled: boolean): void {
  const { pdf, left, y } = flow;
  const { width } = geometry;
  artifact(pdf, 'Layout', () => {
    pdf.rect(left, y, width, height).fill(color);
    if (!isRuled) return;
    pdf.moveTo(left, y + height).lineTo(left + width, y + height);
    pdf.lineWidth(0.8).stroke(COLORS.accent);
  });
}

/** Draws each head by way of `tag`, at the foot of its row, and moves below it. */
export function drawTableHead(drawing: PanelDrawing, tag: (draw: () => void) => void): void {
  const { flow, geometry } = drawing;
  fillRow(drawing, geometry.headHeight, COLORS.tint, true);
  for (const [index, { text, slot }] of geometry.heads.entries()) {
    const height = flow.heightOf(text, STYLES.head, slot.width);
    const top = flow.y + geometry.headHeight - ROW_PADDING - height;
    tag(() => flow.draw(text, STYLES.head, slot.left, top, slot.width, index === 0 ? 'left' : 'right'));
  }
  flow.y += geometry.headHeight;
}

function drawCell(
  { flow, table, words }: PanelDrawing,
  line: Struct,
  { value }: LabelledCell,
  slot: Slot,
  style: TextStyle,
): void {
  const text = formatCell(value, table.digits, words);
  const isNumber = typeof value === 'number';
  const shown = isNumber ? style : { ...style, color: COLORS.muted };
  const options = isNumber ? {} : { expanded: markName(value, strictWords(words)) };
  const draw = () => flow.draw(text, shown, slot.left, flow.y + ROW_PADDING, slot.width, 'right');
  leaf(flow.pdf, line, 'TD', draw, options);
}

export function drawTableRow(
  drawing: PanelDrawing,
  body: Struct,
  row: LabelledRow,
  { height, isStriped }: { height: number; isStriped: boolean },
): void {
  const { flow, geometry, first } = drawing;
  if (row.level === 2) fillRow(drawing, height, COLORS.tint, true);
  else if (row.level === 1 || isStriped)
    fillRow(drawing, height, row.level === 1 ? COLORS.subtotal : COLORS.zebra, false);
  const style = rowStyle(row);
  const { labels } = geometry;
  const line = branch(flow.pdf, body, 'TR');
  const label = () => flow.draw(row.label, style, labels.left, flow.y + ROW_PADDING, labels.width);
  leaf(flow.pdf, line, 'TH', label, { scope: 'Row' });
  const cells = row.cells.slice(first, first + geometry.slots.length);
  for (const [index, slot] of geometry.slots.entries()) {
    const cell = cells[index];
    if (cell) drawCell(drawing, line, cell, slot, cell.column.level === 2 ? STYLES.cellStrong : style);
  }
  line.end();
  flow.y += height;
}
