import { localHour } from '../ingestion/event-clock.ts';
import { createAddressHash } from './address-limit.ts';

/**
 * How many events without a token a day may bring, in all and from one address. It is counted in memory: a restart begins it anew. Of
 * addresses only hashes are remembered, for the day; the next day has another key.
 */
export interface DailyBudget {
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

export function createDailyBudget({ webEventsPerDay, webEventsPerAddress }: DailyLimits): DailyBudget {
  let day = '';
  let spent = 0;
  let hash = createAddressHash();
  const byAddress = new Map<string, number>(); // no more entries than events in the budget
  const turn = (now: Date) => {
    const today = localHour(now).slice(0, 10);
    if (today === day) return;
    day = today;
    spent = 0;
    hash = createAddressHash();
    byAddress.clear();
  };
  return {
    wait(address, now) {
      turn(now);
      const isLeft = spent < webEventsPerDay && (byAddress.get(hash(address)) ?? 0) < webEventsPerAddress;
      return isLeft ? 0 : secondsToMidnight(now);
    },
    spend(address, events, now) {
      turn(now);
      if (events === 0) return;
      spent += events;
      const key = hash(address);
      byAddress.set(key, (byAddress.get(key) ?? 0) + events);
    },
  };
}
