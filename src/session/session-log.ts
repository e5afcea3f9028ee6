import type { PlayRuntime } from '../play/runtime.ts';
import type { PlayState } from '../play/play-state.ts';
import type { Ending, ErrorCode, Mode, UsageEvent } from '../protocol/usage-event.ts';
import { randomId } from './random-id.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { type DeviceStorage, openDeviceStorage, type RunningRecord } from './device-storage.ts';
import { isPhone } from './device-mode.ts';
import { errorFrom, placeTriedFrom, searchEmptyFrom, visitFrom } from './events-from-visit.ts';
import { hourOf } from './hour.ts';
import type { SessionStore } from './session-store.ts';

/** How often the open place is written down, so that a killed page loses a few seconds of play at most. */
const SAVE_EVERY_MILLISECONDS = 3_000;

/**
 * Writes down what happens in a visit: the open place in the device's storage, finished events in the outbox. Where the browser has no
 * storage, events are sent as they come and the visit goes on.
 */
export interface SessionLog {
  /** The place that was open when the page was last killed, if it is this one and of this version; it may go on. */
  interrupted(occupation: string, content: number): Promise<PlayState | null>;
  /** The visitor would rather start again: what was interrupted is closed and counted as such. */
  abandonInterrupted(): Promise<void>;
  /** Begins to follow a play. Call the answer when the place is left. */
  follow(runtime: PlayRuntime): (ended: Ending) => Promise<void>;
  noteError(code: ErrorCode, mode: Mode): Promise<void>;
  /** A search found nothing. */
  noteEmptySearch(mode?: Mode): Promise<void>;
  endVisit(): Promise<void>;
  /** The very records that will leave this device. */
  waiting: Outbox['waiting'];
}

export interface SessionLogOptions {
  store: SessionStore;
  storage: DeviceStorage | null;
  outbox: Outbox;
  now: () => Date;
}

export function createSessionLog({ store, storage, outbox, now }: SessionLogOptions): SessionLog {
  const hour = () => hourOf(now());

  let resumedId: string | null = null;

  async function send(event: UsageEvent): Promise<void> {
    if (!store.getState().counted) return;
    await outbox.add(event);
    void outbox.deliver();
  }

  async function closeRunning(record: RunningRecord): Promise<void> {
    await send(placeTriedFrom(record.play, record.place, record.setting, 'interrupted', record.id, record.hour));
    await storage?.delete('running', 'place');
  }

  return {
    async interrupted(occupation, content) {
      const record = await storage?.get('running', 'place');
      if (!record) return null;
      if (record.place.occupation === occupation && record.place.content === content && !record.play.finished) {
        resumedId = record.id;
        return record.play;
      }
      await closeRunning(record);
      return null;
    },

    async abandonInterrupted() {
      resumedId = null;
      const record = await storage?.get('running', 'place');
      if (record) await closeRunning(record);
    },

    follow(runtime) {
      const { state } = runtime.play;
      const id = resumedId ?? randomId();
      resumedId = null;
      let savedRevision = -1;
      let savedClock = -1;
      async function save(): Promise<void> {
        const { place, centre, occasion } = store.getState();
        if (!storage || !place || (state.revision === savedRevision && state.clock === savedClock)) return;
        savedRevision = state.revision;
        savedClock = state.clock;
        await storage.put('running', { id, play: state, place, setting: { centre, occasion }, hour: hour() }, 'place');
      }
      const timer = setInterval(() => void save(), SAVE_EVERY_MILLISECONDS);
      const saveNow = () => void save();
      const stopCues = runtime.onCue((cue) => {
        if (cue.kind === 'step-done' || cue.kind === 'paused' || cue.kind === 'place-done') saveNow();
      });
      globalThis.addEventListener?.('pagehide', saveNow);
      void save();
      return async (ended) => {
        clearInterval(timer);
        stopCues();
        globalThis.removeEventListener?.('pagehide', saveNow);
        const { place, centre, occasion, closePlace } = store.getState();
        if (!place) return;
        closePlace(Math.round(state.clock / 1000), state.finished);
        await send(placeTriedFrom(state, place, { centre, occasion }, ended, id, hour()));
        await storage?.delete('running', 'place');
      };
    },

    noteError: (code, mode) => send(errorFrom(code, mode, randomId(), hour())),

    noteEmptySearch: (mode = isPhone() ? 'phone' : 'desktop') =>
      send(searchEmptyFrom(store.getState().centre, mode, randomId(), hour())),

    async endVisit() {
      const { visit, endVisit } = store.getState();
      if (visit.places > 0) await send(visitFrom(visit, store.getState(), randomId(), hour()));
      endVisit();
    },

    waiting: outbox.waiting,
  };
}

/** The log of a real browser: IndexedDB, `POST /api/events`, the device's clock. */
export async function openSessionLog(store: SessionStore): Promise<SessionLog> {
  const storage = await openDeviceStorage().catch(() => null);
  const outbox = storage ? createOutbox(storage, browserEnvironment()) : directOutbox();
  const log = createSessionLog({ store, storage, outbox, now: () => new Date() });
  globalThis.addEventListener('online', () => void outbox.deliver());
  void outbox.deliver();
  return log;
}

function browserEnvironment() {
  return {
    send: postEvents,
    random: Math.random,
    later(milliseconds: number, run: () => void) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

function postEvents(events: readonly unknown[]): Promise<Response> {
  return fetch('/api/events', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ events }),
    keepalive: events.length < 40,
  });
}

/** Without storage there is nothing to keep: an event is sent once, at once. */
function directOutbox(): Outbox {
  return {
    async add(event) {
      await postEvents([event]).catch(() => undefined);
    },
    deliver: () => Promise.resolve(),
    waiting: () => Promise.resolve([]),
    close: () => undefined,
  };
}
