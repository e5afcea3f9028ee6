import { markName } from '../../../catalogue/cell-marks.ts';
import type { WordReader } from '../../../catalogue/words.ts';
import { formatCell } from '../format-cell.ts';
import { strictWords } from '../required-word.ts';
import type { PageFlow } from './page-flow.ts';
import { COLORS, STYLES, type TextStyle } from './page-style.ts';
import { type PanelGeometry, ROW_PADDING, rowStyle, type Slot } from './panel-geometry.ts';
import type { GridCell, GridRow } from './table-grid.ts';
import { CELL_PADDING } from './table-layout.ts';
import { artifact, branch, leaf, type Struct } from './tagged-document.ts';

export interface PanelDrawing {
  flow: PageFlow;
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

/** A hairline between the columns of two tables that are joined. */
function drawSeparators({ flow, geometry }: PanelDrawing, top: number, height: number): void {
  const { pdf } = flow;
  if (geometry.groups.length === 0) return;
  artifact(pdf, 'Layout', () => {
    for (const { slot } of geometry.groups) {
      const x = slot.left - CELL_PADDING;
      pdf.moveTo(x, top).lineTo(x, top + height);
      pdf.lineWidth(0.6).stroke(COLORS.rule);
    }
  });
}

/** Which columns are of which table. The caption says so in words, so it is for the eye only. */
function drawGroups(drawing: PanelDrawing): void {
  const { flow, geometry } = drawing;
  for (const { name, unit, slot } of geometry.groups) {
    const top = flow.y + ROW_PADDING;
    artifact(flow.pdf, 'Layout', () => {
      flow.draw(name, STYLES.group, slot.left, top, slot.width);
      flow.draw(unit, STYLES.caption, slot.left, top + geometry.nameHeight, slot.width);
    });
  }
}

/** Draws each head by way of `tag`, at the foot of its row, and moves below it. */
export function drawTableHead(drawing: PanelDrawing, tag: (draw: () => void, full: string | null) => void): void {
  const { flow, geometry } = drawing;
  fillRow(drawing, geometry.headHeight, COLORS.tint, true);
  drawGroups(drawing);
  for (const [index, { text, full, slot, style }] of geometry.heads.entries()) {
    const height = flow.heightOf(text, style, slot.width);
    const top = flow.y + geometry.headHeight - ROW_PADDING - height;
    tag(() => flow.draw(text, style, slot.left, top, slot.width, index === 0 ? 'left' : 'right'), full);
  }
  drawSeparators(drawing, flow.y, geometry.headHeight);
  flow.y += geometry.headHeight;
}

function drawCell(
  { flow, words }: PanelDrawing,
  line: Struct,
  { value, column }: GridCell,
  slot: Slot,
  style: TextStyle,
): void {
  const text = formatCell(value, column.digits, words);
  const isNumber = typeof value === 'number';
  const shown = !isNumber || column.isEarlier ? { ...style, color: COLORS.muted } : style;
  const options = isNumber ? {} : { expanded: markName(value, strictWords(words)) };
  const draw = () => flow.draw(text, shown, slot.left, flow.y + ROW_PADDING, slot.width, 'right');
  leaf(flow.pdf, line, 'TD', draw, options);
}

export function drawTableRow(
  drawing: PanelDrawing,
  body: Struct,
  row: GridRow,
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
  drawSeparators(drawing, flow.y, height);
  flow.y += height;
}
