import type { UsageEvent } from '../protocol/usage-event.ts';
import { createDelivery, type Delivery, type DeliveryEnvironment } from './delivery.ts';
import type { RejectedEvent } from './device-storage.ts';
import { createNews, type News } from './news.ts';
import type { OutboxStore } from './outbox-store.ts';

/** What is on the device: records that will leave, and records that the endpoint refused. */
export interface OutboxRecords {
  waiting: UsageEvent[];
  rejected: RejectedEvent[];
  /** Those that the endpoint has taken, kept in memory until `forgetLeft`. */
  left: readonly UsageEvent[];
}

export interface Outbox extends Delivery {
  /** Resolves when the events are safe on the device. */
  add(events: readonly UsageEvent[]): Promise<void>;
  /** The event waits here: the endpoint has not answered it. */
  has(id: string): Promise<boolean>;
  /** Nothing that is on the device leaves any more, and nothing of it stays. */
  forgetAll(): Promise<void>;
  forgetLeft(): void;
  records(): Promise<OutboxRecords>;
  /** Called whenever `records` may answer something else. Returns how to stop. */
  onChange: News['listen'];
}

export function createOutbox(store: OutboxStore, environment: DeliveryEnvironment): Outbox {
  const news = createNews();
  let left: readonly UsageEvent[] = [];
  const delivery = createDelivery(store, environment, (taken) => {
    left = [...left, ...taken];
    news.tell();
  });

  return {
    ...delivery,
    async add(events) {
      if (events.length === 0) return;
      await store.put(events);
      news.tell();
    },
    has: store.has,
    async forgetAll() {
      await store.clear();
      news.tell();
    },
    forgetLeft() {
      left = [];
      news.tell();
    },
    records: async () => ({ waiting: await store.waiting(), rejected: await store.rejected(), left }),
    onChange: news.listen,
  };
}
