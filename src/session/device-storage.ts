import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PlayState } from '../play/play-state.ts';
import type { DeviceAnswer } from '../protocol/device-answer.ts';
import type { DeviceStoreName } from '../protocol/device-stores.ts';
import type { Occasion, UsageEvent } from '../protocol/usage-event.ts';
import type { Setting } from './events-from-visit.ts';
import type { OpenPlace, VisitTotals } from './session-store.ts';

/** The place that is open, as it was a moment ago. It is closed at a later start if the page was killed. */
export interface RunningPlace {
  /** Identifier of the event that it will become: however often it is closed, it is counted once. */
  id: string;
  play: PlayState;
  place: OpenPlace;
  setting: Setting;
  hour: string;
  /** Milliseconds since 1970. It stays on the device: it tells whether the same visitor may still be there. */
  savedAt: number;
  counted: boolean;
  /** Its event has been handed to the outbox. */
  sent: boolean;
}

/** The visit so far, which becomes one event. */
export interface RunningVisit {
  id: string;
  visit: VisitTotals;
  setting: Setting;
  hour: string;
  /** Somebody ended it, or closed its page; otherwise it stopped on the way. */
  left: boolean;
}

export interface RejectedEvent {
  event: UsageEvent;
  field: string;
  reason: string;
}

/** What a headset of a centre knows of itself. */
export interface DeviceSettings {
  /** Lets its events in; null on a device of nobody in particular. */
  token: string | null;
  answer: DeviceAnswer | null;
  /** Chosen for one day; the next begins with the everyday. */
  occasion: { day: string; value: Occasion } | null;
}

/** Outings and seconds of play of one day of a headset. */
export interface HeadsetDay {
  id: string;
  day: string;
  centre: string;
  outings: number;
  seconds: number;
}

interface DeviceSchema extends DBSchema {
  running: { key: 'place'; value: RunningPlace };
  visit: { key: 'visit'; value: RunningVisit };
  /** Records of the visit that goes on: they are not in the outbox before it ends. */
  held: { key: string; value: UsageEvent };
  outbox: { key: string; value: UsageEvent };
  /** Refused by the endpoint: kept for whoever maintains the device, never sent again. */
  rejected: { key: string; value: RejectedEvent };
  device: { key: 'settings'; value: DeviceSettings };
  day: { key: 'today'; value: HeadsetDay };
}

export type DeviceStorage = IDBPDatabase<DeviceSchema>;

const STORES: Readonly<Record<DeviceStoreName, { keyPath: string } | undefined>> = {
  running: undefined,
  visit: undefined,
  held: { keyPath: 'id' },
  outbox: { keyPath: 'id' },
  rejected: undefined,
  device: undefined,
  day: undefined,
};

/** Opens the device's own storage. @throws when the browser refuses it (private windows of some browsers). */
export async function openDeviceStorage(name = 'acteinov'): Promise<DeviceStorage> {
  return openDB<DeviceSchema>(name, 3, {
    upgrade(database, oldVersion) {
      // A place that the first version left running lacks what is asked of it now; it is forgotten, waiting events are not.
      if (oldVersion === 1) database.deleteObjectStore('running');
      for (const store of Object.keys(STORES) as DeviceStoreName[])
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store, STORES[store]);
    },
    // A newer page wants another version: this one lets go rather than block it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}
