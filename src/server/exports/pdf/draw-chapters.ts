import { setImmediate } from 'node:timers/promises';
import type { WordReader } from '../../../catalogue/words.ts';
import { explanationOf, type LabelledReport } from '../labelled-report.ts';
import { requiredWord } from '../required-word.ts';
import { drawTable } from './draw-table.ts';
import type { Headings } from './headings.ts';
import { type MeasuredTable, measureTable } from './measure-table.ts';
import { CONTENT_HEIGHT, CONTENT_WIDTH, type PageFlow } from './page-flow.ts';
import { STYLES } from './page-style.ts';
import { joinTables, type TableGrid } from './table-grid.ts';
import { branch, type Struct } from './tagged-document.ts';
import type { NamedRows } from './withheld-rows.ts';

export interface ChapterDrawing {
  flow: PageFlow;
  headings: Headings;
  words: WordReader;
  period: string;
  /** The rows that are left out of tables before, as they are named below them. */
  named: NamedRows[];
}

/** The heading of a chapter and of a table with the space about them, in points. */
const CHAPTER_HEAD_HEIGHT = 50;
const TABLE_HEAD_HEIGHT = 34;
/** A heading, its definition and the first rows of its table are never on different pages. */
const TABLE_START_HEIGHT = 150;
/** A grid that takes no more of a page than this is never parted. */
const KEPT_WHOLE = 0.6;

/**
 * As suits the grid; on the page that is there when all of it has room on it, so that no page stays half empty.
 * @param above what comes before it, in points.
 */
function measure(drawing: ChapterDrawing, grid: TableGrid, above = 0): MeasuredTable {
  const { flow } = drawing;
  const suited = measureTable({ ...drawing, grid });
  if (suited.orientation === flow.orientation) return suited;
  const here = measureTable({ ...drawing, grid }, flow.orientation);
  const height = above + headingsHeight(flow, here) + here.height;
  return here.panels.length === 1 && flow.y + height <= flow.bottom ? here : suited;
}

/** Of the headings and definitions above a grid. */
function headingsHeight(flow: PageFlow, { grid, orientation }: MeasuredTable): number {
  return grid.tables.reduce(
    (height, table) =>
      height + TABLE_HEAD_HEIGHT + flow.heightOf(explanationOf(table), STYLES.definition, CONTENT_WIDTH[orientation]),
    0,
  );
}

/** What of a grid and its headings must be on one page: all of it, unless it is longer than a page or would leave most of one empty. */
function startHeight(measured: MeasuredTable): number {
  const { flow, orientation, height } = measured;
  const above = headingsHeight(flow, measured);
  return above + height <= CONTENT_HEIGHT[orientation] * KEPT_WHOLE ? above + height : above + TABLE_START_HEIGHT;
}

function drawReportTable({ flow, headings, words }: ChapterDrawing, parent: Struct, measured: MeasuredTable): void {
  flow.reserve(startHeight(measured), measured.orientation);
  const section = branch(flow.pdf, parent, 'Sect');
  for (const table of measured.grid.tables) {
    const name = requiredWord(words, 'exports.tableName', { number: table.number });
    headings.write(
      section,
      2,
      name.replace('{title}', () => table.title),
    );
    flow.write(section, 'P', explanationOf(table), STYLES.definition, { gap: 7 });
  }
  drawTable(measured, section);
  section.end();
}

/** Lets requests that have come meanwhile be answered between two tables: a whole year takes about a second to draw. */
export async function drawChapters(drawing: ChapterDrawing, root: Struct, report: LabelledReport): Promise<void> {
  const { flow, headings, words } = drawing;
  for (const { title, tables } of report.chapters) {
    const grids = joinTables(tables, words, (joined, alone) => {
      const [one, other] = [joined, alone].map((grid) => measureTable({ ...drawing, grid }));
      // What alone is upright stays upright.
      return one?.panels.length === 1 && one.orientation === other?.orientation;
    });
    const [first, ...others] = grids;
    if (!first) continue;
    const start = measure(drawing, first, CHAPTER_HEAD_HEIGHT);
    if (!flow.reserve(CHAPTER_HEAD_HEIGHT + startHeight(start), start.orientation)) flow.y += 14;
    const section = branch(flow.pdf, root, 'Sect');
    headings.write(section, 1, title);
    drawReportTable(drawing, section, start);
    for (const grid of others) {
      await setImmediate();
      drawReportTable(drawing, section, measure(drawing, grid));
    }
    await setImmediate();
    section.end();
  }
}
