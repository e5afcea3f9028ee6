import { scaleLinear } from 'd3-scale';
import { numberText } from '../report/cell-text.ts';
import { useReports } from '../reports-context.ts';
import type { Chart, ChartRow } from './chart-of.ts';
import { type Across, Bar, percent } from './bar.tsx';
import { Dots } from './dots.tsx';
import { rowNumber } from './row-number.ts';
import { endOf, extentOf } from './segments.ts';

interface ChartRowsProps {
  chart: Chart;
  /** Of the patterns' identifiers. */
  prefix: string;
  label: string;
}

/** About how wide a letter of a number is. */
const LETTER_EM = 0.58;
/** Between a bar or a mark and its number, and after it. */
const GAP_EM = 1.4;

/**
 * How much of the chart's width stays free on the right, in CSS: as much as the numbers at the ends of the bars need, wherever these end.
 * `ends` in per cent.
 */
function roomFor(numbers: readonly string[], ends: readonly number[]): string {
  const needs = numbers.flatMap((number, index) => {
    const end = (ends[index] ?? 0) / 100;
    const width = `${(number.length * LETTER_EM + GAP_EM).toFixed(2)}em`;
    return end > 0 ? [`(${width} - ${percent((1 - end) * 100)}) / ${end.toFixed(3)}`] : [];
  });
  return `max(${['0px', ...new Set(needs)].join(', ')})`;
}

/** The bars of a chart, row under row: names are words of the page, so that they wrap and are never cut. */
export function ChartRows({ chart, prefix, label }: ChartRowsProps) {
  const { words } = useReports();
  const across = scaleLinear(extentOf(chart), [0, 100]);
  const ticks = across.ticks(4);
  const nought = Math.max(0, ticks.indexOf(0));
  const numbers = chart.rows.map((row) => rowNumber(chart, row, words));
  const ends = chart.rows.map((row) => across(endOf(chart, row)));
  const marginRight = roomFor(numbers, ends);
  return (
    <div role="img" aria-label={label} className={chart.kind === 'dots' ? 'bars dots' : 'bars'}>
      {chart.rows.map((row, index) => (
        <div key={row.key} className="bar-row">
          <span className="row-name">{row.label}</span>
          <div className="bar-track" style={{ marginRight }}>
            <Drawing chart={chart} row={row} across={across} ticks={ticks} prefix={prefix} />
            <span className="row-number" style={{ left: percent(ends[index] ?? 0) }}>
              {numbers[index]}
            </span>
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

interface DrawingProps {
  chart: Chart;
  row: ChartRow;
  across: Across;
  ticks: number[];
  prefix: string;
}

function Drawing({ chart, row, across, ticks, prefix }: DrawingProps) {
  return (
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
      {chart.kind === 'dots' ? (
        <Dots row={row} placeOf={(number) => percent(across(number))} />
      ) : (
        <Bar row={row} chart={chart} kind={chart.kind} across={across} prefix={prefix} />
      )}
    </svg>
  );
}
