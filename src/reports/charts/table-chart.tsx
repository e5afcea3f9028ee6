import { useId } from 'react';
import type { WordReader } from '../../catalogue/words.ts';
import { useReports } from '../reports-context.ts';
import { ChartLegend } from './chart-legend.tsx';
import type { Chart, ChartRow } from './chart-of.ts';
import { ChartRows } from './chart-rows.tsx';
import { Patterns } from './patterns.tsx';
import { outlineOf } from './segments.ts';

/** On paper a longer chart would fill a page beside what its table says already. */
const ROWS_ON_PAPER = 24;

/** What a screen reader says of the chart: that the table has its numbers, and of which rows only the total is drawn. */
function labelOf(title: string, outlined: readonly ChartRow[], words: WordReader): string {
  const label = words.text('reports.chartLabel', { title });
  if (outlined.length === 0) return label;
  const names = outlined.map((row) => row.label).join(words.text('reports.withheldRowsBetween'));
  return `${label} ${words.text('reports.outlinedRows', { names })}`;
}

/** Without a middle a diverging chart has another explanation. */
function captionOf({ kind, series }: Chart): string {
  return kind === 'diverging' && series.length === 2 ? 'opposed' : kind;
}

/** A picture of the table beside it. A screen reader is sent to the table, which says the same in numbers. */
export function TableChart({ chart, title }: { chart: Chart; title: string }) {
  const { words } = useReports();
  const prefix = useId().replace(/[^\w-]/g, '');
  const withheld = chart.rows.some(({ parts }) => parts.includes(null));
  const outlined = chart.rows.filter((row) => outlineOf(chart, row) !== null);
  return (
    <figure className={chart.rows.length > ROWS_ON_PAPER ? 'chart screen-only' : 'chart'}>
      {chart.series.length > 1 && <ChartLegend chart={chart} prefix={prefix} isOutlined={outlined.length > 0} />}
      <Patterns prefix={prefix} />
      <ChartRows chart={chart} prefix={prefix} label={labelOf(title, outlined, words)} />
      <figcaption>
        {words.text(`reports.charts.${captionOf(chart)}`, {
          series: chart.series[0] ?? '',
          count: chart.series.length,
        })}
        {withheld && ` ${words.text('reports.chartWithheld')}`}
      </figcaption>
    </figure>
  );
}
