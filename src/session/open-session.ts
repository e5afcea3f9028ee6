import type { UsageEvent } from '../protocol/usage-event.ts';
import { createDevice, type Device } from './device.ts';
import { openDeviceStorage } from './device-storage.ts';
import { hourOf } from './hour.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createPostEvents } from './post-events.ts';
import { createSessionLog, type SessionLog } from './session-log.ts';
import type { SessionStore } from './session-store.ts';

export interface OpenSession {
  log: SessionLog;
  device: Device;
}

/** The session of a real browser: IndexedDB, the endpoint of our own origin, the device's clock. */
export async function openSession(store: SessionStore): Promise<OpenSession> {
  const storage = await openDeviceStorage().catch(() => null);
  const now = () => new Date();
  const device = createDevice({ storage, session: store, now, ask: askDevice, persist });
  await device.load();
  const post = createPostEvents();
  const send = (events: readonly UsageEvent[]) => post(events, device.token());
  const outbox = storage
    ? createOutbox(storage, {
        send,
        random: Math.random,
        later(milliseconds, run) {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
        month: () => hourOf(now()).slice(0, 7),
        onAccess: device.noteAccess,
      })
    : directOutbox(send);
  const isEnrolled = () => device.state.getState().enrolled;
  const ownStorage = (await isOnlyPage()) ? storage : null;
  const log = createSessionLog({ store, storage: ownStorage, outbox, now, isEnrolled });
  if (!storage) void log.noteError('storage-failed');
  await log.closeForgotten();
  globalThis.addEventListener('online', () => {
    void outbox.deliver();
    void device.refresh();
  });
  void device.refresh();
  void outbox.deliver();
  return { log, device };
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

/** Without storage there is nothing to keep: an event is sent once, at once. */
function directOutbox(send: (events: readonly UsageEvent[]) => Promise<Response>): Outbox {
  const post = async (event: UsageEvent) => {
    await send([event]).catch(() => undefined);
  };
  return {
    add: post,
    hurry: () => undefined, // `add` has sent it
    forgetAll: () => Promise.resolve(),
    deliver: () => Promise.resolve(),
    waiting: () => Promise.resolve([]),
    records: () => Promise.resolve({ waiting: [], rejected: [] }),
    onChange: () => () => undefined,
    close: () => undefined,
  };
}
