import { EVENT_FAMILIES } from '../protocol/event-values.ts';
import type { UsageEvent } from '../protocol/usage-event.ts';
import { shuffle } from './shuffle.ts';

/** At most this many events travel together. */
export const DELIVERY_BATCH = 100;

/** The next batch of what waits: of one family only, in no order. `random`: 0 to 1. */
export function nextBatch(waiting: readonly UsageEvent[], random: () => number): UsageEvent[] {
  const [first] = waiting;
  if (!first) return [];
  const family = EVENT_FAMILIES[first.kind];
  const batch = waiting.filter(({ kind }) => EVENT_FAMILIES[kind] === family).slice(0, DELIVERY_BATCH);
  return shuffle(batch, random);
}

/** All of it in such batches. */
export function allBatches(waiting: readonly UsageEvent[], random: () => number): UsageEvent[][] {
  const batch = nextBatch(waiting, random);
  if (batch.length === 0) return [];
  const taken = new Set(batch);
  return [
    batch,
    ...allBatches(
      waiting.filter((event) => !taken.has(event)),
      random,
    ),
  ];
}
