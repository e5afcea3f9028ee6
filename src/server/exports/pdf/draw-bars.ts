import { scaleLinear } from 'd3-scale';
import type { WordReader } from '../../../catalogue/words.ts';
import type { ReportCell } from '../../../protocol/report-document.ts';
import { formatCell } from '../format-cell.ts';
import { requiredWord } from '../required-word.ts';
import type { PageFlow } from './page-flow.ts';
import { COLORS, STYLES } from './page-style.ts';
import { leaf, type Struct } from './tagged-document.ts';

export interface BarChart {
  title: string;
  bars: { label: string; value: ReportCell }[];
  digits: number;
}

const ROW = 16;
const BAR = 10;
const LABEL_SHARE = 0.4;
const LABEL_MOST = 180;
const VALUE_WIDTH = 52;
const TITLE_HEIGHT = 20;
const GAP = 18;
/** Bars of a chart that takes half the width. */
const SMALL = 6;

function alternative({ title, bars, digits }: BarChart, words: WordReader): string {
  const values = bars.map(({ label, value }) => `${label} : ${formatCell(value, digits, words)}`).join(' ; ');
  return requiredWord(words, 'exports.summary.chartAlt').replace(/\{(title|values)\}/g, (_, slot) =>
    slot === 'title' ? title : values,
  );
}

interface Place {
  x: number;
  y: number;
  width: number;
}

function chartHeight({ bars }: BarChart): number {
  return bars.length * ROW;
}

/** Horizontal bars from zero, each with its number beside it; a withheld number has no bar and says so. */
function drawBars(flow: PageFlow, chart: BarChart, { x, y, width }: Place, words: WordReader): void {
  const { pdf } = flow;
  const labelWidth = Math.min(LABEL_MOST, width * LABEL_SHARE);
  const start = x + labelWidth + 8;
  const most = Math.max(1, ...chart.bars.map(({ value }) => value ?? 0));
  const scale = scaleLinear([0, most], [0, width - labelWidth - 8 - VALUE_WIDTH]);
  for (const [index, { label, value }] of chart.bars.entries()) {
    const top = y + index * ROW;
    flow.draw(label, STYLES.cell, x, top + 2, labelWidth, 'right');
    const length = scale(value ?? 0);
    if (length > 0) pdf.rect(start, top + (ROW - BAR) / 2, length, BAR).fill(COLORS.bar);
    const style = value === null ? { ...STYLES.cell, color: COLORS.muted } : STYLES.cellStrong;
    flow.draw(formatCell(value, chart.digits, words), style, start + length + 5, top + 2, VALUE_WIDTH);
  }
  pdf.moveTo(start, y).lineTo(start, y + chartHeight(chart));
  pdf.lineWidth(0.8).stroke(COLORS.rule);
}

function drawChart(flow: PageFlow, parent: Struct, chart: BarChart, place: Place, words: WordReader): void {
  const { pdf } = flow;
  const { x, y, width } = place;
  leaf(pdf, parent, 'P', () => flow.draw(chart.title, STYLES.cellStrong, x, y, width));
  const bars = { x, width, y: y + TITLE_HEIGHT };
  const bbox: [number, number, number, number] = [x, bars.y, x + width, bars.y + chartHeight(chart)];
  leaf(pdf, parent, 'Figure', () => drawBars(flow, chart, bars, words), { alt: alternative(chart, words), bbox });
}

/** Small charts stand in pairs; a large one has the width for itself. */
function inRows(charts: readonly BarChart[]): BarChart[][] {
  const rows: BarChart[][] = [];
  for (const chart of charts) {
    const row = rows.at(-1);
    const isSmall = chart.bars.length <= SMALL;
    if (isSmall && row?.length === 1 && (row[0]?.bars.length ?? 0) <= SMALL) row.push(chart);
    else rows.push([chart]);
  }
  return rows;
}

export function drawCharts(flow: PageFlow, parent: Struct, charts: readonly BarChart[], words: WordReader): void {
  for (const row of inRows(charts)) {
    const height = TITLE_HEIGHT + Math.max(...row.map(chartHeight)) + GAP;
    flow.reserve(height);
    const width = row.length > 1 ? (flow.width - GAP) / 2 : flow.width;
    for (const [index, chart] of row.entries())
      drawChart(flow, parent, chart, { x: flow.left + index * (width + GAP), y: flow.y, width }, words);
    flow.y += height;
  }
}
