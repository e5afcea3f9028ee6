import type { PlayState } from '../play/play-state.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import type { Ending, PlaceTried } from '../protocol/usage-event.ts';
import { createForgottenPlace } from './forgotten-place.ts';
import type { Recording } from './recording.ts';
import { type Continued, type FollowedPlace, followPlace } from './running-place.ts';
import type { VisitRecorder } from './running-visit.ts';

/** How often the open place is written down, so that a killed page loses a few seconds of play at most. */
const SAVE_EVERY_MILLISECONDS = 3_000;

/** Writes down the place that is open, with the visit so far. */
export interface PlaceRecorder {
  /** The place that was open when the page was last killed, if it is this one and of this version; it may go on. */
  interrupted(occupation: string, content: number): Promise<PlayState | null>;
  /** The visitor would rather start again: what was interrupted is closed and counted as such. */
  abandonInterrupted(): Promise<void>;
  /** Begins to follow a play. Call the answer when the place is left. */
  follow(runtime: PlayRuntime): (ended: Ending) => Promise<void>;
  /** Seconds of play in the place that is open, since the visit began. */
  played(): number;
  save(): Promise<void>;
  /** Closes the place that is open. */
  close(ended: Ending): Promise<void>;
  /** The place that is open has been counted with a visit that has ended, or is to be counted from here. */
  countAfresh(): void;
  /** The page goes away for good, now. @returns the record that must leave at once. */
  pageGoes(): PlaceTried | null;
  /** Closes what a killed page has left, if nobody will go on with it. */
  closeForgotten(): Promise<void>;
}

export function createPlaceRecorder(recording: Recording, visit: VisitRecorder): PlaceRecorder {
  const forgotten = createForgottenPlace(recording);
  let continued: Continued | undefined;
  let open: FollowedPlace | null = null;

  const played = () => open?.played() ?? 0;
  async function save(): Promise<void> {
    await open?.save();
    await visit.save(played());
  }

  return {
    async interrupted(occupation, content) {
      const found = await forgotten.take(occupation, content);
      continued = found?.continued;
      return found?.play ?? null;
    },

    async abandonInterrupted() {
      continued = undefined;
      await forgotten.close();
    },

    follow(runtime) {
      const followed = followPlace(recording, runtime, continued);
      continued = undefined;
      open = followed;
      const timer = setInterval(() => void save(), SAVE_EVERY_MILLISECONDS);
      const stopCues = runtime.onCue(({ kind }) => {
        if (kind === 'step-done' || kind === 'paused' || kind === 'place-done') void save();
      });
      void save();
      return async (ended) => {
        clearInterval(timer);
        stopCues();
        if (open === followed) open = null;
        await followed.close(ended);
        await visit.save(0);
      };
    },

    played,
    save,

    async close(ended) {
      const closing = open;
      open = null;
      await closing?.close(ended);
    },

    countAfresh: () => open?.countAfresh(),
    pageGoes: () => open?.pageGoes() ?? null,
    closeForgotten: forgotten.closeIfOld,
  };
}
