import { localHour } from '../ingestion/event-clock.ts';
import { createAddressHash } from './address-limit.ts';

/** What a day has brought so far. */
export interface DaySpent {
  /** In Marseille, `2026-11-24`; empty before the first. */
  day: string;
  events: number;
}

/**
 * How many events without a token a day may bring, in all and from one address. It is counted in memory: no post waits for it. Of addresses
 * only hashes are remembered, for the day; the next day has another key.
 */
export interface DailyBudget {
  /** By all addresses together. */
  readonly spent: DaySpent;
  /** Seconds until there is some again for this address, or 0 when there is some now. */
  wait(address: string, now: Date): number;
  spend(address: string, events: number, now: Date): void;
}

export interface DailyLimits {
  webEventsPerDay: number;
  webEventsPerAddress: number;
}

/** Seconds until the next midnight in Marseille; on the two days when the clock is changed, an hour off. */
function secondsToMidnight(now: Date): number {
  const hour = Number(localHour(now).slice(11));
  return 86_400 - hour * 3600 - now.getUTCMinutes() * 60 - now.getUTCSeconds();
}

/** `before`: what is known from before a restart. */
export function createDailyBudget(
  { webEventsPerDay, webEventsPerAddress }: DailyLimits,
  before: DaySpent = { day: '', events: 0 },
): DailyBudget {
  let spent = before;
  let hash = createAddressHash();
  const byAddress = new Map<string, number>(); // no more entries than events in the budget
  const turn = (now: Date) => {
    const day = localHour(now).slice(0, 10);
    if (day === spent.day) return;
    spent = { day, events: 0 };
    hash = createAddressHash();
    byAddress.clear();
  };
  return {
    get spent() {
      return spent;
    },
    wait(address, now) {
      turn(now);
      const isLeft = spent.events < webEventsPerDay && (byAddress.get(hash(address)) ?? 0) < webEventsPerAddress;
      return isLeft ? 0 : secondsToMidnight(now);
    },
    spend(address, events, now) {
      turn(now);
      if (events === 0) return;
      spent = { ...spent, events: spent.events + events };
      const key = hash(address);
      byAddress.set(key, (byAddress.get(key) ?? 0) + events);
    },
  };
}
