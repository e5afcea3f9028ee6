import type { UsageEvent } from '../protocol/usage-event.ts';
import { type About, type Answer, declaredFrom, UNSAID } from './declared-answers.ts';
import { randomId } from './random-id.ts';
import type { Recording } from './recording.ts';

/** What people say: kept in memory until it is known who says it, or that this will not be said; then one record for each answer. */
export interface AnswerRecorder {
  answer(answer: Answer): Promise<void>;
  sayAbout(about: About): Promise<void>;
  /** The records of answers that are still in memory, as they would leave now. */
  soFar(): UsageEvent[];
  /** Holds the records of all answers: who gave them will not be said any more. */
  holdAll(): Promise<unknown>;
}

export function createAnswerRecorder({ store, hour, setting, counted, hold }: Recording): AnswerRecorder {
  function soFar(): UsageEvent[] {
    const { about, answers } = store.getState();
    const month = hour().slice(0, 7);
    return answers.map(({ answer, id }) => declaredFrom(answer, about ?? UNSAID, setting(), id, month));
  }
  function holdAll(): Promise<unknown> {
    const events = soFar();
    store.getState().forgetAnswers();
    return Promise.all(events.map(hold));
  }

  return {
    async answer(answer) {
      if (!counted()) return;
      store.getState().keepAnswer(answer, randomId());
      if (store.getState().about) await holdAll();
    },
    async sayAbout(about) {
      store.getState().setAbout(about);
      await holdAll();
    },
    soFar,
    holdAll,
  };
}
