import 'fake-indexeddb/auto';
import { createPlay, restorePlay } from '../../play/play.ts';
import type { PlayState } from '../../play/play-state.ts';
import { createRuntime, type PlayRuntime } from '../../play/runtime.ts';
import { createSamplePlace } from '../../play/testing/sample-place.ts';
import type { BatchAnswer, UsageEvent } from '../../protocol/usage-event.ts';
import { type DeviceStorage, openDeviceStorage } from '../device-storage.ts';
import { hourOf } from '../hour.ts';
import { createOutbox, type Outbox } from '../outbox.ts';
import { storeOnDevice } from '../outbox-store.ts';
import { createSessionLog, type SessionLog } from '../session-log.ts';
import { createSessionStore, type SessionStore } from '../session-store.ts';

let names = 0;

export interface DeviceBench {
  /** The database's name: a second page opens the same device. */
  name: string;
  storage: DeviceStorage;
  store: SessionStore;
  log: SessionLog;
  outbox: Outbox;
  /** Batches that reached the endpoint, in order. */
  batches: UsageEvent[][];
  /** Events by the endpoint's rule: the first with an id counts. */
  stored(): UsageEvent[];
  clock: { now: Date };
  online: { now: boolean };
}

interface BenchOptions {
  name?: string;
  counted?: boolean;
  enrolled?: boolean;
  now?: Date;
  batches?: UsageEvent[][];
  /** Another page of this device is open: this one's visit is written nowhere. */
  secondPage?: boolean;
}

/** A device with real storage (in memory), its own clock, and an endpoint that stores what it gets. */
export async function openDevice(options: BenchOptions = {}): Promise<DeviceBench> {
  const { name = `device-${names++}`, counted = true, enrolled = false, secondPage = false } = options;
  const clock = { now: options.now ?? new Date('2026-11-24T13:05:00Z') };
  const online = { now: true };
  const batches = options.batches ?? [];
  const storage = await openDeviceStorage(name);
  const outbox = createOutbox(storeOnDevice(storage), {
    send(events) {
      if (!online.now) return Promise.reject(new TypeError('offline'));
      batches.push([...events]);
      const answer: BatchAnswer = { verdicts: events.map(({ id }) => ({ id, verdict: 'stored' })) };
      return Promise.resolve(Response.json(answer));
    },
    random: () => 0.5,
    later: () => () => undefined,
    month: () => hourOf(clock.now).slice(0, 7),
  });
  const store = createSessionStore({ counted, ...(enrolled && { centre: 'gap' }) });
  const log = createSessionLog({
    store,
    storage: secondPage ? null : storage,
    outbox,
    now: () => clock.now,
  });
  const stored = () =>
    [
      ...new Map(
        batches
          .flat()
          .toReversed()
          .map((event) => [event.id, event]),
      ).values(),
    ].toReversed();
  return { name, storage, store, log, outbox, batches, stored, clock, online };
}

/** Opens the sample place as the visitor's page does, from the beginning or where it was interrupted. */
export function openSample(
  { store, log }: DeviceBench,
  seconds = 0,
  goesOn?: PlayState,
): { runtime: PlayRuntime; close: ReturnType<SessionLog['follow']> } {
  const runtime = createRuntime(
    goesOn
      ? restorePlay(createSamplePlace(), goesOn)
      : createPlay(createSamplePlace(), { assist: 1, toggleGrip: false, oneHand: false, variant: null }),
  );
  store.getState().openPlace({ occupation: 'sample', content: 3, mode: 'headset' }, goesOn === undefined);
  const close = log.follow(runtime);
  playFor(runtime, seconds);
  return { runtime, close };
}

export function playFor(runtime: PlayRuntime, seconds: number): void {
  for (let tenth = 0; tenth < seconds * 10; tenth++) runtime.dispatch({ kind: 'tick', milliseconds: 100 });
}

/** Everything that the device holds, as text. */
export async function everythingOn({ storage }: DeviceBench): Promise<string> {
  const stores = await Promise.all(
    [...storage.objectStoreNames].map(async (name) => [
      name,
      await storage.getAllKeys(name),
      await storage.getAll(name),
    ]),
  );
  return JSON.stringify(stores);
}

/** Lets waiting work of the storage come to its end. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 30));
