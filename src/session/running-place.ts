import type { PlayState } from '../play/play-state.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import type { Ending } from '../protocol/usage-event.ts';
import type { RunningPlace } from './device-storage.ts';
import { type PlayedBefore, placeTriedFrom, playedSoFar } from './events-from-visit.ts';
import { randomId } from './random-id.ts';
import { IDLE_MILLISECONDS, type Recording } from './recording.ts';

/** The place that is open, from opening to closing. */
export interface FollowedPlace {
  /** Seconds of play since the visit began, or since `countAfresh`. */
  played(): number;
  countAfresh(): void;
  /** Its event has left, and its visitor is back: what comes now is another event. */
  renew(): void;
  save(): Promise<void>;
  close(ended: Ending): Promise<void>;
  /** The page goes away for good, now: its event leaves at once, and the place can still go on after a reload. */
  pageGoes(): void;
}

/** What a play that goes on after its page was killed has of before. */
export interface Continued {
  /** Identifier of the event that it will become. */
  id: string;
  before: PlayedBefore | null;
}

/** Follows one play. */
export function followPlace(
  recording: Recording,
  { play: { state } }: PlayRuntime,
  continued: Continued = { id: randomId(), before: null },
): FollowedPlace {
  const { store, storage, outbox, hour, setting, counted, send } = recording;
  let { id, before } = continued;
  let countedFrom = state.clock;
  let saved = '';
  const played = () => Math.round((state.clock - countedFrom) / 1000);

  function record(sent: boolean): RunningPlace | null {
    const { place } = store.getState();
    if (!place) return null;
    const savedAt = recording.now().getTime();
    return { id, play: state, place, setting: setting(), hour: hour(), savedAt, counted: counted(), sent, before };
  }

  return {
    played,
    countAfresh() {
      countedFrom = state.clock;
    },
    renew() {
      id = randomId();
      before = playedSoFar(state);
      saved = '';
      countedFrom = state.clock;
    },
    async save() {
      const stamp = `${state.revision} ${state.clock} ${counted()}`;
      const running = record(false);
      if (!storage || !running || stamp === saved) return;
      saved = stamp;
      await storage.put('running', running, 'place');
    },
    async close(ended) {
      const { place, closePlace } = store.getState();
      if (!place) return;
      closePlace(played(), state.finished);
      await send(placeTriedFrom(state, before, place, setting(), ended, id, hour()));
      await storage?.delete('running', 'place');
    },
    pageGoes() {
      const running = record(true);
      if (!running?.counted) return;
      const event = placeTriedFrom(state, before, running.place, running.setting, 'interrupted', id, running.hour);
      void outbox.add(event);
      void storage?.put('running', running, 'place');
      outbox.hurry(event);
    },
  };
}

/** A place that was open when its page was killed. */
export interface ForgottenPlace {
  /** Its play, if it is this place in this version and somebody may still be there: it may go on. */
  take(occupation: string, content: number): Promise<{ play: PlayState; continued: Continued } | null>;
  /** Closes it, and counts it as interrupted. */
  close(): Promise<void>;
  /** Closes it if nobody has gone on for so long that it is another visitor's. */
  closeIfOld(): Promise<void>;
}

export function createForgottenPlace({ storage, now, sendMade, store }: Recording): ForgottenPlace {
  async function closeRecord(running: RunningPlace): Promise<void> {
    const { play, before, place, setting, id, hour, counted, sent } = running;
    if (counted && !sent) await sendMade(placeTriedFrom(play, before, place, setting, 'interrupted', id, hour));
    await storage?.delete('running', 'place');
  }
  const find = async () => (await storage?.get('running', 'place')) ?? null;
  const isOld = ({ savedAt }: RunningPlace) => Math.abs(now().getTime() - savedAt) >= IDLE_MILLISECONDS;

  return {
    async take(occupation, content) {
      const running = await find();
      if (!running) return null;
      const { place, play, counted, sent, id, before } = running;
      if (place.occupation === occupation && place.content === content && !play.finished && !isOld(running)) {
        // Who did not want to be counted before the page was killed does not want it now.
        if (!counted) store.getState().configure({ counted: false });
        return { play, continued: sent ? { id: randomId(), before: playedSoFar(play) } : { id, before } };
      }
      await closeRecord(running);
      return null;
    },
    async close() {
      const running = await find();
      if (running) await closeRecord(running);
    },
    async closeIfOld() {
      const running = await find();
      if (running && isOld(running)) await closeRecord(running);
    },
  };
}
