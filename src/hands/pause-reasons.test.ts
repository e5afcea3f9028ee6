import { describe, expect, it } from 'vitest';
import type { Intent, PauseReason } from '../play/intent.ts';
import { createPauseReasons } from './pause-reasons.ts';

function fakeRuntime() {
  const state = { paused: null as PauseReason | null };
  const seen: Intent[] = [];
  return {
    seen,
    play: { state },
    dispatch(intent: Intent) {
      seen.push(intent);
      if (intent.kind === 'pause') state.paused = intent.reason;
      if (intent.kind === 'resume') state.paused = null;
    },
  };
}

describe('reasons to pause', () => {
  it('pause once and go on when the last has gone', () => {
    const runtime = fakeRuntime();
    const reasons = createPauseReasons(runtime);
    reasons.raise('session-blurred');
    reasons.raise('session-blurred');
    reasons.raise('tracking-lost');
    reasons.clear('session-blurred');
    expect(runtime.play.state.paused).not.toBeNull();
    reasons.clear('tracking-lost');
    expect(runtime.seen).toEqual([{ kind: 'pause', reason: 'session-blurred' }, { kind: 'resume' }]);
  });

  it('do not lift a pause that the visitor asked for', () => {
    const runtime = fakeRuntime();
    const reasons = createPauseReasons(runtime);
    runtime.dispatch({ kind: 'pause', reason: 'asked' });
    reasons.raise('tab-hidden');
    reasons.clear('tab-hidden');
    expect(runtime.play.state.paused).toBe('asked');
  });
});
