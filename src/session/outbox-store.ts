import type { UsageEvent } from '../protocol/usage-event.ts';
import type { DeviceStorage, RejectedEvent } from './device-storage.ts';
import { isTooOld } from './event-age.ts';

/** Where records wait to leave: on the device, or in memory. */
export interface OutboxStore {
  /** A record with an identifier that is there already takes its place. */
  put(events: readonly UsageEvent[]): Promise<void>;
  has(id: string): Promise<boolean>;
  waiting(): Promise<UsageEvent[]>;
  rejected(): Promise<RejectedEvent[]>;
  /** The endpoint has answered these: they wait no more, and those that it refused are put aside. */
  settle(answered: readonly UsageEvent[], refused: readonly RejectedEvent[]): Promise<void>;
  /** Deletes what is older than 13 months, refused records too. `month` is now, `2026-11`. */
  throwAwayOld(month: string): Promise<void>;
  clear(): Promise<void>;
}

export function storeOnDevice(storage: DeviceStorage): OutboxStore {
  function change() {
    const transaction = storage.transaction(['outbox', 'rejected'], 'readwrite');
    return {
      outbox: transaction.objectStore('outbox'),
      rejected: transaction.objectStore('rejected'),
      done: transaction.done,
    };
  }
  return {
    async put(events) {
      const { outbox, done } = change();
      await Promise.all([...events.map((event) => outbox.put(event)), done]);
    },
    has: async (id) => (await storage.getKey('outbox', id)) !== undefined,
    waiting: () => storage.getAll('outbox'),
    rejected: () => storage.getAll('rejected'),
    async settle(answered, refused) {
      const { outbox, rejected, done } = change();
      await Promise.all([
        ...refused.map((one) => rejected.put(one, one.event.id)),
        ...answered.map(({ id }) => outbox.delete(id)),
        done,
      ]);
    },
    async throwAwayOld(month) {
      const { outbox, rejected, done } = change();
      for (const event of await outbox.getAll()) if (isTooOld(event, month)) await outbox.delete(event.id);
      for (const { event } of await rejected.getAll()) if (isTooOld(event, month)) await rejected.delete(event.id);
      await done;
    },
    async clear() {
      const { outbox, rejected, done } = change();
      await Promise.all([outbox.clear(), rejected.clear(), done]);
    },
  };
}

/** Where the browser has no storage: what waits is gone with the page. */
export function storeInMemory(): OutboxStore {
  const outbox = new Map<string, UsageEvent>();
  const rejected = new Map<string, RejectedEvent>();
  return {
    async put(events) {
      for (const event of events) outbox.set(event.id, event);
    },
    has: async (id) => outbox.has(id),
    waiting: async () => [...outbox.values()],
    rejected: async () => [...rejected.values()],
    async settle(answered, refused) {
      for (const one of refused) rejected.set(one.event.id, one);
      for (const { id } of answered) outbox.delete(id);
    },
    async throwAwayOld(month) {
      for (const event of outbox.values()) if (isTooOld(event, month)) outbox.delete(event.id);
      for (const { event } of rejected.values()) if (isTooOld(event, month)) rejected.delete(event.id);
    },
    async clear() {
      outbox.clear();
      rejected.clear();
    },
  };
}
