import type { WordReader } from '../../../catalogue/words.ts';
import { formatCell } from '../format-cell.ts';
import type { LabelledTable } from '../labelled-report.ts';
import { CONTENT_WIDTH, type Orientation, type PageFlow } from './page-flow.ts';
import { STYLES } from './page-style.ts';
import { groupWidth, measurePanel, type PanelGeometry } from './panel-geometry.ts';
import { sum } from './sum.ts';
import { captionOf } from './table-caption.ts';
import type { GridCell, TableGrid } from './table-grid.ts';
import { layOutTable } from './table-layout.ts';
import { type NamedRows, withheldSentences } from './withheld-rows.ts';

export interface TableDrawing {
  flow: PageFlow;
  grid: TableGrid;
  period: string;
  words: WordReader;
  /** The rows that are left out of tables before, as they are named below them. */
  named: NamedRows[];
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

export interface MeasuredPanel {
  first: number;
  geometry: PanelGeometry;
  caption: string;
  captionHeight: number;
}

export const CAPTION_GAP = 4;
export const TABLE_GAP = 13;

/** @param wanted the orientation of the page, whatever would suit the grid. */
export function measureTable(drawing: TableDrawing, wanted?: Orientation): MeasuredTable {
  const { flow, grid, words } = drawing;
  const measure = (text: string, strong: boolean) =>
    flow.setStyle(strong ? STYLES.cellStrong : STYLES.cell).widthOfString(text);
  const format = ({ value, column }: GridCell) => formatCell(value, column.digits, words);
  const headingWidth = (table: LabelledTable) => groupWidth(flow, table, words);
  const texts = { measure, format, headingWidth };
  const { orientation, panels } = layOutTable(grid, texts, CONTENT_WIDTH, wanted);
  const measured = panels.map((panel): MeasuredPanel => {
    const caption = captionOf(drawing, panel);
    const captionHeight = flow.heightOf(caption, STYLES.caption, CONTENT_WIDTH[orientation]) + CAPTION_GAP;
    return { first: panel.first, geometry: measurePanel(flow, grid, panel, words), caption, captionHeight };
  });
  const heights = measured.map(
    ({ captionHeight, geometry }) => captionHeight + geometry.headHeight + sum(geometry.rowHeights) + TABLE_GAP,
  );
  const withheldRows = withheldSentences(grid.tables, drawing.named, words);
  const named = withheldRows.map((text) => flow.heightOf(text, STYLES.caption, CONTENT_WIDTH[orientation]) + TABLE_GAP);
  return { ...drawing, orientation, panels: measured, withheldRows, height: sum([...heights, ...named]) };
}
