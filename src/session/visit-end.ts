import type { UsageEvent } from '../protocol/usage-event.ts';
import type { AnswerRecorder } from './answer-recorder.ts';
import type { PlaceRecorder } from './place-recorder.ts';
import type { Recording } from './recording.ts';
import type { VisitRecorder } from './running-visit.ts';

/** The two ways in which a visit ends, and its records leave. */
export interface VisitEnd {
  /** The visitor goes. `closePlace`: what is still open is closed too, for the next visitor. */
  endVisit(options: { closePlace: boolean }): Promise<void>;
  /** The page goes away, now, probably for good. */
  pageGoes(): void;
}

export function createVisitEnd(
  { store, outbox, held }: Recording,
  visit: VisitRecorder,
  places: PlaceRecorder,
  answers: AnswerRecorder,
): VisitEnd {
  async function hand(events: UsageEvent[]): Promise<void> {
    await outbox.add(events);
    await held.forget(events);
  }

  return {
    async endVisit({ closePlace }) {
      const { counted } = store.getState();
      // Each of these holds its record before it waits for anything, so that all are there to be taken.
      const holding = [closePlace ? places.close('left') : Promise.resolve(), answers.holdAll()];
      holding.push(visit.end(places.played()));
      const events = held.take();
      places.countAfresh();
      store.getState().endVisit();
      // Whose place stays open is still there, and still does not want to be counted.
      if (!closePlace && !counted) store.getState().configure({ counted });
      await Promise.allSettled(holding); // what could not be written down is here all the same
      await hand(events);
      void outbox.deliver().then(outbox.forgetLeft);
    },

    pageGoes() {
      const place = places.pageGoes();
      const itself = visit.pageGoes(places.played());
      void answers.holdAll();
      const events = [...held.take(), ...(place ? [place] : []), ...(itself ? [itself] : [])];
      outbox.hurry(events);
      // Where the page is gone before this is done, the next start finds them among those that are held.
      void hand(events).catch(() => undefined);
    },
  };
}
