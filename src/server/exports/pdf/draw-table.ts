import type { WordReader } from '../../../catalogue/words.ts';
import type { ReportCell } from '../../../protocol/report-document.ts';
import { formatCell } from '../format-cell.ts';
import type { LabelledRow, LabelledTable } from '../labelled-report.ts';
import { requiredWord } from '../required-word.ts';
import { drawTableHead, drawTableRow, type PanelDrawing } from './draw-table-row.ts';
import { CONTENT_WIDTH, type Orientation, type PageFlow } from './page-flow.ts';
import { STYLES } from './page-style.ts';
import { measurePanel, type PanelGeometry } from './panel-geometry.ts';
import { layOutTable, type TablePanel } from './table-layout.ts';
import { artifact, branch, leaf, type Struct } from './tagged-document.ts';

export interface TableDrawing {
  flow: PageFlow;
  table: LabelledTable;
  period: string;
  words: WordReader;
}

/** A table whose place on the page is known, down to the height of each row. */
export interface MeasuredTable extends TableDrawing {
  orientation: Orientation;
  panels: MeasuredPanel[];
  /** Of all panels with their captions, in points. */
  height: number;
}

interface MeasuredPanel {
  first: number;
  geometry: PanelGeometry;
  caption: string;
  captionHeight: number;
}

/** Rows that stay with the head of their table, and rows that go to the next page together: in any case more than one. */
const ROWS_FIRST = 3;
const ROWS_LAST = 3;
const CAPTION_GAP = 4;
const TABLE_GAP = 16;

const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0);

export function measureTable(drawing: TableDrawing): MeasuredTable {
  const { flow, table, words } = drawing;
  const measure = (text: string, strong: boolean) =>
    flow.setStyle(strong ? STYLES.cellStrong : STYLES.cell).widthOfString(text);
  const format = (cell: ReportCell) => formatCell(cell, table.digits, words);
  const { orientation, panels } = layOutTable(table, { measure, format }, CONTENT_WIDTH);
  const measured = panels.map((panel): MeasuredPanel => {
    const caption = captionOf(drawing, panel);
    const captionHeight = flow.heightOf(caption, STYLES.caption, CONTENT_WIDTH[orientation]) + CAPTION_GAP;
    return { first: panel.first, geometry: measurePanel(flow, table, panel), caption, captionHeight };
  });
  const heights = measured.map(
    ({ captionHeight, geometry }) => captionHeight + geometry.headHeight + sum(geometry.rowHeights) + TABLE_GAP,
  );
  return { ...drawing, orientation, panels: measured, height: sum(heights) };
}

function captionOf({ table, period, words }: TableDrawing, panel: TablePanel): string {
  const slots: Record<string, string> = {
    rows: table.rowDimension.toLocaleLowerCase(words.locale),
    columns: table.columnDimension.toLocaleLowerCase(words.locale),
    unit: table.unit,
    period,
  };
  const caption = requiredWord(words, 'exports.caption').replace(
    /\{(\w+)\}/g,
    (whole, slot: string) => slots[slot] ?? whole,
  );
  if (panel.columnWidths.length === table.columns.length) return caption;
  const last = panel.first + panel.columnWidths.length;
  const place = { first: panel.first + 1, last, count: table.columns.length };
  return `${caption} ${requiredWord(words, 'exports.panel', place)}`;
}

/** From a row on, what must not be parted by the foot of a page: a subtotal and what follows it, and the last rows of the table. */
function keptTogether(rows: readonly LabelledRow[], heights: readonly number[], index: number): number {
  if (rows.length - index <= ROWS_LAST) return sum(heights.slice(index));
  return sum(heights.slice(index, index + (rows[index]?.level === 1 ? 2 : 1)));
}

/** The head is read once; on the pages that follow it is drawn again as an artifact. */
function drawBody(panel: PanelDrawing, element: Struct, continued: string): void {
  const { flow, table, geometry } = panel;
  const body = branch(flow.pdf, element, 'TBody');
  let striped = 0;
  for (const [index, row] of table.rows.entries()) {
    const height = geometry.rowHeights[index] ?? 0;
    if (flow.reserve(keptTogether(table.rows, geometry.rowHeights, index))) {
      artifact(flow.pdf, 'Pagination', () => flow.draw(continued, STYLES.caption, flow.left, flow.y - 13, flow.width));
      drawTableHead(panel, (draw) => artifact(flow.pdf, 'Pagination', draw));
      striped = 0;
    }
    striped = row.level === 0 ? striped + 1 : 0;
    drawTableRow(panel, body, row, { height, isStriped: striped % 2 === 0 });
  }
  body.end();
}

function drawPanel(measured: MeasuredTable, parent: Struct, panel: MeasuredPanel): void {
  const { flow, table, words } = measured;
  const { pdf } = flow;
  const { first, geometry, caption, captionHeight } = panel;
  flow.reserve(captionHeight + geometry.headHeight + sum(geometry.rowHeights.slice(0, ROWS_FIRST)));
  const element = branch(pdf, parent, 'Table');
  flow.write(element, 'Caption', caption, STYLES.caption, { gap: CAPTION_GAP });
  const head = branch(pdf, element, 'THead');
  const headRow = branch(pdf, head, 'TR');
  const panelDrawing = { flow, table, words, geometry, first };
  drawTableHead(panelDrawing, (draw) => leaf(pdf, headRow, 'TH', draw, { scope: 'Column' }));
  head.end();
  drawBody(panelDrawing, element, requiredWord(words, 'exports.continued', { number: table.number }));
  element.end();
  flow.y += TABLE_GAP;
}

/** A table that readers find their way in: caption, heads with their scope, rows over as many pages as they need. */
export function drawTable(measured: MeasuredTable, parent: Struct): void {
  for (const panel of measured.panels) drawPanel(measured, parent, panel);
}
