import type { UsageEvent } from '../../protocol/usage-event.ts';

/** Raw events are kept for this many months, the current one included: none gets older than that. Older ones are not taken either. */
export const RAW_MONTHS = 13;
const DAY_MILLISECONDS = 86_400_000;

/** What the clock on the wall allows of an event's own clock; all in the local time of Marseille. */
export interface EventClock {
  today: string;
  latestHour: string;
  /** First month whose raw events are kept. */
  oldestMonth: string;
}

const LOCAL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** The hour in Marseille, `2026-11-24T14`. */
export function localHour(time: Date): string {
  return LOCAL.format(time).replace(' ', 'T').slice(0, 13);
}

/** `2026-01` and -2 give `2025-11`. */
export function addMonths(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

export function clockAt(now: Date): EventClock {
  const today = localHour(now).slice(0, 10);
  return {
    today,
    latestHour: localHour(new Date(now.getTime() + DAY_MILLISECONDS)),
    oldestMonth: addMonths(today.slice(0, 7), 1 - RAW_MONTHS),
  };
}

/** The field that holds an event's own clock, and what it says. */
function timeOf(event: UsageEvent): { field: '/hour' | '/month'; text: string } {
  return 'hour' in event ? { field: '/hour', text: event.hour } : { field: '/month', text: event.month };
}

/** The month of an event's own clock, `2026-11`. */
export function monthOf(event: UsageEvent): string {
  return timeOf(event).text.slice(0, 7);
}

function isInCalendar(text: string): boolean {
  if (text.length < 10) return true;
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Why an event's own clock cannot be right, or null. Late events are taken for as long as their month is kept. */
export function clockFault(event: UsageEvent, clock: EventClock): { field: string; reason: string } | null {
  const { field, text } = timeOf(event);
  if (text > clock.latestHour.slice(0, text.length)) return { field, reason: 'is more than a day in the future' };
  if (text.slice(0, 7) < clock.oldestMonth) return { field, reason: 'is of a month that is no longer kept' };
  return isInCalendar(text) ? null : { field, reason: 'is no day of the calendar' };
}
