import { trendOf, trendText } from '../../../catalogue/trend-words.ts';
import type { WordReader } from '../../../catalogue/words.ts';
import type { ReportCell } from '../../../protocol/report-document.ts';
import { formatCell } from '../format-cell.ts';
import type { LabelledReport } from '../labelled-report.ts';
import { requiredWord } from '../required-word.ts';
import { drawCharts } from './draw-charts.ts';
import type { Headings } from './headings.ts';
import { type KeyFigure, keyCharts, keyFigures } from './key-figures.ts';
import type { Alignment, PageFlow } from './page-flow.ts';
import { COLORS, STYLES } from './page-style.ts';
import { artifact, branch, leaf, type Struct } from './tagged-document.ts';

const TILES_IN_A_ROW = 3;
const TILE_HEIGHT = 92;
const TILE_GAP = 10;
const TILE_INDENT = 13;
/** From the top of a tile: its name, its number, how that has changed, and what it was. */
const TILE_LINES = { name: 8, number: 34, source: 46, trend: 62, before: 75 } as const;
const ARROW_WIDTH = 12;
const ARROWS = { up: '▲', down: '▼', level: '=' } as const;

type Style = (typeof STYLES)[keyof typeof STYLES];

/** «7 253» needs no unit beside its name; «4,2» is out of five, «81» is per cent. A withheld number has none. */
function unitOf({ value, unit }: KeyFigure, words: WordReader): string {
  const key = `reports.keyUnits.${unit}`;
  return typeof value === 'number' && words.has(key) ? `\u00a0${words.text(key)}` : '';
}

/** The number with its unit, how it changed, in words, and what it was in the period before; of a count by hand, of how many sheets it is. */
function drawTile(flow: PageFlow, list: Struct, figure: KeyFigure, x: number, width: number, words: WordReader): void {
  const { pdf, y } = flow;
  artifact(pdf, 'Layout', () => {
    pdf.rect(x, y, width, TILE_HEIGHT).fill(COLORS.zebra);
    pdf.rect(x, y, 3, TILE_HEIGHT).fill(COLORS.bar);
  });
  const inside = width - TILE_INDENT - 8;
  const withUnit = (value: ReportCell) => formatCell(value, figure.digits, words) + unitOf({ ...figure, value }, words);
  const item = branch(pdf, list, 'LI');
  const body = branch(pdf, item, 'LBody');
  const line = (text: string, style: Style, top: number, { indent = 0, align = 'left' as Alignment } = {}) =>
    leaf(pdf, body, 'P', () => flow.draw(text, style, x + TILE_INDENT + indent, y + top, inside - indent, align));
  line(figure.label, STYLES.muted, TILE_LINES.name);
  line(withUnit(figure.value), STYLES.figure, TILE_LINES.number);
  line(requiredWord(words, 'exports.summary.from', { number: figure.tableNumber }), STYLES.caption, TILE_LINES.source, {
    align: 'right',
  });
  if (figure.sheets) {
    const { filled, expected } = figure.sheets;
    line(requiredWord(words, 'exports.summary.sheets', { count: filled, expected }), STYLES.caption, TILE_LINES.trend);
  }
  if (figure.before !== undefined) {
    const before = withUnit(figure.before);
    const trend = trendOf({ unit: figure.unit, value: figure.value, before: figure.before });
    if (trend) {
      const arrow = ARROWS[trend.direction];
      artifact(pdf, 'Layout', () => flow.draw(arrow, STYLES.trend, x + TILE_INDENT, y + TILE_LINES.trend, ARROW_WIDTH));
      line(trendText(trend, words), STYLES.trend, TILE_LINES.trend, { indent: ARROW_WIDTH });
    }
    line(
      requiredWord(words, 'exports.summary.earlier').replace('{value}', () => before),
      STYLES.caption,
      trend ? TILE_LINES.before : TILE_LINES.trend,
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
  if (report.months) flow.write(section, 'P', report.months, STYLES.strong, { gap: 4 });
  flow.write(section, 'P', requiredWord(words, 'exports.summary.intro'), STYLES.body, { gap: 4 });
  flow.write(section, 'P', [report.withheld, ...report.marks].join(' '), STYLES.body, { gap: 12 });
  const figures = keyFigures(report, words);
  if (figures.length > 0) drawTiles(flow, section, figures, words);
  else flow.write(section, 'P', requiredWord(words, 'exports.summary.none'), STYLES.body);
  drawCharts(flow, section, { headings, charts: keyCharts(report, words), words });
  section.end();
}
