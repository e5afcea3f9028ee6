import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PlayState } from '../play/play-state.ts';
import type { UsageEvent } from '../protocol/usage-event.ts';
import type { Setting } from './events-from-visit.ts';
import type { OpenPlace } from './session-store.ts';

/** The place that is open, as it was a moment ago. It is closed at the next start if the page was killed. */
export interface RunningRecord {
  /** Identifier of the event that it will become: however often it is closed, it is counted once. */
  id: string;
  play: PlayState;
  place: OpenPlace;
  setting: Setting;
  hour: string;
}

interface DeviceSchema extends DBSchema {
  running: { key: 'place'; value: RunningRecord };
  outbox: { key: string; value: UsageEvent };
  /** Refused by the endpoint: kept for whoever maintains the device, never sent again. */
  rejected: { key: string; value: { event: UsageEvent; field: string; reason: string } };
}

export type DeviceStorage = IDBPDatabase<DeviceSchema>;

/** Opens the device's own storage. @throws when the browser refuses it (private windows of some browsers). */
export function openDeviceStorage(name = 'acteinov'): Promise<DeviceStorage> {
  return openDB<DeviceSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('running');
      database.createObjectStore('outbox', { keyPath: 'id' });
      database.createObjectStore('rejected');
    },
  });
}
