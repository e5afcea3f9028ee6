import type { ScaleLinear } from 'd3-scale';
import type { Chart, ChartRow } from './chart-of.ts';
import { fillOf } from './patterns.tsx';
import { outlineOf, segmentsOf } from './segments.ts';

/** A place across the chart in per cent of its width: the drawing fits every screen and paper, and its letters keep their size. */
export type Across = ScaleLinear<number, number>;

export const percent = (place: number) => `${place.toFixed(3)}%`;

interface BarProps {
  chart: Chart;
  row: ChartRow;
  across: Across;
  /** Of the patterns' identifiers. */
  prefix: string;
  kind: Exclude<Chart['kind'], 'dots'>;
}

/** The parts of a row end to end, or the outline of its total. */
export function Bar({ chart, kind, row, across, prefix }: BarProps) {
  const outline = outlineOf(chart, row);
  return (
    <>
      {segmentsOf(chart, row).map(({ series, from, to }) => (
        <rect
          key={`${series} ${from}`}
          className="bar-part"
          x={percent(across(from))}
          y="50%"
          width={percent(across(to) - across(from))}
          height="1em"
          fill={fillOf(prefix, kind, series, chart.series.length)}
        />
      ))}
      {outline && (
        <rect
          className="bar-outline"
          x={percent(across(outline.from))}
          y="50%"
          width={percent(across(outline.to) - across(outline.from))}
          height="1em"
        />
      )}
    </>
  );
}
