import type { WordReader } from '../../../catalogue/words.ts';
import type { LabelledReport } from '../labelled-report.ts';
import { requiredWord } from '../required-word.ts';
import type { PageFlow } from './page-flow.ts';
import { COLORS, MARGINS, STYLES } from './page-style.ts';
import { artifact } from './tagged-document.ts';

const BANNER_HEIGHT = 20;

function drawBanner(flow: PageFlow, text: string): void {
  const { pdf } = flow;
  pdf.rect(0, 0, pdf.page.width, BANNER_HEIGHT).fill(COLORS.alert);
  flow.draw(text, { ...STYLES.alert, color: COLORS.white }, 0, 5, pdf.page.width, 'center');
}

function drawRunningLines(flow: PageFlow, report: LabelledReport, number: string, words: WordReader): void {
  const { pdf } = flow;
  const width = pdf.page.width - MARGINS.left - MARGINS.right;
  const foot = pdf.page.height - 38;
  flow.draw(`${report.title} – ${report.period}`, STYLES.caption, MARGINS.left, 36, width);
  pdf
    .moveTo(MARGINS.left, foot - 8)
    .lineTo(MARGINS.left + width, foot - 8)
    .lineWidth(0.5)
    .stroke(COLORS.rule);
  flow.draw(requiredWord(words, 'exports.publisher'), STYLES.caption, MARGINS.left, foot, width);
  flow.draw(number, STYLES.caption, MARGINS.left, foot, width, 'right');
}

/** What repeats on every page: the mark of invented data, and after the cover the running title and the page's number. */
export function drawPageMarks(flow: PageFlow, report: LabelledReport, words: WordReader): void {
  const { pdf } = flow;
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index);
    artifact(pdf, 'Pagination', () => {
      if (report.invented) drawBanner(flow, report.invented);
      if (index > start)
        drawRunningLines(flow, report, requiredWord(words, 'exports.page', { page: index + 1, count }), words);
    });
  }
}
