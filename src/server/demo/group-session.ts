import { EVENT_VERSION, type UsageEvent } from '../../protocol/usage-event.ts';
import { GROUP_MODES, UNCOUNTED } from './demo-habits.ts';
import { type Scene, visitEvents } from './visit-events.ts';

/** Fewer come as single visitors. */
export const LEAST_GROUP = 4;
const LARGEST_GROUP = 14;
const MOST_PLACES = 4;
/** A counsellor's words before and after, and what a place takes at most. */
const WELCOME_SECONDS = [900, 1800] as const;
const PLACE_SECONDS = 700;

/**
 * A group that a counsellor led, with the visits of those in it. Who does not want to be counted took part and has no visit.
 * @param most no more take part.
 */
export function groupSession(
  scene: Scene,
  centre: string,
  hour: string,
  most: number,
): { events: UsageEvent[]; participants: number } {
  const { random } = scene;
  const participants = Math.min(most, random.whole(LEAST_GROUP, LARGEST_GROUP));
  const places = random.whole(1, MOST_PLACES);
  const occasion = random.pick([
    ['group', 3],
    ['workshop', 1],
  ] as const);
  const visits = Array.from({ length: participants }, () =>
    random.next() < UNCOUNTED
      ? []
      : visitEvents(scene, { centre, occasion, mode: random.pick(GROUP_MODES), hour, mostPlaces: places }),
  ).flat();
  const session: UsageEvent = {
    id: random.id(),
    version: EVENT_VERSION,
    kind: 'group_held',
    centre,
    occasion,
    hour,
    seconds: random.whole(...WELCOME_SECONDS) + places * PLACE_SECONDS,
    participants,
    places,
  };
  return { events: [session, ...visits], participants };
}
