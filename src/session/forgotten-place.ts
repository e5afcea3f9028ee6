import type { RunningPlace } from './device-storage.ts';
import { placeTriedFrom } from './events-from-visit.ts';
import { IDLE_MILLISECONDS, type Recording } from './recording.ts';
import type { InterruptedPlace } from './running-place.ts';

/** A place that was open when its page was killed. */
export interface ForgottenPlace {
  /** It may go on, if it is this place in this version and somebody may still be there; otherwise it is closed. */
  take(occupation: string, content: number): Promise<InterruptedPlace | null>;
  /** Closes it, and counts it as interrupted. */
  close(): Promise<void>;
  /** Closes it if nobody has gone on for so long that it is another visitor's. */
  closeIfOld(): Promise<void>;
}

export function createForgottenPlace({ storage, outbox, now, sendPast, store }: Recording): ForgottenPlace {
  async function closeRecord({ play, place, setting, id, hour, counted, sent }: RunningPlace): Promise<void> {
    if (counted && !sent) await sendPast([placeTriedFrom(play, place, setting, 'interrupted', id, hour)]);
    await storage?.delete('running', 'place');
  }
  const find = async () => (await storage?.get('running', 'place')) ?? null;
  const isOld = ({ savedAt }: RunningPlace) => Math.abs(now().getTime() - savedAt) >= IDLE_MILLISECONDS;

  return {
    async take(occupation, content) {
      const running = await find();
      if (!running) return null;
      const { place, play, counted, sent, id } = running;
      if (place.occupation === occupation && place.content === content && !play.finished && !isOld(running)) {
        // Who did not want to be counted before the page was killed does not want it now.
        if (!counted) store.getState().configure({ counted: false });
        // A record that still waits here will be replaced by the fuller one, under the same identifier.
        return { play, continued: { id, told: sent && !(await outbox.has(id)) } };
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
