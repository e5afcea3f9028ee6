import { useId } from 'react';
import { useReports } from '../reports-context.ts';
import type { Chart } from './chart-of.ts';
import { ChartRows } from './chart-rows.tsx';
import { fillOf, Patterns } from './patterns.tsx';

/** On paper a longer chart would fill a page beside what its table says already. */
const ROWS_ON_PAPER = 24;

/** A picture of the table beside it. A screen reader is sent to the table, which says the same in numbers. */
export function TableChart({ chart, title }: { chart: Chart; title: string }) {
  const { words } = useReports();
  const prefix = useId().replace(/[^\w-]/g, '');
  const withheld = chart.rows.some(({ parts }) => parts.includes(null));
  return (
    <figure className={chart.rows.length > ROWS_ON_PAPER ? 'chart screen-only' : 'chart'}>
      {chart.series.length > 1 && (
        <ul className="legend" aria-hidden="true">
          {chart.series.map((name, series) => (
            <li key={name}>
              <svg width="22" height="14" aria-hidden="true">
                <rect
                  x="0.5"
                  y="0.5"
                  width="21"
                  height="13"
                  rx="2"
                  fill={fillOf(prefix, chart.kind, series, chart.series.length)}
                  stroke="#4a5568"
                />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <Patterns prefix={prefix} />
      <ChartRows chart={chart} prefix={prefix} label={words.text('reports.chartLabel', { title })} />
      <figcaption>
        {words.text(`reports.charts.${chart.kind}`, { series: chart.series[0] ?? '' })}
        {withheld && ` ${words.text('reports.chartWithheld')}`}
      </figcaption>
    </figure>
  );
}
