import { requiredWord } from '../required-word.ts';
import { drawTableHead, drawTableRow, type PanelDrawing } from './draw-table-row.ts';
import { CAPTION_GAP, type MeasuredPanel, type MeasuredTable, TABLE_GAP } from './measure-table.ts';
import { STYLES } from './page-style.ts';
import { sum } from './sum.ts';
import type { GridRow } from './table-grid.ts';
import { artifact, branch, leaf, type Struct } from './tagged-document.ts';

/** Rows that stay with the head of their table, and rows that go to the next page together: in any case more than one. */
const ROWS_FIRST = 3;
const ROWS_LAST = 3;
/** A subtotal and its details stay on one page when they are no higher than this, in points. */
const BLOCK_HEIGHT = 150;

/** From a row on, what must not be parted by the foot of a page: a subtotal with its details, or with the first of many, and the last rows. */
function keptTogether(rows: readonly GridRow[], heights: readonly number[], index: number): number {
  if (rows.length - index <= ROWS_LAST) return sum(heights.slice(index));
  if (rows[index]?.level !== 1) return heights[index] ?? 0;
  const next = rows.findIndex(({ level }, other) => other > index && level !== 0);
  const block = sum(heights.slice(index, next < 0 ? rows.length : next));
  return block <= BLOCK_HEIGHT ? block : sum(heights.slice(index, index + 2));
}

/** At the head of a page: of which tables it goes on. */
function drawContinued({ flow, grid, words }: MeasuredTable): void {
  const number = grid.tables.map((table) => table.number).join(', ');
  const text = requiredWord(words, `exports.continued.${grid.tables.length > 1 ? 'several' : 'one'}`, { number });
  artifact(flow.pdf, 'Pagination', () => flow.draw(text, STYLES.caption, flow.left, flow.y - 13, flow.width));
}

/** The head is read once; on the pages that follow it is drawn again as an artifact. */
function drawBody(panel: PanelDrawing, measured: MeasuredTable, element: Struct): void {
  const { rows } = measured.grid;
  const { flow, geometry } = panel;
  const body = branch(flow.pdf, element, 'TBody');
  let striped = 0;
  for (const [index, row] of rows.entries()) {
    const height = geometry.rowHeights[index] ?? 0;
    if (flow.reserve(keptTogether(rows, geometry.rowHeights, index))) {
      drawContinued(measured);
      drawTableHead(panel, (draw) => artifact(flow.pdf, 'Pagination', draw));
      striped = 0;
    }
    striped = row.level === 0 ? striped + 1 : 0;
    drawTableRow(panel, body, row, { height, isStriped: striped % 2 === 0 });
  }
  body.end();
}

function drawPanel(measured: MeasuredTable, parent: Struct, panel: MeasuredPanel): void {
  const { flow, words } = measured;
  const { pdf } = flow;
  const { first, geometry, caption, captionHeight } = panel;
  flow.reserve(captionHeight + geometry.headHeight + sum(geometry.rowHeights.slice(0, ROWS_FIRST)));
  const element = branch(pdf, parent, 'Table');
  flow.write(element, 'Caption', caption, STYLES.caption, { gap: CAPTION_GAP });
  const head = branch(pdf, element, 'THead');
  const headRow = branch(pdf, head, 'TR');
  const panelDrawing = { flow, words, geometry, first };
  drawTableHead(panelDrawing, (draw, full) =>
    leaf(pdf, headRow, 'TH', draw, { scope: 'Column', ...(full === null ? {} : { expanded: full }) }),
  );
  head.end();
  drawBody(panelDrawing, measured, element);
  element.end();
  flow.y += TABLE_GAP;
}

/** A table that readers find their way in: caption, heads with their scope, rows over as many pages as they need. */
export function drawTable(measured: MeasuredTable, parent: Struct): void {
  for (const panel of measured.panels) drawPanel(measured, parent, panel);
  for (const { number, withheldNames } of measured.grid.tables)
    if (withheldNames.length > 0) measured.named.push({ number, names: withheldNames });
  const { flow } = measured;
  for (const text of measured.withheldRows) {
    if (flow.reserve(flow.heightOf(text, STYLES.caption, flow.width))) drawContinued(measured);
    flow.write(parent, 'P', text, STYLES.caption, { gap: TABLE_GAP });
  }
}
