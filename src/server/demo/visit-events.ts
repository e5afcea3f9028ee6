import { stepsOf } from '../../catalogue/step-titles.ts';
import type { AgeBand, EventOf, InputKind, Mode, Situation, UsageEvent } from '../../protocol/usage-event.ts';
import { EVENT_VERSION, SURVEY_QUESTIONS } from '../../protocol/usage-event.ts';
import { AGES, ANSWERING, OCCUPATIONS, PLACES, SCORES, SITUATIONS_BY_AGE } from './demo-habits.ts';
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
  /** A group tries no more. */
  mostPlaces?: number;
}

const INPUT_OF: Record<Mode, InputKind> = { headset: 'controllers', desktop: 'mouse', phone: 'touch', twin: 'twin' };

interface Person {
  age: AgeBand;
  situation: Situation;
}

/** The steps of a built place; of one that is not built yet three to five, always as many. */
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
  if (random.next() < ANSWERING.satisfaction)
    events.push({ id: random.id(), kind: 'satisfaction', ...about, score: random.pick(SCORES) });
  if (random.next() < ANSWERING.survey) {
    const given = SURVEY_QUESTIONS.map((question) => ({ question, score: random.pick(SCORES) }));
    events.push({ id: random.id(), kind: 'survey', ...about, answers: given });
  }
  return events;
}

/** The places of a visit; the same one may be opened twice. */
function placesOf({ random }: Scene, { mostPlaces = Infinity, ...visit }: DemoVisit): EventOf<'place_tried'>[] {
  return Array.from({ length: Math.min(mostPlaces, random.pick(PLACES)) }, () => {
    const occupation = random.pick(OCCUPATIONS);
    const id = random.id();
    const input = INPUT_OF[visit.mode];
    return { id, version, kind: 'place_tried', occupation, content: 1, ...visit, input, ...steps(random, occupation) };
  });
}

/** A visit with the places, the changes of mind and the answers that came with it. Its totals are those of its places. */
export function visitEvents(scene: Scene, visit: DemoVisit): UsageEvent[] {
  const { random } = scene;
  const { centre, occasion, mode, hour } = visit;
  const age = random.pick(AGES);
  const person = { age, situation: random.pick(SITUATIONS_BY_AGE[age]) };
  const places = placesOf(scene, visit);
  const finished = places.filter(({ ended }) => ended === 'finished');
  // Of each occupation a visitor is asked once, when its place is finished.
  const asked = new Set(finished.map(({ occupation }) => occupation));
  const interests = [...asked].flatMap((occupation) =>
    random.next() < ANSWERING.interest ? [interest(scene, occupation, person)] : [],
  );
  const seconds = places.reduce((sum, place) => sum + place.seconds, 0);
  const left = random.next() < 0.8 ? ('left' as const) : ('interrupted' as const);
  const record: UsageEvent = {
    id: random.id(),
    version,
    kind: 'visit',
    centre,
    occasion,
    mode,
    hour,
    seconds: 60 * Math.round(seconds / 60),
    places: places.length,
    ended: finished.length > 0 ? 'finished' : left,
  };
  return [...places, ...interests, record, ...answers(scene, visit, person)];
}
