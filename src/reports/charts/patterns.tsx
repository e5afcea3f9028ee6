import type { Chart } from './chart-of.ts';

/** Each part has a colour and a pattern: they are told apart without seeing colours, and in a black and white print. */
const INKS = [
  { ground: '#17365c', ink: null, path: null },
  { ground: '#f7dfd4', ink: '#a8431f', path: 'M-2 2L2 -2M0 8L8 0M6 10L10 6' },
  { ground: '#f2b94b', ink: '#6b4a06', path: 'M2 2h2v2h-2zM6 6h2v2h-2z' },
  { ground: '#d9ecdf', ink: '#1f6b3a', path: 'M0 4H8' },
  { ground: '#c9dbf0', ink: '#2c5f9b', path: 'M0 0L8 8M8 0L0 8' },
  { ground: '#ffffff', ink: '#4a5568', path: 'M4 0V8' },
] as const;

/** One part on its own needs no pattern; in a diverging chart the middle, if it has one, is pale. */
const ORDERS = {
  bars: [0],
  stacked: [0, 1, 2, 3, 4, 5],
  diverging: [1, 5, 0],
  opposed: [1, 0],
} as const satisfies Record<string, readonly number[]>;

function orderOf(kind: Exclude<Chart['kind'], 'dots'>, count: number): readonly number[] {
  if (kind !== 'diverging') return ORDERS[kind];
  return count === 2 ? ORDERS.opposed : count === 3 ? ORDERS.diverging : ORDERS.stacked;
}

export function fillOf(prefix: string, kind: Exclude<Chart['kind'], 'dots'>, series: number, count: number): string {
  const order = orderOf(kind, count);
  return `url(#${prefix}-${order[series % order.length]})`;
}

/** The patterns of a chart; all its drawings refer to them, so their own drawing has no size but is not hidden. */
export function Patterns({ prefix }: { prefix: string }) {
  return (
    <svg className="patterns" aria-hidden="true">
      {INKS.map(({ ground, ink, path }, index) => (
        <pattern key={ground} id={`${prefix}-${index}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill={ground} />
          {path && <path d={path} stroke={ink} strokeWidth="1.6" fill="none" />}
        </pattern>
      ))}
    </svg>
  );
}
