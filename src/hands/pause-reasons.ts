import type { Intent, PauseReason } from '../play/intent.ts';

/**
 * Several things can stop a visit at once (the system's menu over a hidden tab). The first one pauses, the last one that goes lets it go
 * on; a pause that the visitor asked for is never lifted from here.
 */
export interface PauseReasons {
  raise(reason: PauseReason): void;
  clear(reason: PauseReason): void;
  has(reason: PauseReason): boolean;
  /** Nothing here stops the visit. */
  readonly none: boolean;
}

interface PausedPlay {
  readonly play: { readonly state: { readonly paused: PauseReason | null } };
  dispatch(intent: Intent): void;
}

export function createPauseReasons(runtime: PausedPlay): PauseReasons {
  const active = new Set<PauseReason>();
  const paused = () => runtime.play.state.paused;
  return {
    raise(reason) {
      if (active.has(reason)) return;
      active.add(reason);
      if (paused() === null) runtime.dispatch({ kind: 'pause', reason });
    },
    clear(reason) {
      if (!active.delete(reason)) return;
      const present = paused();
      if (present === null || present === 'asked') return;
      if (active.size === 0) runtime.dispatch({ kind: 'resume' });
    },
    has: (reason) => active.has(reason),
    get none() {
      return active.size === 0;
    },
  };
}
