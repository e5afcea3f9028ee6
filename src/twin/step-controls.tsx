import type { WordReader } from '../catalogue/words.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import { usePlayRevision } from './use-play.ts';

/** Help, skip and pause: always there, always in the same order. */
export function StepControls({ runtime, words }: { runtime: PlayRuntime; words: WordReader }) {
  usePlayRevision(runtime);
  const { state } = runtime.play;
  if (state.finished) return null;
  return (
    <div className="step-controls">
      <button type="button" data-testid="help" onClick={() => runtime.dispatch({ kind: 'help' })}>
        {words.text('place.help')}
      </button>
      <button type="button" data-testid="skip" onClick={() => runtime.dispatch({ kind: 'skip' })}>
        {words.text('place.skipStep')}
      </button>
      {state.paused === null ? (
        <button type="button" data-testid="pause" onClick={() => runtime.dispatch({ kind: 'pause', reason: 'asked' })}>
          {words.text('place.pause')}
        </button>
      ) : (
        <button type="button" data-testid="resume" onClick={() => runtime.dispatch({ kind: 'resume' })}>
          {words.text('place.resume')}
        </button>
      )}
    </div>
  );
}
