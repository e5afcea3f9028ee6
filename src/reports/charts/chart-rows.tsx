import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { markText } from '../../catalogue/cell-marks.ts';
import type { WordReader } from '../../catalogue/words.ts';
import { numberText } from '../report/cell-text.ts';
import { useReports } from '../reports-context.ts';
import type { Chart, ChartRow } from './chart-of.ts';
import { fillOf } from './patterns.tsx';
import { extentOf, segmentsOf } from './segments.ts';

/** A place across the chart in per cent of its width: the drawing fits every screen and paper, and its letters keep their size. */
type Across = ScaleLinear<number, number>;

const percent = (place: number) => `${place.toFixed(3)}%`;

interface ChartRowsProps {
  chart: Chart;
  /** Of the patterns' identifiers. */
  prefix: string;
  label: string;
}

/** What stands at the end of a row's bar. */
function numberOf(chart: Chart, { parts, total }: ChartRow, words: WordReader): string {
  const number = chart.kind === 'bars' ? parts[0] : total;
  const shown = typeof number === 'number' ? [numberText(number, chart.digits, words)] : [];
  const marks = new Set(parts.flatMap((part) => (typeof part === 'number' ? [] : [markText(part, words)])));
  return [...shown, ...marks].join(' + ');
}

/** The bars of a chart, row under row: names are words of the page, so that they wrap and are never cut. */
export function ChartRows({ chart, prefix, label }: ChartRowsProps) {
  const { words } = useReports();
  const across = scaleLinear(extentOf(chart), [0, 100]);
  const ticks = across.ticks(4);
  const nought = ticks.indexOf(0);
  const numbers = chart.rows.map((row) => numberOf(chart, row, words));
  // Room for the number at the end of the longest bar.
  const marginRight = `${Math.max(...numbers.map(({ length }) => length)) * 0.62 + 1}em`;
  return (
    <div role="img" aria-label={label} className="bars">
      {chart.rows.map((row, index) => (
        <div key={row.key} className="bar-row">
          <span className="row-name">{row.label}</span>
          <div className="bar-track" style={{ marginRight }}>
            <Bar chart={chart} row={row} number={numbers[index] ?? ''} across={across} ticks={ticks} prefix={prefix} />
          </div>
        </div>
      ))}
      <div className="bar-row axis">
        <span className="row-name" />
        <div className="bar-track" style={{ marginRight }}>
          {ticks.map((tick, index) => (
            <span
              key={tick}
              className={(index - nought) % 2 === 0 ? 'tick-number' : 'tick-number between'}
              style={{ left: percent(across(tick)) }}
            >
              {numberText(Math.abs(tick), Number.isInteger(tick) ? 0 : 1, words)}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

interface BarProps {
  chart: Chart;
  row: ChartRow;
  number: string;
  across: Across;
  ticks: number[];
  prefix: string;
}

function Bar({ chart, row, number, across, ticks, prefix }: BarProps) {
  const segments = segmentsOf(chart, row);
  const end = Math.max(0, ...segments.map(({ to }) => to));
  return (
    <>
      <svg className="bar-drawing" aria-hidden="true">
        {ticks.map((tick) => (
          <line
            key={tick}
            className={tick === 0 ? 'tick nought' : 'tick'}
            x1={percent(across(tick))}
            x2={percent(across(tick))}
            y1="0"
            y2="100%"
          />
        ))}
        {segments.map(({ series, from, to }) => (
          <rect
            key={`${series} ${from}`}
            className="bar-part"
            x={percent(across(from))}
            y="50%"
            width={percent(across(to) - across(from))}
            height="1em"
            fill={fillOf(prefix, chart.kind, series, chart.series.length)}
          />
        ))}
      </svg>
      <span className="row-number" style={{ left: percent(across(end)) }}>
        {number}
      </span>
    </>
  );
}
