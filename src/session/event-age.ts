import type { UsageEvent } from '../protocol/usage-event.ts';

/** Records that could not leave for longer than this are thrown away. */
export const LONGEST_WAIT_MONTHS = 13;

/** The month that an event tells of, `2026-11`. */
export function monthOf(event: UsageEvent): string {
  if ('hour' in event) return event.hour.slice(0, 7);
  if ('day' in event) return event.day.slice(0, 7);
  return event.month;
}

/** Months since the year 0. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

/** More than 13 months old by its own time. A device whose clock is behind keeps it: it is not thrown away by mistake. */
export function isTooOld(event: UsageEvent, monthNow: string): boolean {
  return monthNumber(monthNow) - monthNumber(monthOf(event)) > LONGEST_WAIT_MONTHS;
}
