import type { ChartRow } from './chart-of.ts';
import { DotMark } from './dot-mark.tsx';
import { dotsOf } from './segments.ts';

interface DotsProps {
  row: ChartRow;
  /** The place across the chart of a number of the scale, in CSS. */
  placeOf(number: number): string;
}

/** The marks of a row, joined by a line: how far it is from the first to the last. */
export function Dots({ row, placeOf }: DotsProps) {
  const dots = dotsOf(row);
  const [first, last] = [dots[0], dots.at(-1)];
  return (
    <>
      {first && last && first !== last && (
        <line className="dot-line" x1={placeOf(first.at)} x2={placeOf(last.at)} y1="50%" y2="50%" />
      )}
      {dots.map(({ series, at }) => (
        <DotMark key={series} isLast={series === row.parts.length - 1} x={placeOf(at)} />
      ))}
    </>
  );
}
