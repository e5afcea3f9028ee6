import { stack, stackOffsetDiverging, stackOffsetNone } from 'd3-shape';
import type { Chart, ChartRow } from './chart-of.ts';

/** A drawn part of a row, in the table's unit; `from` and `to` may be below nought in a diverging chart. */
export interface Segment {
  series: number;
  from: number;
  to: number;
}

/** Answers are from 1 to 5: there is no nought to begin at. */
const SCALE = [1, 5] as const;

interface Piece {
  series: number;
  /** −1: to the left of the middle. */
  sign: -1 | 1;
  share: number;
}

/** In which order the parts are laid from the middle outwards, and on which side. A middle part of an odd number is halved. */
function piecesOf(kind: Chart['kind'], count: number): Piece[] {
  const whole = Array.from({ length: count }, (_, series): Piece => ({ series, sign: 1, share: 1 }));
  if (kind !== 'diverging') return whole;
  const half = Math.floor(count / 2);
  const left = whole.slice(0, half).map((piece): Piece => ({ ...piece, sign: -1 }));
  const right = whole.slice(count - half);
  const middle = whole.slice(half, count - half).flatMap(({ series }): Piece[] => [
    { series, sign: -1, share: 0.5 },
    { series, sign: 1, share: 0.5 },
  ]);
  return [...middle, ...left.toReversed(), ...right];
}

/** Whether a part of the row is withheld: then its other parts, end to end, would be taken for the whole. */
export function isPartWithheld({ kind }: Chart, { parts }: ChartRow): boolean {
  return (kind === 'stacked' || kind === 'diverging') && parts.includes(null);
}

/**
 * Where the parts of a row lie; nowhere when one of them is withheld. What has no number takes no room; of what is withheld its length
 * would give it away.
 */
export function segmentsOf(chart: Chart, row: ChartRow): Segment[] {
  if (isPartWithheld(chart, row)) return [];
  const pieces = piecesOf(chart.kind, chart.series.length);
  const layers = stack<ChartRow, number>()
    .keys(pieces.keys())
    .value(({ parts }, index) => {
      const piece = pieces[index];
      const part = piece && parts[piece.series];
      return piece && typeof part === 'number' ? part * piece.sign * piece.share : 0;
    })
    .offset(chart.kind === 'diverging' ? stackOffsetDiverging : stackOffsetNone)([row]);
  return layers.flatMap((layer) => {
    const [range] = layer;
    const piece = pieces[layer.key];
    return range && piece && range[0] !== range[1] ? [{ series: piece.series, from: range[0], to: range[1] }] : [];
  });
}

/**
 * Where the outline of a row's published total lies whose parts are not all published; null: the row has none. In a diverging chart
 * nobody can tell its sides, so it lies evenly around the middle.
 */
export function outlineOf(chart: Chart, row: ChartRow): Omit<Segment, 'series'> | null {
  const { total } = row;
  if (!isPartWithheld(chart, row) || typeof total !== 'number' || total === 0) return null;
  return chart.kind === 'diverging' ? { from: -total / 2, to: total / 2 } : { from: 0, to: total };
}

/** A mark of a row on the scale of the answers. */
export interface Dot {
  series: number;
  at: number;
}

/** The marks of a row: one for each of its means that is published. */
export function dotsOf({ parts }: ChartRow): Dot[] {
  return parts.flatMap((part, series) => (typeof part === 'number' ? [{ series, at: part }] : []));
}

/** Everything that is drawn of a row. */
function drawnOf(chart: Chart, row: ChartRow): Omit<Segment, 'series'>[] {
  if (chart.kind === 'dots') return dotsOf(row).map(({ at }) => ({ from: at, to: at }));
  const outline = outlineOf(chart, row);
  return outline ? [outline] : segmentsOf(chart, row);
}

/** Whether any row has something to draw. */
export function isDrawn(chart: Chart): boolean {
  return chart.rows.some((row) => drawnOf(chart, row).length > 0);
}

/** How far to the right the drawing of a row goes. */
export function endOf(chart: Chart, row: ChartRow): number {
  const base = chart.kind === 'dots' ? SCALE[0] : 0;
  return Math.max(base, ...drawnOf(chart, row).map(({ to }) => to));
}

/** Whether the words at the outlines need more room than there is beside a table on paper: a middle leaves half of the width to them. */
export function isCrowded(chart: Chart): boolean {
  return chart.kind === 'diverging' && chart.rows.some((row) => outlineOf(chart, row) !== null);
}

/** The scale's domain: the least and the most of all rows, or the whole scale of the answers. */
export function extentOf(chart: Chart): [number, number] {
  if (chart.kind === 'dots') return [...SCALE];
  const ends = chart.rows.flatMap((row) => drawnOf(chart, row)).flatMap(({ from, to }) => [from, to]);
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
}
