import { scaleLinear } from 'd3-scale';
import type { WordReader } from '../../../catalogue/words.ts';
import type { ReportCell } from '../../../protocol/report-document.ts';
import { formatCell } from '../format-cell.ts';
import { requiredWord } from '../required-word.ts';
import type { PageFlow } from './page-flow.ts';
import { COLORS, STYLES } from './page-style.ts';
import { sum } from './sum.ts';
import { leaf, type Struct } from './tagged-document.ts';

export interface BarChart {
  title: string;
  bars: { label: string; value: ReportCell }[];
  digits: number;
}

const ROW = 14;
const BAR = 9;
const LABEL_SHARE = 0.4;
const LABEL_MOST = 180;
const VALUE_WIDTH = 52;
const TITLE_HEIGHT = 17;
const LABEL_GAP = 6;
const LINE_GAP = 3;

function alternative({ title, bars, digits }: BarChart, words: WordReader): string {
  const values = bars.map(({ label, value }) =>
    requiredWord(words, 'exports.summary.chartValue')
      .replace('{label}', () => label)
      .replace('{value}', () => formatCell(value, digits, words)),
  );
  return requiredWord(words, 'exports.summary.chartAlt')
    .replace('{title}', () => title)
    .replace('{values}', () => values.join(', '));
}

/** Where a chart stands, in points. */
interface Place {
  x: number;
  y: number;
  width: number;
}

const barOf = (value: ReportCell) => (typeof value === 'number' ? value : 0);
const labelWidthIn = (width: number) => Math.min(LABEL_MOST, width * LABEL_SHARE);

/** A label that needs two lines gets them. */
function barHeights(flow: PageFlow, { bars }: BarChart, width: number): number[] {
  return bars.map(({ label }) => Math.max(ROW, flow.heightOf(label, STYLES.cell, labelWidthIn(width)) + LINE_GAP));
}

/** Horizontal bars from zero, each with its number beside it; where there is no number there is no bar, and a mark says why. */
function drawBars(flow: PageFlow, chart: BarChart, { x, y, width }: Place, words: WordReader): void {
  const { pdf } = flow;
  const labelWidth = labelWidthIn(width);
  const start = x + labelWidth + LABEL_GAP;
  const most = Math.max(1, ...chart.bars.map(({ value }) => barOf(value)));
  const scale = scaleLinear([0, most], [0, width - labelWidth - LABEL_GAP - VALUE_WIDTH]);
  const heights = barHeights(flow, chart, width);
  let top = y;
  for (const [index, { label, value }] of chart.bars.entries()) {
    flow.draw(label, STYLES.cell, x, top + 1, labelWidth, 'right');
    const length = scale(barOf(value));
    if (length > 0) pdf.rect(start, top + (ROW - BAR) / 2, length, BAR).fill(COLORS.bar);
    const style = typeof value === 'number' ? STYLES.cellStrong : { ...STYLES.cell, color: COLORS.muted };
    flow.draw(formatCell(value, chart.digits, words), style, start + length + 5, top + 1, VALUE_WIDTH);
    top += heights[index] ?? ROW;
  }
  pdf.moveTo(start, y).lineTo(start, top).lineWidth(0.8).stroke(COLORS.rule);
}

/** A chart with its title, as high as `chartHeight` says. */
export function drawChart(flow: PageFlow, parent: Struct, chart: BarChart, place: Place, words: WordReader): void {
  const { x, y, width } = place;
  leaf(flow.pdf, parent, 'P', () => flow.draw(chart.title, STYLES.cellStrong, x, y, width));
  const bars = { x, width, y: y + TITLE_HEIGHT };
  const bbox: [number, number, number, number] = [x, bars.y, x + width, y + chartHeight(flow, chart, width)];
  leaf(flow.pdf, parent, 'Figure', () => drawBars(flow, chart, bars, words), { alt: alternative(chart, words), bbox });
}

export function chartHeight(flow: PageFlow, chart: BarChart, width: number): number {
  return TITLE_HEIGHT + sum(barHeights(flow, chart, width));
}
