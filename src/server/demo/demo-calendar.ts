import type { RandomSource } from './random-source.ts';

type Weights = readonly (readonly [number, number])[];

/** How full centres are, from Sunday to Saturday: pupils have Wednesday afternoons, Mondays begin at two. */
const WEEKDAYS = [0, 2, 5, 7, 5, 4, 0] as const;
const MORNING: Weights = [
  [9, 2],
  [10, 4],
  [11, 3],
];
const AFTERNOON: Weights = [
  [14, 5],
  [15, 5],
  [16, 3],
];
/** The web is always open, and fuller in the evening. */
const WEB_HOURS: Weights = Array.from({ length: 17 }, (_, index) => [7 + index, index < 10 ? 2 : 5] as const);
const MONDAY = 1;
const THURSDAY = 4;

/** Public holidays that fall on the same day every year. */
const HOLIDAYS: readonly string[] = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

const two = (number: number) => String(number).padStart(2, '0');
const weekdayOf = (month: string, day: number) => new Date(`${month}-${two(day)}T12:00:00Z`).getUTCDay();
const daysUntil = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

export function daysIn(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}

/** First and last day of a forum: the second Thursday of the month, and the day after. */
export function forumDays(month: string): [first: number, last: number] {
  const thursday = daysUntil(14).find((day) => day > 7 && weekdayOf(month, day) === THURSDAY) ?? 8;
  return [thursday, thursday + 1];
}

/** A month as it is lived, up to one of its days. */
export interface DemoCalendar {
  /** A day and an hour at which a centre is open; null: it has not been open yet. */
  centreHour(random: RandomSource): string | null;
  webHour(random: RandomSource): string;
  /** null: there is none, or it has not begun. */
  forumHour(random: RandomSource): string | null;
}

export function demoCalendar(month: string, days: number, hasForum: boolean): DemoCalendar {
  const open = daysUntil(days).filter((day) => !HOLIDAYS.includes(`${month.slice(5)}-${two(day)}`));
  const weights = open.map((day) => [day, WEEKDAYS[weekdayOf(month, day)] ?? 0] as const);
  const lived = weights.filter(([, weight]) => weight > 0);
  const forum = hasForum ? forumDays(month).filter((day) => day <= days) : [];
  const at = (day: number, hour: number) => `${month}-${two(day)}T${two(hour)}`;
  return {
    centreHour(random) {
      if (lived.length === 0) return null;
      const day = random.pick(lived);
      return at(day, random.pick(weekdayOf(month, day) === MONDAY ? AFTERNOON : [...MORNING, ...AFTERNOON]));
    },
    webHour: (random) => at(random.whole(1, days), random.pick(WEB_HOURS)),
    forumHour(random) {
      const [first] = forum;
      return first === undefined ? null : at(first + random.whole(0, forum.length - 1), random.whole(9, 17));
    },
  };
}
