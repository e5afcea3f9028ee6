import { stepsOf } from '../../catalogue/step-titles.ts';
import type { AgeBand, EventOf, Mode, Situation, UsageEvent } from '../../protocol/usage-event.ts';
import { EVENT_VERSION, SURVEY_QUESTIONS } from '../../protocol/usage-event.ts';
import { AGES, OCCUPATIONS, SCORES, SITUATIONS_BY_AGE } from './demo-habits.ts';
import { UNKNOWN_STEP } from '../ingestion/stored-form.ts';
import type { RandomSource } from './random-source.ts';

const version: typeof EVENT_VERSION = EVENT_VERSION;

/** What events are made for. */
export interface Scene {
  random: RandomSource;
  month: string;
  /** Days of the month that events may have. */
  days: number;
  forum: string;
}

export interface DemoVisit {
  centre: string;
  occasion: string;
  mode: Mode;
  hour: string;
}

interface Person {
  age: AgeBand;
  situation: Situation;
}

/** The steps of a built place; of one that is not built yet three to five, always as many, without names. */
function stepNames(occupation: string): string[] {
  const known = stepsOf(occupation);
  const length = 3 + (occupation.length % 3);
  return known.length > 0 ? known : Array.from({ length }, () => UNKNOWN_STEP);
}

function steps(random: RandomSource, occupation: string): Pick<EventOf<'place_tried'>, 'ended' | 'seconds' | 'steps'> {
  const names = stepNames(occupation);
  const { length } = names;
  const leftAt = random.next() < 0.78 ? length : random.whole(0, length - 1);
  const records = names.map((step, index) => {
    const reached = index <= leftAt;
    const done = random.next() < 0.93 ? ('done' as const) : ('skipped' as const);
    return {
      step,
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

/** A visit with the places, the changes of mind and the answers that came with it. */
export function visitEvents(scene: Scene, visit: DemoVisit): UsageEvent[] {
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
    const place = steps(random, occupation);
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
  const id = random.id();
  // Who opens no place is not counted as a visit; what they answer is.
  if (count > 0)
    events.push({ id, version, kind: 'visit', ...visit, seconds: 60 * Math.round(seconds / 60), places: count, ended });
  return [...events, ...answers(scene, visit, person)];
}
