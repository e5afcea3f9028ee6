import type { UsageEvent } from '../protocol/usage-event.ts';
import type { DeviceStorage } from './device-storage.ts';
import type { Setting } from './events-from-visit.ts';
import { hourOf } from './hour.ts';
import type { Outbox } from './outbox.ts';
import { isCounted, type SessionStore } from './session-store.ts';

/** Without a touch for this long, whoever was there is gone. */
export const IDLE_MILLISECONDS = 30 * 60_000;

/** What everything that writes down a visit shares. */
export interface Recording {
  store: SessionStore;
  /** Null where the browser has no storage: then nothing outlives the page, and events are sent as they come. */
  storage: DeviceStorage | null;
  outbox: Outbox;
  now(): Date;
  /** The hour in Marseille. */
  hour(): string;
  setting(): Setting;
  counted(): boolean;
  /** Hands an event to the outbox, unless visitor or centre do not want to be counted: then it is never made. */
  send(event: UsageEvent): Promise<void>;
  /** The same for what was allowed when it happened; the next visitor's choice does not touch it, the centre's does. */
  sendMade(event: UsageEvent): Promise<void>;
}

export function createRecording(parts: Pick<Recording, 'store' | 'storage' | 'outbox' | 'now'>): Recording {
  const { store, outbox, now } = parts;
  const counted = () => isCounted(store.getState());
  async function sendMade(event: UsageEvent): Promise<void> {
    if (!store.getState().centreCounted) return;
    await outbox.add(event);
    void outbox.deliver();
  }
  return {
    ...parts,
    hour: () => hourOf(now()),
    setting: () => {
      const { centre, occasion } = store.getState();
      return { centre, occasion };
    },
    counted,
    send: (event) => (counted() ? sendMade(event) : Promise.resolve()),
    sendMade,
  };
}
