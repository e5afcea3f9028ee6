import { setImmediate } from 'node:timers/promises';
import type { WordReader } from '../../catalogue/words.ts';
import type { ReportDocument } from '../../protocol/report-document.ts';
import { type LabelledReport, type LabelledTable, labelReport } from './labelled-report.ts';
import { drawClosing } from './pdf/draw-closing.ts';
import { drawContents } from './pdf/draw-contents.ts';
import { drawCover } from './pdf/draw-cover.ts';
import { drawPageMarks } from './pdf/draw-page-marks.ts';
import { drawSummary } from './pdf/draw-summary.ts';
import { drawTable, tableLayout } from './pdf/draw-table.ts';
import type { Emblems } from './pdf/emblems.ts';
import { Headings } from './pdf/headings.ts';
import { PageFlow } from './pdf/page-flow.ts';
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

/** A chapter begins on a new page unless there is this much left, in points. */
const CHAPTER_START_HEIGHT = 330;
/** A heading, its definition and the first rows of its table are never on different pages. */
const TABLE_START_HEIGHT = 190;

function drawReportTable(
  { flow, headings, words }: Drawing,
  parent: Struct,
  table: LabelledTable,
  period: string,
): void {
  const drawing = { flow, table, period, words };
  flow.reserve(TABLE_START_HEIGHT, tableLayout(drawing).orientation);
  const section = branch(flow.pdf, parent, 'Sect');
  headings.write(
    section,
    2,
    requiredWord(words, 'exports.tableName', { number: table.number }).replace('{title}', () => table.title),
  );
  flow.write(section, 'P', table.definition, STYLES.body, { gap: 8 });
  drawTable(drawing, section);
  section.end();
}

/** Lets requests that have come meanwhile be answered between two tables: a whole year takes about a second to draw. */
async function drawChapters(drawing: Drawing, root: Struct, report: LabelledReport): Promise<void> {
  const { flow, headings } = drawing;
  for (const { title, tables } of report.chapters) {
    const [first] = tables;
    if (!first) continue;
    const { orientation } = tableLayout({ ...drawing, table: first, period: report.period });
    if (!flow.reserve(CHAPTER_START_HEIGHT, orientation)) flow.y += 14;
    const section = branch(flow.pdf, root, 'Sect');
    headings.write(section, 1, title);
    for (const table of tables) {
      drawReportTable(drawing, section, table, report.period);
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
