import { randomUUID } from 'node:crypto';
import { centres } from '../../../src/catalogue/centres.ts';
import { occupations } from '../../../src/catalogue/occupations.ts';
import {
  AGE_BANDS,
  EVENT_VERSION,
  MODES,
  OCCASIONS,
  SITUATIONS,
  type UsageEvent,
} from '../../../src/protocol/usage-event.ts';

const places = ['web', ...centres.map(({ id }) => id)];
const steps = ['prepare', 'measure', 'do', 'finish'];

const pick = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)] as T;
const upTo = (most: number) => Math.floor(Math.random() * (most + 1));

/**
 * A random event of one of `months`: all centres, all occupations, all modes and occasions alike, which is the worst case for roll-ups (real
 * days have few combinations). Six in ten are places.
 */
export function randomEvent(months: readonly string[]): UsageEvent {
  const month = pick(months);
  const shared = { id: randomUUID(), version: EVENT_VERSION } as const;
  const hour = `${month}-${String(1 + upTo(27)).padStart(2, '0')}T${String(8 + upTo(10)).padStart(2, '0')}`;
  const where = { centre: pick(places), occasion: pick(OCCASIONS), mode: pick(MODES), hour };
  const person = { age: pick(AGE_BANDS), situation: pick(SITUATIONS), month };
  const kind = Math.random();
  if (kind < 0.6) {
    const done = upTo(steps.length);
    const records = steps.map((step, index) => ({
      step,
      seconds: upTo(90),
      tries: upTo(4),
      helps: upTo(2),
      outcome: index < done ? ('done' as const) : ('open' as const),
    }));
    return {
      ...shared,
      kind: 'place_tried',
      occupation: pick(occupations).slug,
      content: 1,
      ...where,
      input: 'controllers',
      ended: done === steps.length ? 'finished' : 'left',
      seconds: records.reduce((sum, record) => sum + record.seconds, upTo(500)),
      steps: records,
    };
  }
  if (kind < 0.8)
    return { ...shared, kind: 'visit', ...where, seconds: 60 * upTo(15), places: 1 + upTo(5), ended: 'left' };
  if (kind < 0.9) {
    const rating = { before: 1 + upTo(4), after: 1 + upTo(4) };
    return { ...shared, kind: 'interest', occupation: pick(occupations).slug, ...person, ...rating };
  }
  return {
    ...shared,
    kind: 'satisfaction',
    centre: where.centre,
    occasion: where.occasion,
    ...person,
    score: 1 + upTo(4),
  };
}
