import { localHour } from '../ingestion/event-clock.ts';
import { createAddressHash } from './address-limit.ts';

/** What a day has brought so far. */
export interface DaySpent {
  /** In Marseille, `2026-11-24`; empty before the first. */
  day: string;
  events: number;
}

/** Events that a post may bring, taken out of what is left before it is known how many of them are stored. */
export interface Reservation {
  /** The post has brought so many; what it did not bring is given back. Once its day is over this changes nothing. */
  settle(brought: number): void;
}

/**
 * How many events without a token a day may bring, in all and from one address. It is counted in memory: no post waits for it. Of addresses
 * only hashes are remembered, for the day; the next day has another key.
 */
export interface DailyBudget {
  /** By all addresses together, with what is reserved. */
  readonly spent: DaySpent;
  /** Seconds until `events` may come from this address, or 0 when they may come now. */
  wait(address: string, events: number, now: Date): number;
  /** Takes `events` at once, so that posts that arrive together cannot all have the last of them. Null: there are not so many left. */
  reserve(address: string, events: number, now: Date): Reservation | null;
}

export interface DailyLimits {
  webEventsPerDay: number;
  webEventsPerAddress: number;
}

/** Of one day. */
interface Day {
  spent: DaySpent;
  hash(address: string): string;
  /** By hash; no more entries than events in the budget. */
  byAddress: Map<string, number>;
}

/** Seconds until the next midnight in Marseille; on the two days when the clock is changed, an hour off. */
function secondsToMidnight(now: Date): number {
  const hour = Number(localHour(now).slice(11));
  return 86_400 - hour * 3600 - now.getUTCMinutes() * 60 - now.getUTCSeconds();
}

function add(day: Day, key: string, events: number): void {
  day.spent = { ...day.spent, events: day.spent.events + events };
  const ofAddress = (day.byAddress.get(key) ?? 0) + events;
  if (ofAddress > 0) day.byAddress.set(key, ofAddress);
  else day.byAddress.delete(key);
}

/** `before`: what is known from before a restart. `createHash` makes each day's hash of addresses, with a key of its own. */
export function createDailyBudget(
  { webEventsPerDay, webEventsPerAddress }: DailyLimits,
  before: DaySpent = { day: '', events: 0 },
  createHash: () => (address: string) => string = createAddressHash,
): DailyBudget {
  const begin = (spent: DaySpent): Day => ({ spent, hash: createHash(), byAddress: new Map() });
  let current = begin(before);
  function dayAt(now: Date): Day {
    const day = localHour(now).slice(0, 10);
    if (day !== current.spent.day) current = begin({ day, events: 0 });
    return current;
  }
  const isLeft = ({ spent, byAddress }: Day, key: string, events: number) =>
    spent.events + events <= webEventsPerDay && (byAddress.get(key) ?? 0) + events <= webEventsPerAddress;
  return {
    get spent() {
      return current.spent;
    },
    wait(address, events, now) {
      const day = dayAt(now);
      return isLeft(day, day.hash(address), events) ? 0 : secondsToMidnight(now);
    },
    reserve(address, events, now) {
      const day = dayAt(now);
      const key = day.hash(address);
      if (!isLeft(day, key, events)) return null;
      add(day, key, events);
      return { settle: (brought) => add(day, key, brought - events) };
    },
  };
}
