import { localHour } from '../ingestion/event-clock.ts';

/** How many events without a token a day may bring. It is counted in memory: a restart begins it anew. */
export interface DailyBudget {
  /** Seconds until there is some again, or 0 when there is some now. */
  wait(now: Date): number;
  spend(events: number, now: Date): void;
}

/** Seconds until the next midnight in Marseille; on the two days when the clock is changed, an hour off. */
function secondsToMidnight(now: Date): number {
  const hour = Number(localHour(now).slice(11));
  return 86_400 - hour * 3600 - now.getUTCMinutes() * 60 - now.getUTCSeconds();
}

export function createDailyBudget(eventsPerDay: number): DailyBudget {
  let day = '';
  let spent = 0;
  const turn = (now: Date) => {
    const today = localHour(now).slice(0, 10);
    if (today === day) return;
    day = today;
    spent = 0;
  };
  return {
    wait(now) {
      turn(now);
      return spent < eventsPerDay ? 0 : secondsToMidnight(now);
    },
    spend(events, now) {
      turn(now);
      spent += events;
    },
  };
}
