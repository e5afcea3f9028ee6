import type { WordReader } from '../../../catalogue/words.ts';
import type { LabelledReport } from '../labelled-report.ts';
import { requiredWord } from '../required-word.ts';
import { drawFunders } from './draw-funders.ts';
import { drawOperation, type Operation } from './draw-visa.ts';
import type { Emblems } from './emblems.ts';
import type { PageFlow } from './page-flow.ts';
import { COLORS, STYLES } from './page-style.ts';
import { artifact, branch, type Struct } from './tagged-document.ts';

const BAND_HEIGHT = 270;
const FUNDERS_HEIGHT = 136;

export interface CoverOptions {
  report: LabelledReport;
  emblems: Emblems;
  /** « Cofinancé par l’Union européenne », or what the funders ask for instead. */
  mention: string;
  operation: Operation;
  words: WordReader;
}

export function drawCover(
  flow: PageFlow,
  root: Struct,
  { report, emblems, mention, operation, words }: CoverOptions,
): void {
  flow.startPage('portrait');
  const { pdf } = flow;
  const section = branch(pdf, root, 'Sect');
  artifact(pdf, 'Layout', () => {
    pdf.rect(0, 0, pdf.page.width, BAND_HEIGHT).fill(COLORS.accent);
    pdf.rect(0, BAND_HEIGHT, pdf.page.width, 6).fill(COLORS.bar);
  });
  flow.y = 84;
  flow.write(section, 'H1', report.title, STYLES.coverTitle, { gap: 16 });
  flow.write(section, 'P', requiredWord(words, 'exports.product'), { ...STYLES.coverText, font: 'bold' }, { gap: 4 });
  flow.write(section, 'P', requiredWord(words, 'exports.subject'), STYLES.coverText);
  flow.y = BAND_HEIGHT + 40;
  flow.write(section, 'P', report.period, STYLES.coverPeriod, { gap: 6 });
  if (report.months) flow.write(section, 'P', report.months, STYLES.strong, { gap: 6 });
  flow.write(section, 'P', report.edition, STYLES.body, { gap: 18 });
  flow.write(section, 'P', requiredWord(words, 'exports.publisher'), STYLES.strong, { gap: 12 });
  flow.write(section, 'P', requiredWord(words, 'exports.coverText'), STYLES.body, { gap: 12 });
  if (report.invented) flow.write(section, 'P', report.invented, STYLES.alert);
  flow.y += 10;
  drawOperation(flow, section, operation, words);
  section.end();
  flow.y = flow.bottom - FUNDERS_HEIGHT;
  drawFunders(flow, root, { emblems, mention, words });
}
