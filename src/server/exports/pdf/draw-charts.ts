import type { WordReader } from '../../../catalogue/words.ts';
import { requiredWord } from '../required-word.ts';
import { type BarChart, chartHeight, drawChart } from './draw-bars.ts';
import type { Headings } from './headings.ts';
import type { PageFlow } from './page-flow.ts';
import type { Struct } from './tagged-document.ts';

const GAP = 14;
const HEADING_HEIGHT = 24;
/** Charts with no more bars than this stand in pairs. */
const SMALL = 6;

function inRows(charts: readonly BarChart[]): BarChart[][] {
  const rows: BarChart[][] = [];
  for (const chart of charts) {
    const [first, second] = rows.at(-1) ?? [];
    const isPair = first !== undefined && !second && first.bars.length <= SMALL && chart.bars.length <= SMALL;
    if (isPair) rows.at(-1)?.push(chart);
    else rows.push([chart]);
  }
  return rows;
}

/** The charts of the summary under a heading that stays with the first of them. */
export function drawCharts(
  flow: PageFlow,
  parent: Struct,
  { headings, charts, words }: { headings: Headings; charts: readonly BarChart[]; words: WordReader },
): void {
  for (const [index, row] of inRows(charts).entries()) {
    const width = row.length > 1 ? (flow.width - GAP) / 2 : flow.width;
    const height = Math.max(...row.map((chart) => chartHeight(flow, chart, width)));
    if (index === 0) {
      flow.reserve(HEADING_HEIGHT + height);
      headings.write(parent, 2, requiredWord(words, 'exports.summary.charts'), false);
    }
    flow.reserve(height);
    for (const [position, chart] of row.entries())
      drawChart(flow, parent, chart, { x: flow.left + position * (width + GAP), y: flow.y, width }, words);
    flow.y += height + GAP;
  }
}
