import { localHour } from '../ingestion/event-clock.ts';

/** What a day has brought so far. */
export interface DaySpent {
  /** In Marseille, `2026-11-24`; empty before the first. */
  day: string;
  events: number;
}

/** How many events without a token a day may bring. It is counted in memory: no post waits for it. */
export interface DailyBudget {
  readonly spent: DaySpent;
  /** Seconds until there is some again, or 0 when there is some now. */
  wait(now: Date): number;
  spend(events: number, now: Date): void;
}

/** Seconds until the next midnight in Marseille; on the two days when the clock is changed, an hour off. */
function secondsToMidnight(now: Date): number {
  const hour = Number(localHour(now).slice(11));
  return 86_400 - hour * 3600 - now.getUTCMinutes() * 60 - now.getUTCSeconds();
}

/** `before`: what is known from before a restart. */
export function createDailyBudget(eventsPerDay: number, before: DaySpent = { day: '', events: 0 }): DailyBudget {
  let spent = before;
  const turn = (now: Date) => {
    const day = localHour(now).slice(0, 10);
    if (day !== spent.day) spent = { day, events: 0 };
  };
  return {
    get spent() {
      return spent;
    },
    wait(now) {
      turn(now);
      return spent.events < eventsPerDay ? 0 : secondsToMidnight(now);
    },
    spend(events, now) {
      turn(now);
      spent = { ...spent, events: spent.events + events };
    },
  };
}
