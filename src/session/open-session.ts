import { atMost } from './at-most.ts';
import { createDevice, type Device } from './device.ts';
import { type DeviceStorage, openDeviceStorage } from './device-storage.ts';
import { hourOf } from './hour.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { storeInMemory, storeOnDevice } from './outbox-store.ts';
import { createPostEvents } from './post-events.ts';
import { createSessionLog, type SessionLog } from './session-log.ts';
import type { SessionStore } from './session-store.ts';

export interface OpenSession {
  log: SessionLog;
  device: Device;
}

/** How long a headset that starts waits for what the server says of its centre before anything leaves, milliseconds. */
const HEARING_OF_CENTRE = 4_000;

/** The session of a real browser: IndexedDB, the endpoint of our own origin, the device's clock. */
export async function openSession(store: SessionStore): Promise<OpenSession> {
  const storage = await openDeviceStorage().catch(() => null);
  const now = () => new Date();
  const device = createDevice({ storage, session: store, now, ask: askDevice, persist });
  await device.load();
  const isEnrolled = () => device.state.getState().enrolled;
  // A centre that is not counted any more may have said so while the headset was off: nothing leaves before that can be heard.
  const asked = device.refresh();
  const mayLeave = isEnrolled() ? atMost(HEARING_OF_CENTRE, asked) : Promise.resolve();
  const outbox = openOutbox(storage, device, now, mayLeave);
  const ownStorage = (await isOnlyPage()) ? storage : null;
  const log = createSessionLog({ store, storage: ownStorage, outbox, now });
  if (!storage) void log.noteError('storage-failed');
  await log.closeForgotten();
  globalThis.addEventListener('online', () => {
    void outbox.deliver();
    void device.refresh();
  });
  void outbox.deliver();
  return { log, device };
}

function openOutbox(
  storage: DeviceStorage | null,
  device: Device,
  now: () => Date,
  mayLeave: Promise<unknown>,
): Outbox {
  const post = createPostEvents();
  return createOutbox(storage ? storeOnDevice(storage) : storeInMemory(), {
    send: (events, hurried) => post(events, device.token(), hurried),
    random: Math.random,
    later(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    month: () => hourOf(now()).slice(0, 7),
    onAccess: device.noteAccess,
    mayLeave,
  });
}

/** How long a page that is being loaded again waits for the one before it to be gone, milliseconds. */
const LETTING_GO = 300;

/**
 * Two pages on one device are two visits: only the first one's is written down as it goes on, or they would close each other's. The lock
 * is held as long as the page is there.
 */
async function isOnlyPage(): Promise<boolean> {
  if (!('locks' in navigator)) return true; // over plain http
  return new Promise((resolve) => {
    const held = (): Promise<never> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    navigator.locks
      .request('acteinov-visit', { signal: AbortSignal.timeout(LETTING_GO) }, held)
      .catch(() => resolve(false));
  });
}

function askDevice(token: string | null): Promise<Response> {
  return fetch('/api/device', {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: token === null ? {} : { Authorization: `Bearer ${token}` },
  });
}

/** Asks the browser not to throw away what waits on this device when its disk is full. */
async function persist(): Promise<boolean> {
  return (await navigator.storage?.persist?.()) ?? false;
}
