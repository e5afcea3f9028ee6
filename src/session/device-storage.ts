import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { PlayState } from '../play/play-state.ts';
import type { DeviceAnswer } from '../protocol/device-answer.ts';
import type { DeviceStoreName } from '../protocol/device-stores.ts';
import { EVENT_KINDS, type Occasion } from '../protocol/event-values.ts';
import type { UsageEvent } from '../protocol/usage-event.ts';
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

interface DeviceSchema extends DBSchema {
  running: { key: 'place'; value: RunningPlace };
  visit: { key: 'visit'; value: RunningVisit };
  /** Records of the visit that goes on: they are not in the outbox before it ends. */
  held: { key: string; value: UsageEvent };
  outbox: { key: string; value: UsageEvent };
  /** Refused by the endpoint: kept for whoever maintains the device, never sent again. */
  rejected: { key: string; value: RejectedEvent };
  device: { key: 'settings'; value: DeviceSettings };
}

export type DeviceStorage = IDBPDatabase<DeviceSchema>;

const STORES: Readonly<Record<DeviceStoreName, { keyPath: string } | undefined>> = {
  running: undefined,
  visit: undefined,
  held: { keyPath: 'id' },
  outbox: { keyPath: 'id' },
  rejected: undefined,
  device: undefined,
};

/** Goes up when a store comes or goes, and when a kind of record is given up: only then is what is there of it dropped. */
const STORAGE_VERSION = 4;

type Upgrade = IDBPTransaction<DeviceSchema, DeviceStoreName[], 'versionchange'>;

/** No endpoint takes a kind that there is no more, and no page has words for it: what an earlier version has left of it does not stay. */
async function dropUnknownKinds(upgrade: Upgrade): Promise<void> {
  const isUnknown = ({ kind }: UsageEvent) => !EVENT_KINDS.includes(kind);
  for (const name of ['held', 'outbox'] as const) {
    const store = upgrade.objectStore(name);
    for (const event of await store.getAll()) if (isUnknown(event)) await store.delete(event.id);
  }
  const rejected = upgrade.objectStore('rejected');
  for (const { event } of await rejected.getAll()) if (isUnknown(event)) await rejected.delete(event.id);
}

/** Opens the device's own storage. @throws when the browser refuses it (private windows of some browsers). */
export async function openDeviceStorage(name = 'acteinov'): Promise<DeviceStorage> {
  return openDB<DeviceSchema>(name, STORAGE_VERSION, {
    upgrade(database, oldVersion, _newVersion, transaction) {
      // A place that the first version left running lacks what is asked of it now; it is forgotten, waiting events are not.
      if (oldVersion === 1) database.deleteObjectStore('running');
      const gone = [...database.objectStoreNames].filter((store) => !(store in STORES));
      for (const store of gone) database.deleteObjectStore(store);
      for (const store of Object.keys(STORES) as DeviceStoreName[])
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store, STORES[store]);
      void dropUnknownKinds(transaction);
    },
    // A newer page wants another version: this one lets go rather than block it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}
