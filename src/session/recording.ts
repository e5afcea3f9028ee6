import type { UsageEvent } from '../protocol/usage-event.ts';
import type { DeviceStorage } from './device-storage.ts';
import type { Setting } from './events-from-visit.ts';
import { createHeldRecords, type HeldRecords } from './held-records.ts';
import { hourOf } from './hour.ts';
import type { Outbox } from './outbox.ts';
import { isCounted, type SessionStore } from './session-store.ts';

/** Without a touch for this long, whoever was there is gone. */
export const IDLE_MILLISECONDS = 30 * 60_000;

/** What everything that writes down a visit shares. */
export interface Recording {
  store: SessionStore;
  /** Null where there is none for this page: then nothing of its visit outlives it. */
  storage: DeviceStorage | null;
  held: HeldRecords;
  outbox: Outbox;
  now(): Date;
  /** The hour in Marseille. */
  hour(): string;
  setting(): Setting;
  counted(): boolean;
  /** Keeps an event of this visit until it ends, unless visitor or centre do not want to be counted: then it is never made. */
  hold(event: UsageEvent): Promise<void>;
  /** Sends what is of no visit that goes on. What a visitor chooses now does not touch it, what the centre wants does. */
  sendPast(events: readonly UsageEvent[]): Promise<void>;
}

export type RecordingParts = Pick<Recording, 'store' | 'storage' | 'outbox' | 'now'>;

export function createRecording(parts: RecordingParts): Recording {
  const { store, storage, outbox, now } = parts;
  const held = createHeldRecords(storage);
  const counted = () => isCounted(store.getState());
  return {
    ...parts,
    held,
    hour: () => hourOf(now()),
    setting: () => {
      const { centre, occasion } = store.getState();
      return { centre, occasion };
    },
    counted,
    hold: (event) => (counted() ? held.hold(event) : Promise.resolve()),
    async sendPast(events) {
      if (!store.getState().centreCounted) return;
      await outbox.add(events);
      void outbox.deliver();
    },
  };
}
