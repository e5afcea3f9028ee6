import type { ReportPeriod } from '../../protocol/report-document.ts';
import type { ClosingSetting } from '../../protocol/staff-settings-api.ts';
import { addMonths, localHour } from '../ingestion/event-clock.ts';

const DAY_MILLISECONDS = 86_400_000;

export function monthPeriod(id: string): ReportPeriod {
  return { kind: 'month', id, from: id, to: id };
}

/** `2026-11` or `2026`; null when it is neither. */
export function periodOf(id: string): ReportPeriod | null {
  if (/^20[2-9]\d-(0[1-9]|1[0-2])$/.test(id)) return monthPeriod(id);
  if (/^20[2-9]\d$/.test(id)) return { kind: 'year', id, from: `${id}-01`, to: `${id}-12` };
  return null;
}

/** The period before: what a trend compares with. */
export function previousOf({ kind, id }: ReportPeriod): string {
  return kind === 'month' ? addMonths(id, -1) : String(Number(id) - 1);
}

/** The day in Marseille. */
export function localDay(time: Date): string {
  return localHour(time).slice(0, 10);
}

/** The day on which a period's report is published: when the days after its end have passed. */
export function publicationDay({ kind, to }: ReportPeriod, closing: ClosingSetting): string {
  const end = new Date(`${addMonths(to, 1)}-01T00:00:00Z`).getTime();
  return new Date(end + closing[`${kind}Days`] * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

export function isClosed(period: ReportPeriod, now: Date, closing: ClosingSetting): boolean {
  return localDay(now) >= publicationDay(period, closing);
}

export function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}
