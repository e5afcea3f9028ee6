import type { UsageEvent } from '../protocol/usage-event.ts';
import type { DeviceStorage } from './device-storage.ts';
import { createNews, type News } from './news.ts';

/** The records of the visit that goes on. They stay on the device until it ends: until then its visitor can take all of them back. */
export interface HeldRecords {
  /** Resolves when the event is safe on the device. */
  hold(event: UsageEvent): Promise<void>;
  all(): readonly UsageEvent[];
  /** Takes them out of memory; on the device they stay until `forget`, so that a page that is killed meanwhile loses none. */
  take(): UsageEvent[];
  forget(events: readonly UsageEvent[]): Promise<void>;
  /** Nothing of this visit leaves: it is as if none of it had been noted. */
  drop(): Promise<void>;
  /** What a killed page has left behind. Asked before anything is held. */
  leftBehind(): Promise<UsageEvent[]>;
  /** Called whenever `all` answers something else. Returns how to stop. */
  onChange: News['listen'];
}

/** `storage`: null where there is none for this page; then they are in memory only. */
export function createHeldRecords(storage: DeviceStorage | null): HeldRecords {
  const held = new Map<string, UsageEvent>();
  const news = createNews();
  return {
    async hold(event) {
      held.set(event.id, event);
      news.tell();
      await storage?.put('held', event);
    },
    all: () => [...held.values()],
    take() {
      const events = [...held.values()];
      held.clear();
      news.tell();
      return events;
    },
    async forget(events) {
      if (!storage || events.length === 0) return;
      const { store, done } = storage.transaction('held', 'readwrite');
      await Promise.all([...events.map(({ id }) => store.delete(id)), done]);
    },
    async drop() {
      held.clear();
      news.tell();
      await storage?.clear('held');
    },
    leftBehind: async () => (await storage?.getAll('held')) ?? [],
    onChange: news.listen,
  };
}
