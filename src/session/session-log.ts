import type { ErrorCode, Mode, UsageEvent } from '../protocol/usage-event.ts';
import { type AnswerRecorder, createAnswerRecorder } from './answer-recorder.ts';
import { screenMode } from './device-mode.ts';
import { errorFrom, searchEmptyFrom } from './events-from-visit.ts';
import type { News } from './news.ts';
import { obeyChoices } from './obey-choices.ts';
import type { OutboxRecords } from './outbox.ts';
import { createPlaceRecorder, type PlaceRecorder } from './place-recorder.ts';
import { randomId } from './random-id.ts';
import { createRecording, type RecordingParts } from './recording.ts';
import { createVisitRecorder } from './running-visit.ts';
import { createVisitEnd, type VisitEnd } from './visit-end.ts';

/** The very records of this device. */
export interface SessionRecords extends OutboxRecords {
  /** Of the visit that goes on, the visit itself and answers too: they leave when it ends. */
  held: UsageEvent[];
}

/**
 * Writes down what happens in a visit: the open place and the visit so far in the device's storage, finished events beside them, which
 * enter the outbox when the visit ends. Where the browser has no storage all of it is in memory.
 */
export interface SessionLog extends VisitEnd, Pick<PlaceRecorder, 'interrupted' | 'abandonInterrupted' | 'follow'> {
  /** Sends what a killed page has left behind. */
  closeForgotten(): Promise<void>;
  /** Something failed; without `mode`, in the place that is open, or else on this screen. */
  noteError(code: ErrorCode, mode?: Mode): Promise<void>;
  /** A search found nothing. */
  noteEmptySearch(mode?: Mode): Promise<void>;
  answer: AnswerRecorder['answer'];
  sayAbout: AnswerRecorder['sayAbout'];
  /** The headset leaves its centre: all that waits is delivered as that centre's. @returns how many records could not leave. */
  handIn(): Promise<number>;
  /** What could not leave is given up. */
  giveUpRecords(): Promise<void>;
  /** The page is back all the same: it was only kept out of sight. */
  pageReturns(): void;
  records(): Promise<SessionRecords>;
  /** Called whenever `records` may answer something else. Returns how to stop. */
  onRecords: News['listen'];
}

export function createSessionLog(parts: RecordingParts): SessionLog {
  const recording = createRecording(parts);
  const { store, outbox, held, hour, hold } = recording;
  const visit = createVisitRecorder(recording);
  const places = createPlaceRecorder(recording, visit);
  const answers = createAnswerRecorder(recording);
  obeyChoices(recording, visit, places);
  const { endVisit, pageGoes } = createVisitEnd(recording, visit, places, answers);

  return {
    interrupted: places.interrupted,
    abandonInterrupted: places.abandonInterrupted,
    follow: places.follow,
    answer: answers.answer,
    sayAbout: answers.sayAbout,

    async closeForgotten() {
      const forgotten = await held.leftBehind();
      await recording.sendPast(forgotten);
      await held.forget(forgotten);
      await visit.closeForgotten();
      await places.closeForgotten();
    },

    noteError: (code, mode = store.getState().place?.mode ?? screenMode()) =>
      hold(errorFrom(code, mode, randomId(), hour())),
    noteEmptySearch: (mode = screenMode()) => hold(searchEmptyFrom(store.getState().centre, mode, randomId(), hour())),

    endVisit,
    async handIn() {
      await endVisit({ closePlace: true });
      await outbox.deliver();
      return (await outbox.records()).waiting.length;
    },
    giveUpRecords: outbox.forgetAll,
    pageGoes,
    pageReturns() {
      void visit.pageReturns().then(outbox.deliver);
      places.countAfresh();
    },

    async records() {
      const soFar = visit.soFar(places.played());
      return { ...(await outbox.records()), held: [...held.all(), ...answers.soFar(), ...(soFar ? [soFar] : [])] };
    },
    onRecords(listener) {
      const stops = [outbox.onChange(listener), held.onChange(listener), store.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
  };
}
