import { EVENT_FAMILIES } from '../protocol/event-values.ts';
import type { BatchAnswer, UsageEvent } from '../protocol/usage-event.ts';
import type { DeviceStorage, RejectedEvent } from './device-storage.ts';
import { retryAfterMilliseconds, waitAfter } from './retry-wait.ts';
import { shuffle } from './shuffle.ts';
import { throwAwayOld } from './throw-away-old.ts';

export { waitAfter };

/** At most this many events travel together. */
export const DELIVERY_BATCH = 100;

export interface OutboxEnvironment {
  send(events: readonly UsageEvent[]): Promise<Response>;
  /** 0 to 1. */
  random(): number;
  later(milliseconds: number, run: () => void): () => void;
  /** The month now, `2026-11`; without it nothing is thrown away for its age. */
  month?(): string;
  /** The endpoint does not, or does again, know this device's token. Events stay either way. */
  onAccess?(known: boolean): void;
}

/** What is on the device: records that will leave, and records that the endpoint refused. */
export interface OutboxRecords {
  waiting: UsageEvent[];
  rejected: RejectedEvent[];
}

export interface Outbox {
  /** Resolves when the event is safe on the device. */
  add(event: UsageEvent): Promise<void>;
  /** Sends an event that is on the device already, in case the page has no time left for `deliver`; that will then find a duplicate. */
  hurry(event: UsageEvent): void;
  /** Nothing that is on the device leaves any more, and nothing of it stays. */
  forgetAll(): Promise<void>;
  /** Delivers now what is waiting; resolves when nothing waits or the next try is planned. */
  deliver(): Promise<void>;
  /** The very records that will leave this device. */
  waiting(): Promise<UsageEvent[]>;
  records(): Promise<OutboxRecords>;
  /** Called whenever `records` may answer something else. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** The endpoint could not take a batch. `wait`: it asked for this many milliseconds of peace. */
class DeliveryRefused extends Error {
  readonly wait: number | null;
  constructor(status: number, wait: number | null) {
    super(`the endpoint answered ${status}`);
    this.wait = wait;
  }
}

export function createOutbox(storage: DeviceStorage, environment: OutboxEnvironment): Outbox {
  const listeners = new Set<() => void>();
  const changed = () => listeners.forEach((listener) => listener());
  let failures = 0;
  let busy: Promise<void> | null = null;
  let cancelRetry: (() => void) | null = null;
  /** The endpoint asked for peace: until the planned try, nothing is sent. */
  let mustWait = false;
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
    changed();
  }

  /** The next batch: of one family only, in no order. */
  async function nextBatch(): Promise<UsageEvent[]> {
    const waiting = await storage.getAll('outbox');
    const [first] = waiting;
    if (!first) return [];
    const family = EVENT_FAMILIES[first.kind];
    const batch = waiting.filter(({ kind }) => EVENT_FAMILIES[kind] === family).slice(0, DELIVERY_BATCH);
    return shuffle(batch, environment.random);
  }

  async function deliverAll(): Promise<void> {
    if (environment.month) await throwAwayOld(storage, environment.month());
    for (;;) {
      const batch = await nextBatch();
      if (batch.length === 0) return;
      const response = await environment.send(batch);
      if (response.status === 401) environment.onAccess?.(false);
      if (!response.ok) throw new DeliveryRefused(response.status, retryAfterMilliseconds(response, Date.now()));
      environment.onAccess?.(true);
      await settle(batch, (await response.json()) as BatchAnswer);
    }
  }

  function tryLater(error: unknown): void {
    failures += 1;
    if (closed) return;
    const asked = error instanceof DeliveryRefused ? error.wait : null;
    mustWait = asked !== null;
    const wait = Math.max(asked ?? 0, waitAfter(failures, environment.random()));
    cancelRetry = environment.later(wait, () => {
      mustWait = false;
      void deliver();
    });
  }

  function deliver(): Promise<void> {
    if (mustWait) return Promise.resolve();
    cancelRetry?.();
    cancelRetry = null;
    busy ??= deliverAll()
      .then(() => {
        failures = 0;
      })
      .catch(tryLater)
      .finally(() => {
        busy = null;
      });
    return busy;
  }

  return {
    async add(event) {
      await storage.put('outbox', event);
      changed();
    },
    hurry(event) {
      if (!mustWait) void environment.send([event]).catch(() => undefined);
    },
    async forgetAll() {
      const transaction = storage.transaction(['outbox', 'rejected'], 'readwrite');
      await Promise.all([
        transaction.objectStore('outbox').clear(),
        transaction.objectStore('rejected').clear(),
        transaction.done,
      ]);
      changed();
    },
    deliver,
    waiting: () => storage.getAll('outbox'),
    records: async () => ({ waiting: await storage.getAll('outbox'), rejected: await storage.getAll('rejected') }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      cancelRetry?.();
    },
  };
}
