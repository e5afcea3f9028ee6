import type { UsageEvent } from '../../protocol/usage-event.ts';
import type { HandCountKind } from '../../protocol/staff-settings-api.ts';
import type { RandomSource } from './random-source.ts';

export interface DemoHandCount {
  centre: string;
  kind: HandCountKind;
  people: number;
}

/** Sheets that nobody filled in, and single fields that somebody left empty. */
const FORGOTTEN_SHEETS = 0.12;
const EMPTY_FIELDS = 0.06;

const onSite = (centre: string) => (event: UsageEvent) => event.kind === 'visit' && event.centre === centre;

/**
 * What a centre counted by hand in a month. Everybody who visits comes through the door, and many others do; most of those at a forum only
 * pass by; in a workshop are those whom its counsellor led, and some who looked on.
 * @param events of the month.
 */
function sheetOf(random: RandomSource, events: readonly UsageEvent[], centre: string): DemoHandCount[] {
  const visits = events.filter(onSite(centre));
  const atForum = visits.filter((event) => event.kind === 'visit' && event.occasion.startsWith('forum'));
  const led = events.reduce(
    (sum, event) =>
      event.kind === 'group_held' && event.centre === centre && event.occasion === 'workshop'
        ? sum + event.participants
        : sum,
    0,
  );
  const people: Record<HandCountKind, number> = {
    door: visits.length + Math.round(visits.length * (0.5 + random.next())) + random.whole(5, 60),
    forum: atForum.length * random.whole(3, 8),
    workshop: led + (led > 0 ? random.whole(0, 6) : 0),
    phone: 3 + Math.round(visits.length * (0.1 + 0.3 * random.next())),
  };
  return (Object.keys(people) as HandCountKind[]).flatMap((kind) =>
    random.next() < EMPTY_FIELDS ? [] : [{ centre, kind, people: people[kind] }],
  );
}

/** The sheets of a month that is over, those that were filled in. */
export function demoHandCounts(
  random: RandomSource,
  events: readonly UsageEvent[],
  centres: readonly string[],
): DemoHandCount[] {
  return centres.flatMap((centre) => (random.next() < FORGOTTEN_SHEETS ? [] : sheetOf(random, events, centre)));
}
