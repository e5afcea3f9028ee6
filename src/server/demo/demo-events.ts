import { EVENT_VERSION, type UsageEvent } from '../../protocol/usage-event.ts';
import { GROWTH, SEASON, SITE_MODES, VISITS_PER_MONTH, WEB_MODES } from './demo-habits.ts';
import { type Scene, visitEvents } from './visit-events.ts';

const version: typeof EVENT_VERSION = EVENT_VERSION;
const two = (number: number) => String(number).padStart(2, '0');

function hourOf({ random, month, days }: Scene, forumDay: boolean): string {
  return `${month}-${two(forumDay ? Math.min(days, random.whole(11, 13)) : random.whole(1, days))}T${two(random.whole(9, 17))}`;
}

function centreDays({ random, month, days }: Scene, centre: string, visits: number): UsageEvent[] {
  const sessions = Array.from(
    { length: Math.floor(visits / 40) },
    (): UsageEvent => ({
      id: random.id(),
      version,
      kind: 'group_held',
      centre,
      occasion: random.pick([
        ['group', 3],
        ['workshop', 1],
      ] as const),
      hour: `${month}-${two(random.whole(1, days))}T${two(random.whole(9, 16))}`,
      seconds: random.whole(1500, 5400),
      participants: random.whole(5, 24),
      places: random.whole(2, 6),
    }),
  );
  const outings = Array.from({ length: Math.floor(visits / 12) }, (): UsageEvent => {
    const served = random.whole(2, 14);
    const day = `${month}-${two(random.whole(1, days))}`;
    return {
      id: random.id(),
      version,
      kind: 'headset_day',
      centre,
      day,
      outings: served,
      minutes: served * random.whole(6, 12),
    };
  });
  return [...sessions, ...outings];
}

/**
 * Invented events of one month, plausible in number and kind. `forum`: the occasion of the month's forum, in spring and autumn.
 * @param index how many months lie before it: use grows.
 */
export function demoEvents(scene: Scene, index: number): UsageEvent[] {
  const { random, month, forum } = scene;
  const season = SEASON[Number(month.slice(5)) - 1] ?? 1;
  const isForumMonth = ['03', '11'].includes(month.slice(5));
  return VISITS_PER_MONTH.flatMap(([centre, ordinary]) => {
    const visits = Math.round(ordinary * season * (1 + GROWTH * index) * (0.85 + 0.3 * random.next()));
    const events: UsageEvent[] = centre === 'web' ? [] : centreDays(scene, centre, visits);
    for (let count = 0; count < visits; count++) {
      const occasions = [
        ['everyday', 55],
        ['group', 30],
        ['workshop', 10],
        [forum, isForumMonth ? 25 : 0],
      ] as const;
      const occasion = centre === 'web' ? 'everyday' : random.pick(occasions);
      const mode = random.pick(centre === 'web' ? WEB_MODES : SITE_MODES);
      events.push(...visitEvents(scene, { centre, occasion, mode, hour: hourOf(scene, occasion === forum) }));
    }
    return events;
  });
}
