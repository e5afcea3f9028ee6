import type { Ending } from '../protocol/usage-event.ts';
import type { RunningVisit } from './device-storage.ts';
import { visitFrom } from './events-from-visit.ts';
import { randomId } from './random-id.ts';
import type { Recording } from './recording.ts';

/** The visit that goes on: its totals are written down, so that a killed page loses none, and become one event when it ends. */
export interface VisitRecorder {
  /** `played`: seconds in the place that is still open. */
  save(played: number): Promise<void>;
  /** Nothing of this visit is to be counted. */
  forget(): Promise<void>;
  end(played: number): Promise<void>;
  /** The page goes away for good, now: the event leaves at once. */
  pageGoes(played: number): void;
  /** Its event has left, and its visitor is back: what comes now is another event. */
  renew(): void;
  /** Closes the visit of a page that was killed. */
  closeForgotten(): Promise<void>;
}

/** `onEnd` hears of every visit that was counted: the hour in which it ended and its seconds. */
export function createVisitRecorder(
  recording: Recording,
  onEnd: (hour: string, seconds: number) => Promise<void>,
): VisitRecorder {
  const { store, storage, outbox, hour, setting, counted, sendMade } = recording;
  let id = randomId();

  function record(played: number, left = false): RunningVisit | null {
    const { visit } = store.getState();
    if (visit.places === 0 || !counted()) return null;
    return { id, visit: { ...visit, seconds: visit.seconds + played }, setting: setting(), hour: hour(), left };
  }

  function eventOf({ visit, setting: where, id: itsId, hour: itsHour, left }: RunningVisit) {
    const ended: Ending = visit.finished > 0 ? 'finished' : left ? 'left' : 'interrupted';
    return visitFrom(visit, where, ended, itsId, itsHour);
  }

  async function finish(running: RunningVisit): Promise<void> {
    await sendMade(eventOf(running));
    await storage?.delete('visit', 'visit');
    await onEnd(running.hour, running.visit.seconds);
  }

  return {
    async save(played) {
      const running = record(played);
      if (running) await storage?.put('visit', running, 'visit');
    },
    async forget() {
      await storage?.delete('visit', 'visit');
    },
    async end(played) {
      const running = record(played, true);
      id = randomId();
      if (running) await finish(running);
      else await storage?.delete('visit', 'visit');
    },
    pageGoes(played) {
      const running = record(played, true);
      if (!running) return;
      const event = eventOf(running);
      // It stays in `visit` as well: the next start closes it, finds a duplicate, and counts the headset's outing.
      void storage?.put('visit', running, 'visit');
      void outbox.add(event);
      outbox.hurry(event);
    },
    renew() {
      id = randomId();
      store.getState().countAfresh();
    },
    async closeForgotten() {
      const running = await storage?.get('visit', 'visit');
      if (running) await finish(running);
    },
  };
}
