import type { PlayState } from '../play/play-state.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import type { Ending, PlaceTried } from '../protocol/usage-event.ts';
import type { RunningPlace } from './device-storage.ts';
import { placeTriedFrom } from './events-from-visit.ts';
import { randomId } from './random-id.ts';
import type { Recording } from './recording.ts';

/** The place that is open, from opening to closing. */
export interface FollowedPlace {
  /** Seconds of play since the visit began, or since `countAfresh`. */
  played(): number;
  countAfresh(): void;
  save(): Promise<void>;
  close(ended: Ending): Promise<void>;
  /** The page goes away for good, now, and the place can still go on after a reload. @returns the record that must leave at once. */
  pageGoes(): PlaceTried | null;
}

/** What a play that goes on after its page was killed has of before. */
export interface Continued {
  /** Identifier of the event that it will become. */
  id: string;
  /** The endpoint has its record. One place is told once: what comes now is not told. */
  told: boolean;
}

/** Follows one play. */
export function followPlace(
  { store, storage, now, hour, setting, counted, hold }: Recording,
  { play: { state } }: PlayRuntime,
  { id, told: toldBefore }: Continued = { id: randomId(), told: false },
): FollowedPlace {
  let told = toldBefore;
  let countedFrom = state.clock;
  let saved = '';
  const played = () => Math.round((state.clock - countedFrom) / 1000);

  function record(): RunningPlace | null {
    const { place } = store.getState();
    if (!place) return null;
    const savedAt = now().getTime();
    return { id, play: state, place, setting: setting(), hour: hour(), savedAt, counted: counted(), sent: told };
  }

  return {
    played,
    countAfresh() {
      countedFrom = state.clock;
    },
    async save() {
      const stamp = `${state.revision} ${state.clock} ${counted()}`;
      const running = record();
      if (!storage || !running || stamp === saved) return;
      saved = stamp;
      await storage.put('running', running, 'place');
    },
    async close(ended) {
      const { place, closePlace } = store.getState();
      if (!place) return;
      closePlace(played(), state.finished);
      if (!told) await hold(placeTriedFrom(state, place, setting(), ended, id, hour()));
      await storage?.delete('running', 'place');
    },
    pageGoes() {
      const running = record();
      if (!running?.counted) return null;
      void storage?.put('running', { ...running, sent: true }, 'place');
      if (told) return null;
      told = true;
      return placeTriedFrom(state, running.place, running.setting, 'interrupted', id, running.hour);
    },
  };
}

/** The play of a place that was interrupted, and what its record has of before. */
export interface InterruptedPlace {
  play: PlayState;
  continued: Continued;
}
