import { setImmediate } from 'node:timers/promises';
import type { WordReader } from '../../catalogue/words.ts';
import type { ReportDocument } from '../../protocol/report-document.ts';
import { explanationOf, type LabelledReport, type LabelledTable, labelReport } from './labelled-report.ts';
import { drawClosing } from './pdf/draw-closing.ts';
import { drawContents } from './pdf/draw-contents.ts';
import { drawCover } from './pdf/draw-cover.ts';
import { drawPageMarks } from './pdf/draw-page-marks.ts';
import { drawSummary } from './pdf/draw-summary.ts';
import { drawTable, type MeasuredTable, measureTable } from './pdf/draw-table.ts';
import type { Emblems } from './pdf/emblems.ts';
import { Headings } from './pdf/headings.ts';
import { CONTENT_HEIGHT, CONTENT_WIDTH, PageFlow } from './pdf/page-flow.ts';
import { STYLES } from './pdf/page-style.ts';
import { branch, openTaggedDocument, type Struct } from './pdf/tagged-document.ts';
import { requiredWord } from './required-word.ts';

export interface PdfOptions {
  emblems?: Emblems;
  /** Instead of « Cofinancé par l’Union européenne ». */
  mention?: string;
  /** False only to read the file in a test. */
  compress?: boolean;
}

interface Drawing {
  flow: PageFlow;
  headings: Headings;
  words: WordReader;
}

/** The heading of a chapter and of a table with the space about them, in points. */
const CHAPTER_HEAD_HEIGHT = 50;
const TABLE_HEAD_HEIGHT = 46;
/** A heading, its definition and the first rows of its table are never on different pages. */
const TABLE_START_HEIGHT = 190;

function measure({ flow, words }: Drawing, table: LabelledTable, period: string): MeasuredTable {
  return measureTable({ flow, table, period, words });
}

/** What of a table and its heading must be on one page: all of it, unless it is longer than a page or would leave most of one empty. */
function startHeight({ flow, table, orientation, height }: MeasuredTable): number {
  const definition = flow.heightOf(explanationOf(table), STYLES.body, CONTENT_WIDTH[orientation]);
  const whole = TABLE_HEAD_HEIGHT + definition + height;
  return whole <= CONTENT_HEIGHT[orientation] * 0.6 ? whole : TABLE_START_HEIGHT;
}

function drawReportTable({ flow, headings, words }: Drawing, parent: Struct, measured: MeasuredTable): void {
  const { table } = measured;
  flow.reserve(startHeight(measured), measured.orientation);
  const section = branch(flow.pdf, parent, 'Sect');
  headings.write(
    section,
    2,
    requiredWord(words, 'exports.tableName', { number: table.number }).replace('{title}', () => table.title),
  );
  flow.write(section, 'P', explanationOf(table), STYLES.body, { gap: 8 });
  drawTable(measured, section);
  section.end();
}

/** Lets requests that have come meanwhile be answered between two tables: a whole year takes about a second to draw. */
async function drawChapters(drawing: Drawing, root: Struct, report: LabelledReport): Promise<void> {
  const { flow, headings } = drawing;
  for (const { title, tables } of report.chapters) {
    const [first] = tables;
    if (!first) continue;
    const start = measure(drawing, first, report.period);
    if (!flow.reserve(CHAPTER_HEAD_HEIGHT + startHeight(start), start.orientation)) flow.y += 14;
    const section = branch(flow.pdf, root, 'Sect');
    headings.write(section, 1, title);
    for (const table of tables) {
      drawReportTable(drawing, section, measure(drawing, table, report.period));
      await setImmediate();
    }
    section.end();
  }
}

/** « Bilan qualitatif et quantitatif »: a tagged PDF (PDF/UA-1). The same report gives the same bytes. */
export async function toPdf(report: ReportDocument, words: WordReader, options: PdfOptions = {}): Promise<Buffer> {
  const labelled = labelReport(report, words);
  const { pdf, root, finish } = openTaggedDocument({
    title: `${labelled.title} – ${labelled.period}`,
    subject: requiredWord(words, 'exports.subject'),
    author: requiredWord(words, 'exports.publisher'),
    language: words.locale === 'fr' ? 'fr-FR' : 'en-GB',
    createdOn: new Date(`${report.madeOn}T00:00:00Z`),
    compress: options.compress ?? true,
  });
  const flow = new PageFlow(pdf);
  const drawing = { flow, headings: new Headings(flow), words };
  const mention = options.mention ?? requiredWord(words, 'exports.funders.mention');
  drawCover(flow, root, { report: labelled, emblems: options.emblems ?? {}, mention, words });
  flow.startPage('portrait');
  const contentsPage = flow.pageCount - 1;
  const contents = branch(pdf, root, 'Sect');
  drawSummary(flow, root, drawing.headings, labelled, words);
  await drawChapters(drawing, root, labelled);
  drawClosing(flow, root, drawing.headings, report.threshold, words);
  flow.returnTo(contentsPage);
  drawContents(flow, contents, drawing.headings.list, words);
  drawPageMarks(flow, labelled, words);
  return finish();
}
