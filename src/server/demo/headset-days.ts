import { EVENT_VERSION, type UsageEvent, type Visit } from '../../protocol/usage-event.ts';
import type { RandomSource } from './random-source.ts';

/** Visits that one headset serves in a day before a centre takes the next one out of its case. */
const VISITS_OF_HEADSET = 12;

/** What a centre's headsets did: each visit with a headset is an outing of one of them, on its day, and its minutes are theirs. */
export function headsetDays(random: RandomSource, events: readonly UsageEvent[]): UsageEvent[] {
  const served = new Map<string, Visit[][]>();
  for (const event of events) {
    if (event.kind !== 'visit' || event.mode !== 'headset') continue;
    const day = event.hour.slice(0, 10);
    const headsets = served.get(day) ?? [];
    const last = headsets.at(-1);
    if (last && last.length < VISITS_OF_HEADSET) last.push(event);
    else headsets.push([event]);
    served.set(day, headsets);
  }
  return [...served].flatMap(([day, headsets]) =>
    headsets.flatMap((visits): UsageEvent[] => {
      const [first] = visits;
      if (!first) return [];
      const minutes = visits.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
      return [
        {
          id: random.id(),
          version: EVENT_VERSION,
          kind: 'headset_day',
          centre: first.centre,
          day,
          outings: visits.length,
          minutes,
        },
      ];
    }),
  );
}
