import type { Cue } from './cue.ts';
import type { Intent } from './intent.ts';
import { reduce, type Play } from './play.ts';
import { createRecorder, type Recorder, type Recording } from './recording.ts';

/** What views and inputs of one place share. */
export interface PlayRuntime {
  readonly play: Play;
  readonly recorder: Recorder;
  /** Records the intent, carries it out, then hands out cues and the news of a new revision. */
  dispatch(intent: Intent): void;
  /** The cue is valid during the call only. Returns how to stop. */
  onCue(listener: (cue: Cue) => void): () => void;
  /** After an intent that changed `play.state.revision`. Returns how to stop. */
  onRevision(listener: () => void): () => void;
}

/** `seed` is the recording of what has happened to `play` before, when a visit goes on. */
export function createRuntime(play: Play, seed?: Recording): PlayRuntime {
  const recorder = createRecorder(play, seed);
  const cues = createListeners<(cue: Cue) => void>();
  const revisions = createListeners<() => void>();
  const waiting: Intent[] = [];
  let busy = false;

  function carryOut(intent: Intent): void {
    const { revision } = play.state;
    recorder.append(intent);
    reduce(play, intent);
    for (let index = 0; index < play.cues.length; index += 1) {
      const cue = play.cues[index];
      if (cue) for (const listener of cues.current()) listener(cue);
    }
    if (play.state.revision !== revision) for (const listener of revisions.current()) listener();
  }

  return {
    play,
    recorder,
    dispatch(intent) {
      if (busy) {
        // A listener answers with an intent of its own: after this one, whose cues are still being handed out.
        waiting.push(JSON.parse(JSON.stringify(intent)) as Intent);
        return;
      }
      busy = true;
      try {
        carryOut(intent);
        for (let next = waiting.shift(); next; next = waiting.shift()) carryOut(next);
      } finally {
        busy = false;
      }
    },
    onCue: cues.add,
    onRevision: revisions.add,
  };
}

interface Listeners<L> {
  current(): readonly L[];
  add(listener: L): () => void;
}

/** The list is replaced, never changed: a listener may stop itself or another while all are being told. */
function createListeners<L>(): Listeners<L> {
  let listeners: readonly L[] = [];
  return {
    current: () => listeners,
    add(listener) {
      listeners = [...listeners, listener];
      return () => {
        listeners = listeners.filter((candidate) => candidate !== listener);
      };
    },
  };
}
