import type { WordReader } from '../../../catalogue/words.ts';
import { formatCell } from '../format-cell.ts';
import type { LabelledReport } from '../labelled-report.ts';
import { requiredWord } from '../required-word.ts';
import { drawCharts } from './draw-charts.ts';
import type { Headings } from './headings.ts';
import { type KeyFigure, keyCharts, keyFigures } from './key-figures.ts';
import type { PageFlow } from './page-flow.ts';
import { COLORS, STYLES } from './page-style.ts';
import { artifact, branch, leaf, type Struct } from './tagged-document.ts';

const TILES_IN_A_ROW = 3;
const TILE_HEIGHT = 92;
const TILE_GAP = 12;

function drawTile(flow: PageFlow, list: Struct, figure: KeyFigure, x: number, width: number, words: WordReader): void {
  const { pdf, y } = flow;
  artifact(pdf, 'Layout', () => {
    pdf.rect(x, y, width, TILE_HEIGHT).fill(COLORS.zebra);
    pdf.rect(x, y, 3, TILE_HEIGHT).fill(COLORS.bar);
  });
  const inside = width - 24;
  const value = formatCell(figure.value, figure.digits, words);
  const item = branch(pdf, list, 'LI');
  const body = branch(pdf, item, 'LBody');
  const line = (text: string, style: (typeof STYLES)[keyof typeof STYLES], top: number) =>
    leaf(pdf, body, 'P', () => flow.draw(text, style, x + 14, top, inside));
  line(value, STYLES.figure, y + 8);
  line(figure.label, STYLES.muted, y + 37);
  line(
    requiredWord(words, 'exports.summary.from', { number: figure.tableNumber }),
    STYLES.caption,
    y + TILE_HEIGHT - 28,
  );
  if (figure.before !== undefined) {
    const before = formatCell(figure.before, figure.digits, words);
    line(
      requiredWord(words, 'exports.summary.earlier').replace('{value}', () => before),
      STYLES.caption,
      y + TILE_HEIGHT - 16,
    );
  }
  item.end();
}

function drawTiles(flow: PageFlow, section: Struct, figures: KeyFigure[], words: WordReader): void {
  const list = branch(flow.pdf, section, 'L');
  const width = (flow.width - TILE_GAP * (TILES_IN_A_ROW - 1)) / TILES_IN_A_ROW;
  for (const [index, figure] of figures.entries()) {
    const position = index % TILES_IN_A_ROW;
    if (position === 0) flow.reserve(TILE_HEIGHT);
    drawTile(flow, list, figure, flow.left + position * (width + TILE_GAP), width, words);
    if (position === TILES_IN_A_ROW - 1 || index === figures.length - 1) flow.y += TILE_HEIGHT + TILE_GAP;
  }
  list.end();
}

/** The page that is read first: grand totals and bars, read from the tables. */
export function drawSummary(
  flow: PageFlow,
  root: Struct,
  headings: Headings,
  report: LabelledReport,
  words: WordReader,
): void {
  flow.startPage('portrait');
  const section = branch(flow.pdf, root, 'Sect');
  headings.write(section, 1, requiredWord(words, 'exports.summary.title'));
  flow.write(section, 'P', requiredWord(words, 'exports.summary.intro'), STYLES.body, { gap: 4 });
  flow.write(section, 'P', [report.withheld, ...report.marks].join(' '), STYLES.body, { gap: 12 });
  const figures = keyFigures(report, words);
  if (figures.length > 0) drawTiles(flow, section, figures, words);
  else flow.write(section, 'P', requiredWord(words, 'exports.summary.none'), STYLES.body);
  drawCharts(flow, section, { headings, charts: keyCharts(report, words), words });
  section.end();
}
