import type { UsageEvent } from '../protocol/usage-event.ts';

/** No record that could not leave gets older than this. */
const LONGEST_WAIT_MONTHS = 13;

/** The month that an event tells of, `2026-11`. */
export function monthOf(event: UsageEvent): string {
  return 'hour' in event ? event.hour.slice(0, 7) : event.month;
}

/** Months since the year 0. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

/** It may be 13 months old: a record that tells no day may be of the first. A device whose clock is behind keeps it: it is not thrown away by mistake. */
export function isTooOld(event: UsageEvent, monthNow: string): boolean {
  return monthNumber(monthNow) - monthNumber(monthOf(event)) >= LONGEST_WAIT_MONTHS;
}
