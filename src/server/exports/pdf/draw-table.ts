import type { WordReader } from '../../../catalogue/words.ts';
import { formatCell } from '../format-cell.ts';
import { requiredWord } from '../required-word.ts';
import { drawTableHead, drawTableRow, type PanelDrawing } from './draw-table-row.ts';
import { CONTENT_WIDTH, type Orientation, type PageFlow } from './page-flow.ts';
import { STYLES } from './page-style.ts';
import { measurePanel, type PanelGeometry } from './panel-geometry.ts';
import type { GridCell, GridRow, TableGrid } from './table-grid.ts';
import { layOutTable, type TablePanel } from './table-layout.ts';
import { artifact, branch, leaf, type Struct } from './tagged-document.ts';

export interface TableDrawing {
  flow: PageFlow;
  grid: TableGrid;
  period: string;
  words: WordReader;
}

/** A grid whose place on the page is known, down to the height of each row. */
export interface MeasuredTable extends TableDrawing {
  orientation: Orientation;
  panels: MeasuredPanel[];
  /** Names the rows that are left out of the tables. */
  withheldRows: string[];
  /** Of all panels with their captions and what stands below them, in points. */
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

/** @param wanted the orientation of the page, whatever would suit the grid. */
export function measureTable(drawing: TableDrawing, wanted?: Orientation): MeasuredTable {
  const { flow, grid, words } = drawing;
  const measure = (text: string, strong: boolean) =>
    flow.setStyle(strong ? STYLES.cellStrong : STYLES.cell).widthOfString(text);
  const format = ({ value, column }: GridCell) => formatCell(value, column.digits, words);
  const { orientation, panels } = layOutTable(grid, { measure, format }, CONTENT_WIDTH, wanted);
  const measured = panels.map((panel): MeasuredPanel => {
    const caption = captionOf(drawing, panel);
    const captionHeight = flow.heightOf(caption, STYLES.caption, CONTENT_WIDTH[orientation]) + CAPTION_GAP;
    return { first: panel.first, geometry: measurePanel(flow, grid, panel), caption, captionHeight };
  });
  const heights = measured.map(
    ({ captionHeight, geometry }) => captionHeight + geometry.headHeight + sum(geometry.rowHeights) + TABLE_GAP,
  );
  const withheldRows = [...new Set(grid.tables.flatMap((table) => table.withheldRows ?? []))];
  const named = withheldRows.map((text) => flow.heightOf(text, STYLES.caption, CONTENT_WIDTH[orientation]) + TABLE_GAP);
  return { ...drawing, orientation, panels: measured, withheldRows, height: sum([...heights, ...named]) };
}

/** Which columns are of which table and in which unit. */
function partsOf({ tables }: TableGrid, words: WordReader): string[] {
  let first = 1;
  return tables.map(({ number, unit, columns }) => {
    const last = first + columns.length - 1;
    const part = requiredWord(words, `exports.captionParts.${first === last ? 'column' : 'columns'}`, {
      number,
      first,
      last,
      unit,
    });
    first = last + 1;
    return part;
  });
}

/** What the caption says of the columns of all tables. */
function wholeCaption({ grid, period, words }: TableDrawing): string {
  const [table] = grid.tables;
  const rows = grid.rowDimension.toLocaleLowerCase(words.locale);
  if (!table || grid.tables.length > 1)
    return [requiredWord(words, 'exports.captionParts.rows', { rows, period }), ...partsOf(grid, words)].join(' ');
  const columns = table.columnDimension.toLocaleLowerCase(words.locale);
  return requiredWord(words, 'exports.caption', { rows, columns, unit: table.unit, period });
}

function captionOf(drawing: TableDrawing, panel: TablePanel): string {
  const { grid, words } = drawing;
  const { length } = grid.columns;
  const last = panel.first + panel.columnWidths.length;
  const place = { first: panel.first + 1, last, count: length };
  return [
    wholeCaption(drawing),
    ...(grid.columns.some(({ isEarlier }) => isEarlier) ? [requiredWord(words, 'exports.captionParts.earlier')] : []),
    ...(panel.columnWidths.length === length ? [] : [requiredWord(words, 'exports.panel', place)]),
  ].join(' ');
}

/** From a row on, what must not be parted by the foot of a page: a subtotal and what follows it, and the last rows of the table. */
function keptTogether(rows: readonly GridRow[], heights: readonly number[], index: number): number {
  if (rows.length - index <= ROWS_LAST) return sum(heights.slice(index));
  return sum(heights.slice(index, index + (rows[index]?.level === 1 ? 2 : 1)));
}

/** The head is read once; on the pages that follow it is drawn again as an artifact. */
function drawBody(panel: PanelDrawing, rows: readonly GridRow[], element: Struct, continued: string): void {
  const { flow, geometry } = panel;
  const body = branch(flow.pdf, element, 'TBody');
  let striped = 0;
  for (const [index, row] of rows.entries()) {
    const height = geometry.rowHeights[index] ?? 0;
    if (flow.reserve(keptTogether(rows, geometry.rowHeights, index))) {
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
  const { flow, grid, words } = measured;
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
  const number = grid.tables.map((table) => table.number).join(', ');
  const continued = requiredWord(words, `exports.continued.${grid.tables.length > 1 ? 'several' : 'one'}`, { number });
  drawBody(panelDrawing, grid.rows, element, continued);
  element.end();
  flow.y += TABLE_GAP;
}

/** A table that readers find their way in: caption, heads with their scope, rows over as many pages as they need. */
export function drawTable(measured: MeasuredTable, parent: Struct): void {
  for (const panel of measured.panels) drawPanel(measured, parent, panel);
  for (const text of measured.withheldRows) measured.flow.write(parent, 'P', text, STYLES.caption, { gap: TABLE_GAP });
}
