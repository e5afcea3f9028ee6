import type { Ending, Visit } from '../protocol/usage-event.ts';
import type { RunningVisit } from './device-storage.ts';
import { visitFrom } from './events-from-visit.ts';
import { randomId } from './random-id.ts';
import type { Recording } from './recording.ts';

/** The visit that goes on: its totals are written down, so that a killed page loses none, and become one event when it ends. */
export interface VisitRecorder {
  /** `played`: seconds in the place that is still open. */
  save(played: number): Promise<void>;
  /** Its record as it would leave now; null: there is nothing to count. */
  soFar(played: number): Visit | null;
  /** Nothing of what was done so far is to be counted. */
  forget(): Promise<void>;
  /** Holds its record, with those of what was done in it. */
  end(played: number): Promise<void>;
  /** The page goes away for good, now. @returns the record that must leave at once. */
  pageGoes(played: number): Visit | null;
  /** Its record has left, and its visitor is back: what comes now is another visit. */
  pageReturns(): Promise<void>;
  /** Closes the visit of a page that was killed. */
  closeForgotten(): Promise<void>;
}

function eventOf({ visit, setting, id, hour, left }: RunningVisit): Visit {
  const ended: Ending = visit.finished > 0 ? 'finished' : left ? 'left' : 'interrupted';
  return visitFrom(visit, setting, ended, id, hour);
}

export function createVisitRecorder(recording: Recording): VisitRecorder {
  const { store, storage, hour, setting, counted, hold, sendPast } = recording;
  let id = randomId();
  /** The page goes: what is still being written down must not take the place of how the visit ended. */
  let gone = false;

  function record(played: number, left = false): RunningVisit | null {
    const { visit } = store.getState();
    if (visit.places === 0 || !counted()) return null;
    return { id, visit: { ...visit, seconds: visit.seconds + played }, setting: setting(), hour: hour(), left };
  }

  async function closeForgotten(): Promise<void> {
    const running = await storage?.get('visit', 'visit');
    if (!running) return;
    await sendPast([eventOf(running)]);
    await storage?.delete('visit', 'visit');
  }

  return {
    async save(played) {
      const running = gone ? null : record(played);
      if (running) await storage?.put('visit', running, 'visit');
    },
    soFar(played) {
      const running = record(played, true);
      return running && eventOf(running);
    },
    async forget() {
      id = randomId();
      store.getState().countAfresh();
      await storage?.delete('visit', 'visit');
    },
    async end(played) {
      const running = record(played, true);
      id = randomId();
      if (running) await hold(eventOf(running));
      await storage?.delete('visit', 'visit');
    },
    pageGoes(played) {
      const running = record(played, true);
      if (!running) return null;
      gone = true;
      // It stays in `visit` as well, for a page that has no time left to hand it over: the next start does, and may find a duplicate.
      void storage?.put('visit', running, 'visit');
      return eventOf(running);
    },
    async pageReturns() {
      gone = false;
      id = randomId();
      store.getState().leaveVisitBehind();
      await closeForgotten();
    },
    closeForgotten,
  };
}
