import type { AgeBand, EventOf, Mode, Situation, UsageEvent } from '../../protocol/usage-event.ts';
import { EVENT_VERSION, SURVEY_QUESTIONS } from '../../protocol/usage-event.ts';
import {
  AGES,
  GROWTH,
  OCCUPATIONS,
  SCORES,
  SEASON,
  SITE_MODES,
  SITUATIONS_BY_AGE,
  VISITS_PER_MONTH,
  WEB_MODES,
} from './demo-habits.ts';
import type { RandomSource } from './random-source.ts';

const version: typeof EVENT_VERSION = EVENT_VERSION;
const two = (number: number) => String(number).padStart(2, '0');

interface Scene {
  random: RandomSource;
  month: string;
  /** Days of the month that events may have. */
  days: number;
  forum: string;
}

interface DemoVisit {
  centre: string;
  occasion: string;
  mode: Mode;
  hour: string;
}

interface Person {
  age: AgeBand;
  situation: Situation;
}

function steps(random: RandomSource): Pick<EventOf<'place_tried'>, 'ended' | 'seconds' | 'steps'> {
  const length = random.whole(3, 5);
  const leftAt = random.next() < 0.78 ? length : random.whole(0, length - 1);
  const records = Array.from({ length }, (_, index) => {
    const reached = index <= leftAt;
    const done = random.next() < 0.93 ? ('done' as const) : ('skipped' as const);
    return {
      step: `step-${index + 1}`,
      seconds: reached ? random.whole(12, 58) : 0,
      tries: reached ? random.whole(0, 3) : 0,
      helps: reached && random.next() < 0.3 ? 1 : 0,
      outcome: index < leftAt ? done : ('open' as const),
    };
  });
  const left = random.next() < 0.85 ? ('left' as const) : ('interrupted' as const);
  const seconds = records.reduce((sum, record) => sum + record.seconds, 0);
  return { ended: leftAt === length ? 'finished' : left, seconds, steps: records };
}

function interest({ random, month }: Scene, occupation: string, person: Person): UsageEvent {
  const before = random.whole(1, 5);
  const change = random.pick([
    [-1, 8],
    [0, 40],
    [1, 38],
    [2, 14],
  ] as const);
  const after = Math.min(5, Math.max(1, before + change));
  return { id: random.id(), version, kind: 'interest', occupation, ...person, before, after, month };
}

function answers(scene: Scene, { centre, occasion }: DemoVisit, person: Person): UsageEvent[] {
  const { random, month } = scene;
  const about = { version, centre, occasion, ...person, month };
  const events: UsageEvent[] = [];
  if (random.next() < 0.55)
    events.push({ id: random.id(), kind: 'satisfaction', ...about, score: random.pick(SCORES) });
  if (random.next() < 0.1) {
    const given = SURVEY_QUESTIONS.map((question) => ({ question, score: random.pick(SCORES) }));
    events.push({ id: random.id(), kind: 'survey', ...about, answers: given });
  }
  return events;
}

function visitEvents(scene: Scene, visit: DemoVisit): UsageEvent[] {
  const { random } = scene;
  const age = random.pick(AGES);
  const person = { age, situation: random.pick(SITUATIONS_BY_AGE[age]) };
  const count = random.pick([
    [0, 6],
    [1, 30],
    [2, 30],
    [3, 20],
    [4, 9],
    [5, 5],
  ] as const);
  const events: UsageEvent[] = [];
  let seconds = random.whole(40, 240);
  for (let index = 0; index < count; index++) {
    const occupation = random.pick(OCCUPATIONS);
    const place = steps(random);
    const input =
      visit.mode === 'headset'
        ? 'controllers'
        : visit.mode === 'desktop'
          ? 'mouse'
          : visit.mode === 'phone'
            ? 'touch'
            : 'twin';
    seconds += place.seconds;
    events.push({ id: random.id(), version, kind: 'place_tried', occupation, content: 1, ...visit, input, ...place });
    if (random.next() < 0.4) events.push(interest(scene, occupation, person));
  }
  const ended = random.pick([
    ['finished', 70],
    ['left', 24],
    ['interrupted', 6],
  ] as const);
  events.push({ id: random.id(), version, kind: 'visit', ...visit, seconds, places: count, ended });
  return [...events, ...answers(scene, visit, person)];
}

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
