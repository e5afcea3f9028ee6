import type { BatchAnswer, UsageEvent } from '../protocol/usage-event.ts';
import type { DeviceStorage } from './device-storage.ts';

/** At most this many events travel together. */
export const DELIVERY_BATCH = 100;
const FIRST_WAIT_MILLISECONDS = 2_000;
const LONGEST_WAIT_MILLISECONDS = 600_000;

export interface OutboxEnvironment {
  send(events: readonly UsageEvent[]): Promise<Response>;
  /** 0 to 1. */
  random(): number;
  later(milliseconds: number, run: () => void): () => void;
}

export interface Outbox {
  /** Resolves when the event is safe on the device. */
  add(event: UsageEvent): Promise<void>;
  /** Delivers now what is waiting; resolves when nothing waits or the next try is planned. */
  deliver(): Promise<void>;
  /** The very records that will leave this device. */
  waiting(): Promise<UsageEvent[]>;
  close(): void;
}

/** Doubles from 2 seconds to 10 minutes, with up to half of it taken off at random so that 30 headsets do not knock together. */
export function waitAfter(failures: number, random: number): number {
  const whole = Math.min(LONGEST_WAIT_MILLISECONDS, FIRST_WAIT_MILLISECONDS * 2 ** (failures - 1));
  return Math.round(whole * (1 - random / 2));
}

/** So that the order in which a device did things does not travel either. */
function shuffle<T>(items: T[], random: () => number): T[] {
  for (let index = items.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [items[index], items[other]] = [items[other] as T, items[index] as T];
  }
  return items;
}

export function createOutbox(storage: DeviceStorage, environment: OutboxEnvironment): Outbox {
  let failures = 0;
  let busy: Promise<void> | null = null;
  let cancelRetry: (() => void) | null = null;
  let closed = false;

  async function settle(batch: readonly UsageEvent[], answer: BatchAnswer): Promise<void> {
    const transaction = storage.transaction(['outbox', 'rejected'], 'readwrite');
    const work: Promise<unknown>[] = [];
    batch.forEach((event, index) => {
      const verdict = answer.verdicts[index];
      if (!verdict) return; // not answered: it stays and is sent again
      if (verdict.verdict === 'rejected') {
        const { field, reason } = verdict;
        work.push(transaction.objectStore('rejected').put({ event, field, reason }, event.id));
      }
      work.push(transaction.objectStore('outbox').delete(event.id));
    });
    await Promise.all([...work, transaction.done]);
  }

  async function deliverAll(): Promise<void> {
    for (;;) {
      const batch = shuffle(await storage.getAll('outbox', null, DELIVERY_BATCH), environment.random);
      if (batch.length === 0) return;
      const response = await environment.send(batch);
      if (!response.ok) throw new Error(`the endpoint answered ${response.status}`);
      await settle(batch, (await response.json()) as BatchAnswer);
    }
  }

  function deliver(): Promise<void> {
    cancelRetry?.();
    cancelRetry = null;
    busy ??= deliverAll()
      .then(() => {
        failures = 0;
      })
      .catch(() => {
        failures += 1;
        if (!closed) cancelRetry = environment.later(waitAfter(failures, environment.random()), () => void deliver());
      })
      .finally(() => {
        busy = null;
      });
    return busy;
  }

  return {
    async add(event) {
      await storage.put('outbox', event);
    },
    deliver,
    waiting: () => storage.getAll('outbox'),
    close() {
      closed = true;
      cancelRetry?.();
    },
  };
}
