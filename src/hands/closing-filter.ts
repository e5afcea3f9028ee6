/**
 * Takes the noise out of a pinch or a fist: a single wild frame is outvoted by its neighbours, and what remains is smoothed over about
 * two frames, less than a hand needs to close.
 */
export interface ClosingFilter {
  value: number;
  previous: number;
  beforePrevious: number;
}

const SMOOTHING_MILLISECONDS = 22;

export function createClosingFilter(): ClosingFilter {
  return { value: 0, previous: 0, beforePrevious: 0 };
}

/** The filtered value, 0 to 1, after `milliseconds` more. */
export function filterClosing(filter: ClosingFilter, measured: number, milliseconds: number): number {
  const { previous, beforePrevious } = filter;
  const middle = Math.max(Math.min(measured, previous), Math.min(Math.max(measured, previous), beforePrevious));
  filter.beforePrevious = previous;
  filter.previous = measured;
  filter.value += (middle - filter.value) * (milliseconds / (milliseconds + SMOOTHING_MILLISECONDS));
  return filter.value;
}
