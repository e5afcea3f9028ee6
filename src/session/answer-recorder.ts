import type { UsageEvent } from '../protocol/usage-event.ts';
import { type About, type Answer, declaredFrom, UNSAID } from './declared-answers.ts';
import { randomId } from './random-id.ts';
import type { Recording } from './recording.ts';

/** What people say: kept in memory until it is known who says it, or that this will not be said; then one record for each answer. */
export interface AnswerRecorder {
  answer(answer: Answer): Promise<void>;
  sayAbout(about: About): Promise<void>;
  sendAll(): Promise<unknown>;
  /** The page goes away for good, now. */
  pageGoes(): void;
}

export function createAnswerRecorder({ store, outbox, hour, setting, counted, sendMade }: Recording): AnswerRecorder {
  function takeEvents(): UsageEvent[] {
    const { about, takeAnswers } = store.getState();
    const month = hour().slice(0, 7);
    return takeAnswers().map((answer) => declaredFrom(answer, about ?? UNSAID, setting(), randomId(), month));
  }
  const sendAll = () => Promise.all(takeEvents().map(sendMade));

  return {
    async answer(answer) {
      if (!counted()) return;
      store.getState().keepAnswer(answer);
      if (store.getState().about) await sendAll();
    },
    async sayAbout(about) {
      store.getState().setAbout(about);
      await sendAll();
    },
    sendAll,
    pageGoes() {
      for (const event of takeEvents()) {
        void outbox.add(event);
        outbox.hurry(event);
      }
    },
  };
}
