import { IDLE_MILLISECONDS } from './recording.ts';
import type { SessionStore } from './session-store.ts';

/** A touch, or a key; what hands do in a headset shows in the session. */
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'] as const;
const LOOK_EVERY_MILLISECONDS = 30_000;

/** Calls `onIdle` once whenever nobody has touched anything for 30 minutes. `now`: milliseconds. */
export function watchIdle(store: SessionStore, now: () => number, onIdle: () => void): () => void {
  let lastSign = now();
  let isIdle = false;
  function alive(): void {
    lastSign = now();
    isIdle = false;
  }
  for (const sign of SIGNS_OF_LIFE) globalThis.addEventListener?.(sign, alive, { passive: true, capture: true });
  const unsubscribe = store.subscribe(({ place }) => place, alive);
  // A look now and then, rather than a timer set anew at every touch; and a computer that slept is seen at once.
  const timer = setInterval(() => {
    if (isIdle || now() - lastSign < IDLE_MILLISECONDS) return;
    isIdle = true;
    onIdle();
  }, LOOK_EVERY_MILLISECONDS);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS_OF_LIFE) globalThis.removeEventListener?.(sign, alive, { capture: true });
    unsubscribe();
  };
}
