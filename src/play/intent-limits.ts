import { ORIENTATION_UNIT } from './pose.ts';

/** No hand is farther from a place's origin than this, millimetres. */
export const FARTHEST = 20_000;
/** Longest tick, milliseconds: longer gaps are a pause, not play. */
export const LONGEST_TICK = 100;

/** A whole number within limits; the reducer and the recorder read every number of an intent through it, so that both see the same. */
export function wholeWithin(value: number, minimum: number, maximum: number): number {
  if (!(value > minimum)) return minimum;
  if (value >= maximum) return maximum;
  // Adding zero turns −0 into 0: they compare alike, but JSON and the hash would tell them apart.
  return Math.round(value) + 0;
}

/** Millimetres. */
export function wholePosition(value: number): number {
  return value === value ? wholeWithin(value, -FARTHEST, FARTHEST) : 0;
}

/** Component of an integer quaternion. */
export function wholeTurn(value: number): number {
  return value === value ? wholeWithin(value, -ORIENTATION_UNIT, ORIENTATION_UNIT) : 0;
}

/** 0 to 100. */
export function wholePercent(value: number): number {
  return wholeWithin(value, 0, 100);
}

/** 1 to {@link LONGEST_TICK}. */
export function wholeTick(value: number): number {
  return wholeWithin(value, 1, LONGEST_TICK);
}

/** Value of an act: what is no number counts as 0. */
export function wholeValue(value: number | undefined): number {
  return value !== undefined && value === value ? wholeWithin(value, -1_000_000, 1_000_000) : 0;
}

/** Hundredths, 100 to 300. */
export function wholeAssist(value: number): number {
  return wholeWithin(value, 100, 300);
}
