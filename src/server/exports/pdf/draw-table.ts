import type { WordReader } from '../../../catalogue/words.ts';
import { formatCell } from '../format-cell.ts';
import type { LabelledTable } from '../labelled-report.ts';
import { requiredWord } from '../required-word.ts';
import { drawTableHead, drawTableRow, type PanelDrawing } from './draw-table-row.ts';
import { CONTENT_WIDTH, type PageFlow } from './page-flow.ts';
import { STYLES } from './page-style.ts';
import { measurePanel } from './panel-geometry.ts';
import { layOutTable, type TableLayout, type TablePanel } from './table-layout.ts';
import { artifact, branch, leaf, type Struct } from './tagged-document.ts';

export interface TableDrawing {
  flow: PageFlow;
  table: LabelledTable;
  period: string;
  words: WordReader;
}

export function tableLayout({ flow, table, words }: TableDrawing): TableLayout {
  const measure = (text: string, strong: boolean) =>
    flow.setStyle(strong ? STYLES.cellStrong : STYLES.cell).widthOfString(text);
  return layOutTable(table, { measure, format: (cell) => formatCell(cell, table.digits, words) }, CONTENT_WIDTH);
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

/** The head is read once; on the pages that follow it is drawn again as an artifact. */
function drawBody(panel: PanelDrawing, element: Struct, continued: string): void {
  const { flow, table, geometry } = panel;
  const body = branch(flow.pdf, element, 'TBody');
  let striped = 0;
  for (const [index, row] of table.rows.entries()) {
    const height = geometry.rowHeights[index] ?? 0;
    // A subtotal does not stay behind alone at the foot of a page.
    if (flow.reserve(row.level === 1 ? height + (geometry.rowHeights[index + 1] ?? 0) : height)) {
      artifact(flow.pdf, 'Pagination', () => flow.draw(continued, STYLES.caption, flow.left, flow.y - 13, flow.width));
      drawTableHead(panel, (draw) => artifact(flow.pdf, 'Pagination', draw));
      striped = 0;
    }
    striped = row.level === 0 ? striped + 1 : 0;
    drawTableRow(panel, body, row, { height, isStriped: striped % 2 === 0 });
  }
  body.end();
}

function drawPanel(drawing: TableDrawing, parent: Struct, panel: TablePanel): void {
  const { flow, table, words } = drawing;
  const { pdf } = flow;
  const geometry = measurePanel(flow, table, panel);
  const caption = captionOf(drawing, panel);
  const start = flow.heightOf(caption, STYLES.caption, flow.width) + geometry.headHeight + 8;
  flow.reserve(start + geometry.rowHeights.slice(0, 3).reduce((sum, height) => sum + height, 0));
  const element = branch(pdf, parent, 'Table');
  flow.write(element, 'Caption', caption, STYLES.caption, { gap: 4 });
  const head = branch(pdf, element, 'THead');
  const headRow = branch(pdf, head, 'TR');
  const panelDrawing = { flow, table, words, geometry, first: panel.first };
  drawTableHead(panelDrawing, (draw) => leaf(pdf, headRow, 'TH', draw, { scope: 'Column' }));
  head.end();
  drawBody(panelDrawing, element, requiredWord(words, 'exports.continued', { number: table.number }));
  element.end();
  flow.y += 16;
}

/** A table that readers find their way in: caption, heads with their scope, rows over as many pages as they need. */
export function drawTable(drawing: TableDrawing, parent: Struct): void {
  for (const panel of tableLayout(drawing).panels) drawPanel(drawing, parent, panel);
}
