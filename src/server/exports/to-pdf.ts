import type { WordReader } from '../../catalogue/words.ts';
import type { ReportDocument } from '../../protocol/report-document.ts';
import { labelReport } from './labelled-report.ts';
import { type ChapterDrawing, drawChapters } from './pdf/draw-chapters.ts';
import { drawClosing } from './pdf/draw-closing.ts';
import { drawContents } from './pdf/draw-contents.ts';
import { drawCover } from './pdf/draw-cover.ts';
import { drawPageMarks } from './pdf/draw-page-marks.ts';
import { drawSummary } from './pdf/draw-summary.ts';
import { drawVisa, type Operation } from './pdf/draw-visa.ts';
import type { Emblems } from './pdf/emblems.ts';
import { Headings } from './pdf/headings.ts';
import { PageFlow } from './pdf/page-flow.ts';
import { branch, openTaggedDocument } from './pdf/tagged-document.ts';
import { requiredWord } from './required-word.ts';

export interface PdfOptions {
  emblems?: Emblems;
  /** Instead of « Cofinancé par l’Union européenne ». */
  mention?: string;
  operation?: Operation;
  /** False only to read the file in a test. */
  compress?: boolean;
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
  const drawing: ChapterDrawing = {
    flow,
    headings: new Headings(flow),
    words,
    period: labelled.period,
    named: [],
  };
  const mention = options.mention ?? requiredWord(words, 'exports.funders.mention');
  const { emblems = {}, operation = {} } = options;
  drawCover(flow, root, { report: labelled, emblems, mention, operation, words });
  flow.startPage('portrait');
  const contentsPage = flow.pageCount - 1;
  const contents = branch(pdf, root, 'Sect');
  drawSummary(flow, root, drawing.headings, labelled, words);
  await drawChapters(drawing, root, labelled);
  drawClosing(flow, root, drawing.headings, report.threshold, words);
  drawVisa(flow, root, { headings: drawing.headings, operation, words });
  flow.returnTo(contentsPage);
  drawContents(flow, contents, drawing.headings.list, words);
  drawPageMarks(flow, labelled, words);
  return finish();
}
