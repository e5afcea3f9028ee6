import type { UsageEvent } from '../../protocol/usage-event.ts';
import { type DemoCalendar, demoCalendar } from './demo-calendar.ts';
import {
  FORUM_CENTRES,
  FORUM_SHARE,
  GROUP_SHARE,
  GROWTH,
  SEASON,
  SITE_MODES,
  VISITS_PER_MONTH,
  WEB_MODES,
  type Weights,
} from './demo-habits.ts';
import { groupSession, LEAST_GROUP } from './group-session.ts';
import { type Scene, visitEvents } from './visit-events.ts';

/** Groups until so many visits have come with one; what is left over is too few for a group. */
function groupVisits(scene: Scene, calendar: DemoCalendar, centre: string, visits: number): UsageEvent[] {
  const events: UsageEvent[] = [];
  for (let left = visits; left >= LEAST_GROUP; ) {
    const hour = calendar.centreHour(scene.random);
    if (hour === null) break;
    const session = groupSession(scene, centre, hour, left);
    left -= session.participants;
    events.push(...session.events);
  }
  return events;
}

function centreEvents(scene: Scene, calendar: DemoCalendar, centre: string, visits: number): UsageEvent[] {
  const { random, month, forum } = scene;
  const events = groupVisits(scene, calendar, centre, Math.round(visits * GROUP_SHARE));
  const alone = (hour: string | null, occasion: string) => {
    if (hour !== null) events.push(...visitEvents(scene, { centre, occasion, mode: random.pick(SITE_MODES), hour }));
  };
  for (let count = 0; count < Math.round(visits * (1 - GROUP_SHARE)); count++)
    alone(calendar.centreHour(random), 'everyday');
  if (FORUM_CENTRES[month.slice(5)]?.includes(centre))
    for (let count = 0; count < Math.round(visits * FORUM_SHARE); count++) alone(calendar.forumHour(random), forum);
  return events;
}

function webEvents(scene: Scene, calendar: DemoCalendar, visits: number): UsageEvent[] {
  const { random } = scene;
  return Array.from({ length: visits }, () =>
    visitEvents(scene, {
      centre: 'web',
      occasion: 'everyday',
      mode: random.pick(WEB_MODES),
      hour: calendar.webHour(random),
    }),
  ).flat();
}

/**
 * Invented events of one month, as the app would make them: what the reports compare agrees. `forum`: the occasion of the month's forum, in
 * spring and autumn.
 * @param index how many months lie before it: use grows.
 * @param visitsPerMonth who is visited how often in an ordinary month.
 */
export function demoEvents(
  scene: Scene,
  index: number,
  visitsPerMonth: Weights<string> = VISITS_PER_MONTH,
): UsageEvent[] {
  const { random, month, days } = scene;
  const season = SEASON[Number(month.slice(5)) - 1] ?? 1;
  const calendar = demoCalendar(month, days, month.slice(5) in FORUM_CENTRES);
  return visitsPerMonth.flatMap(([centre, ordinary]) => {
    const visits = Math.round(ordinary * season * (1 + GROWTH * index) * (0.85 + 0.3 * random.next()));
    return centre === 'web' ? webEvents(scene, calendar, visits) : centreEvents(scene, calendar, centre, visits);
  });
}
