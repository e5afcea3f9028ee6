import type { PlayRuntime } from '../play/runtime.ts';

const TICK_MILLISECONDS = 100;

/** Lets time pass while the text twin is what is seen: help comes, things return. Nothing happens while the page is hidden. */
export function startTwinClock(runtime: PlayRuntime): () => void {
  const timer = setInterval(() => {
    if (!document.hidden && runtime.play.state.paused === null)
      runtime.dispatch({ kind: 'tick', milliseconds: TICK_MILLISECONDS });
  }, TICK_MILLISECONDS);
  return () => clearInterval(timer);
}
