import { stepsOf } from '../../../../catalogue/step-titles.ts';
import { EVENT_VERSION, type UsageEvent } from '../../../../protocol/usage-event.ts';
import { demoEvents } from '../../../demo/demo-events.ts';
import type { Weights } from '../../../demo/demo-habits.ts';
import type { RandomSource } from '../../../demo/random-source.ts';

/** Events that come when the report of their month is closed. */
export interface LateBatch {
  month: string;
  events: UsageEvent[];
  /** Staff ask for a new edition of the month with them. */
  asksForEdition: boolean;
}

const OCCUPATION = 'boulanger';
const SHARE_THAT_IS_LATE = 0.2;

/** A visit on the web with one place, which was left in the step given, from 1, or finished. */
export function webVisit(random: RandomSource, month: string, leftIn: number | null): UsageEvent[] {
  const steps = stepsOf(OCCUPATION).map((step, index) => ({
    step,
    seconds: leftIn === null || index < leftIn ? 20 : 0,
    tries: leftIn === null || index < leftIn ? 1 : 0,
    helps: 0,
    outcome: leftIn === null || index < leftIn - 1 ? ('done' as const) : ('open' as const),
  }));
  const ended = leftIn === null ? ('finished' as const) : ('left' as const);
  const where = { centre: 'web', occasion: 'everyday', mode: 'desktop', hour: `${month}-20T15`, ended } as const;
  const version: typeof EVENT_VERSION = EVENT_VERSION;
  return [
    {
      ...where,
      id: random.id(),
      version,
      kind: 'place_tried',
      occupation: OCCUPATION,
      content: 1,
      input: 'mouse',
      seconds: steps.reduce((sum, { seconds }) => sum + seconds, 0),
      steps,
    },
    { ...where, id: random.id(), version, kind: 'visit', seconds: 120, places: 1 },
  ];
}

/** So many of one sort that they may be told. */
export function lateMany(random: RandomSource, month: string): LateBatch {
  const events = Array.from({ length: 20 }, (_, index) => webVisit(random, month, index < 12 ? null : 1)).flat();
  return { month, events, asksForEdition: true };
}

/** As many as in every table that is protected cell by cell, but three that say at which step they left. */
export function lateFew(random: RandomSource, month: string): LateBatch {
  const events = [null, 1, 2].flatMap((leftIn, index) =>
    Array.from({ length: [10, 7, 3][index] ?? 0 }, () => webVisit(random, month, leftIn)).flat(),
  );
  return { month, events, asksForEdition: true };
}

/** A part of a month, from all centres. Nobody asks for its edition, so that it waits for the year. */
export function lateOfMonth(random: RandomSource, month: string, visitsPerMonth: Weights<string>): LateBatch {
  const few = visitsPerMonth.map(([centre, visits]) => [centre, visits * SHARE_THAT_IS_LATE] as const);
  return {
    month,
    events: demoEvents({ random, month, days: 28, forum: 'forum-avenir' }, 0, few),
    asksForEdition: false,
  };
}
