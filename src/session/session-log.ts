import type { PlayRuntime } from '../play/runtime.ts';
import type { PlayState } from '../play/play-state.ts';
import type { Ending, ErrorCode, Mode } from '../protocol/usage-event.ts';
import { type AnswerRecorder, createAnswerRecorder } from './answer-recorder.ts';
import { screenMode } from './device-mode.ts';
import { errorFrom, searchEmptyFrom } from './events-from-visit.ts';
import { createHeadsetDays } from './headset-days.ts';
import type { Outbox } from './outbox.ts';
import { randomId } from './random-id.ts';
import { createRecording, type Recording } from './recording.ts';
import { type Continued, createForgottenPlace, type FollowedPlace, followPlace } from './running-place.ts';
import { createVisitRecorder } from './running-visit.ts';
import { isCounted } from './session-store.ts';

/** How often the open place is written down, so that a killed page loses a few seconds of play at most. */
const SAVE_EVERY_MILLISECONDS = 3_000;

/**
 * Writes down what happens in a visit: the open place and the visit so far in the device's storage, finished events in the outbox. Where
 * the browser has no storage, events are sent as they come and the visit goes on.
 */
export interface SessionLog {
  /** Closes what a killed page has left behind, and a headset's day that is over. */
  closeForgotten(): Promise<void>;
  /** The place that was open when the page was last killed, if it is this one and of this version; it may go on. */
  interrupted(occupation: string, content: number): Promise<PlayState | null>;
  /** The visitor would rather start again: what was interrupted is closed and counted as such. */
  abandonInterrupted(): Promise<void>;
  /** Begins to follow a play. Call the answer when the place is left. */
  follow(runtime: PlayRuntime): (ended: Ending) => Promise<void>;
  /** Something failed; without `mode`, in the place that is open, or else on this screen. */
  noteError(code: ErrorCode, mode?: Mode): Promise<void>;
  /** A search found nothing. */
  noteEmptySearch(mode?: Mode): Promise<void>;
  answer: AnswerRecorder['answer'];
  sayAbout: AnswerRecorder['sayAbout'];
  /** The visitor goes. `closePlace`: what is still open is closed too, for the next visitor. */
  endVisit(options: { closePlace: boolean }): Promise<void>;
  /** The page goes away, now, probably for good. */
  pageGoes(): void;
  /** The page is back all the same: it was only kept out of sight. */
  pageReturns(): void;
  /** The very records that will leave this device, and those that were refused. */
  records: Outbox['records'];
  onRecords: Outbox['onChange'];
}

export interface SessionLogOptions extends Pick<Recording, 'store' | 'storage' | 'outbox' | 'now'> {
  /** The device is a centre's headset. */
  isEnrolled?: () => boolean;
}

export function createSessionLog({ isEnrolled = () => false, ...parts }: SessionLogOptions): SessionLog {
  const recording = createRecording(parts);
  const { store, outbox, hour, send } = recording;
  const days = createHeadsetDays(recording, isEnrolled);
  const visit = createVisitRecorder(recording, days.addOuting);
  const answers = createAnswerRecorder(recording);
  const forgotten = createForgottenPlace(recording);
  let continued: Continued | undefined;
  let open: FollowedPlace | null = null;

  const played = () => open?.played() ?? 0;
  async function save(): Promise<void> {
    await open?.save();
    await visit.save(played());
  }

  store.subscribe(isCounted, (counted) => {
    if (!counted) {
      store.getState().takeAnswers();
      void visit.forget();
    }
    void save();
  });

  // A centre that does not want it is not counted, with what its headsets have not sent yet.
  const obeyCentre = (centreCounted: boolean) => void (centreCounted || outbox.forgetAll());
  store.subscribe((state) => state.centreCounted, obeyCentre);
  obeyCentre(store.getState().centreCounted);

  return {
    async closeForgotten() {
      await visit.closeForgotten();
      await forgotten.closeIfOld();
      await days.closeDay();
    },

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

    noteError: (code, mode = store.getState().place?.mode ?? screenMode()) =>
      send(errorFrom(code, mode, randomId(), hour())),

    noteEmptySearch: (mode = screenMode()) => send(searchEmptyFrom(store.getState().centre, mode, randomId(), hour())),

    answer: answers.answer,
    sayAbout: answers.sayAbout,

    async endVisit({ closePlace }) {
      if (closePlace) {
        const closing = open;
        open = null;
        await closing?.close('left');
      }
      const sending = [answers.sendAll(), visit.end(played())];
      open?.countAfresh();
      store.getState().endVisit();
      await Promise.all(sending);
    },

    pageGoes() {
      open?.pageGoes();
      visit.pageGoes(played());
      answers.pageGoes();
    },

    pageReturns() {
      open?.renew();
      visit.renew();
      void save();
    },

    records: outbox.records,
    onRecords: outbox.onChange,
  };
}
