import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { numberText } from '../report/cell-text.ts';
import { useReports } from '../reports-context.ts';
import type { Chart, ChartRow } from './chart-of.ts';
import { fillOf } from './patterns.tsx';
import { extentOf, segmentsOf } from './segments.ts';

interface ChartRowsProps {
  chart: Chart;
  /** In CSS pixels, which are the drawing's own. */
  width: number;
  prefix: string;
  label: string;
  children: ReactNode;
}

/** Name above, bar below: long names are never cut, however narrow the screen. In pixels. */
const ROW = { height: 40, name: 14, bar: 20, thickness: 14 };
const AXIS_HEIGHT = 22;
/** Room for the number at the end of the longest bar. */
const NUMBER_WIDTH = 58;

/** Of a letter, on average; a name that is too long for its line is cut here and stands whole in the table. */
const LETTER_WIDTH = 7;

function fittingName(name: string, width: number): string {
  const letters = Math.floor(width / LETTER_WIDTH);
  return name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name;
}

/** The bars of a chart, row under row. */
export function ChartRows({ chart, width, prefix, label, children }: ChartRowsProps) {
  const { words } = useReports();
  const height = chart.rows.length * ROW.height + AXIS_HEIGHT;
  const scale = scaleLinear(extentOf(chart), [chart.kind === 'diverging' ? 2 : 0, Math.max(40, width - NUMBER_WIDTH)]);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} className="chart-picture">
      {children}
      {scale.ticks(width < 360 ? 3 : 5).map((tick) => (
        <g key={tick} className={tick === 0 ? 'tick nought' : 'tick'}>
          <line x1={scale(tick)} x2={scale(tick)} y1={0} y2={height - AXIS_HEIGHT} />
          <text x={scale(tick)} y={height - 6} textAnchor={tick === scale.domain()[0] ? 'start' : 'middle'}>
            {numberText(Math.abs(tick), Number.isInteger(tick) ? 0 : 1, words)}
          </text>
        </g>
      ))}
      {chart.rows.map((row, index) => (
        <g key={row.key} transform={`translate(0 ${index * ROW.height})`}>
          <Row chart={chart} row={row} scale={scale} prefix={prefix} name={fittingName(row.label, width)} />
        </g>
      ))}
    </svg>
  );
}

interface RowProps {
  chart: Chart;
  row: ChartRow;
  scale: ScaleLinear<number, number>;
  prefix: string;
  name: string;
}

function Row({ chart, row, scale, prefix, name }: RowProps) {
  const { words } = useReports();
  const segments = segmentsOf(chart, row);
  const end = Math.max(0, ...segments.map(({ to }) => to));
  const hidden = row.parts.includes(null);
  const number = chart.kind === 'bars' ? row.parts[0] : row.total;
  return (
    <>
      <text x={0} y={ROW.name} className="row-name">
        {name}
      </text>
      {segments.map(({ series, from, to }) => (
        <rect
          key={`${series} ${from}`}
          className="bar-part"
          x={scale(from)}
          y={ROW.bar}
          width={Math.max(1, scale(to) - scale(from))}
          height={ROW.thickness}
          fill={fillOf(prefix, chart.kind, series, chart.series.length)}
        />
      ))}
      <text x={scale(end) + 6} y={ROW.bar + ROW.thickness - 3} className="row-number">
        {number === null || number === undefined ? '' : numberText(number, chart.digits, words)}
        {hidden ? ` ${chart.kind === 'bars' ? '' : '+ '}${words.text('reports.withheld')}` : ''}
      </text>
    </>
  );
}
