import { useReports } from '../reports-context.ts';
import type { Chart } from './chart-of.ts';
import { DotMark } from './dot-mark.tsx';
import { fillOf } from './patterns.tsx';

interface ChartLegendProps {
  chart: Chart;
  /** Of the patterns' identifiers. */
  prefix: string;
  /** Some row is the outline of its total. */
  isOutlined: boolean;
}

/** Which part is which, and what an outline is. For the eye: whoever hears the page has the label of the chart and its table. */
export function ChartLegend({ chart, prefix, isOutlined }: ChartLegendProps) {
  const { words } = useReports();
  return (
    <ul className="legend" aria-hidden="true">
      {chart.series.map((name, series) => (
        <li key={name}>
          {chart.kind === 'dots' ? (
            <svg width="22" height="14">
              <DotMark isLast={series === chart.series.length - 1} x="50%" />
            </svg>
          ) : (
            <Swatch className="bar-part" fill={fillOf(prefix, chart.kind, series, chart.series.length)} />
          )}
          {name}
        </li>
      ))}
      {isOutlined && (
        <li>
          <Swatch className="bar-outline" />
          {words.text('reports.outline')}
        </li>
      )}
    </ul>
  );
}

function Swatch({ className, fill }: { className: string; fill?: string }) {
  return (
    <svg width="22" height="14">
      <rect className={className} x="0.5" y="0.5" width="21" height="13" rx="2" {...(fill ? { fill } : {})} />
    </svg>
  );
}
