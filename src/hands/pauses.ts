import type { PlayRuntime } from '../play/runtime.ts';
import { createPauseReasons } from './pause-reasons.ts';
import { createStillness, observeStillness } from './stillness.ts';
import { takeLeaveAsked } from './xr-support.ts';
import { xrStore } from './xr-store.ts';

/** All hands unseen for this long in a headset: the visit waits, milliseconds. */
const TRACKING_LOST = 3000;

/** What fails in a place, and is worth counting. */
export type Trouble = 'context-lost' | 'session-ended';

/** What stops a visit without being asked, and lets it go on. */
export interface Pauses {
  /** The headset may tell of hands now. */
  readonly inputAllowed: boolean;
  /** Every frame of a session. */
  observe(transform: XRRigidTransform | null, anyHandSeen: boolean, milliseconds: number): void;
  dispose(): void;
}

/** Watches the headset, the page and the graphics of one canvas. `onTrouble` hears of what failed. */
export function watchPauses(
  runtime: PlayRuntime,
  canvas: HTMLCanvasElement,
  onTrouble: (trouble: Trouble) => void,
): Pauses {
  const reasons = createPauseReasons(runtime);
  const still = createStillness();
  let unseenFor = 0;
  let handsWereSeen = false;
  let inputAllowed = true;

  const onDocument = () => {
    // In a headset the page behind it may count as hidden: there the session's own visibility tells.
    if (document.visibilityState === 'hidden' && !xrStore.getState().session) reasons.raise('tab-hidden');
    else reasons.clear('tab-hidden');
  };
  const onSession = () => {
    const { session, visibilityState } = xrStore.getState();
    inputAllowed = !session || visibilityState === 'visible';
    if (session && visibilityState === 'hidden') reasons.raise('session-hidden');
    else reasons.clear('session-hidden');
    if (session && visibilityState === 'visible-blurred') reasons.raise('session-blurred');
    else reasons.clear('session-blurred');
  };
  const onEnd = () => {
    unseenFor = 0;
    handsWereSeen = false;
    reasons.clear('tracking-lost');
    reasons.clear('headset-off');
    // The system ended it: the visit waits on the screen, where it was, for whoever comes back.
    if (!takeLeaveAsked()) {
      reasons.raise('session-ended');
      onTrouble('session-ended');
    }
    onDocument();
  };
  const onBack = () => {
    if (!xrStore.getState().session) reasons.clear('session-ended');
  };
  const onLost = (event: Event) => {
    event.preventDefault();
    reasons.raise('context-lost');
    onTrouble('context-lost');
  };
  const onRestored = () => reasons.clear('context-lost');

  const unsubscribe = xrStore.subscribe((state, before) => {
    if (state.session !== before.session) {
      if (state.session) reasons.clear('session-ended');
      else onEnd();
    }
    if (state.session !== before.session || state.visibilityState !== before.visibilityState) onSession();
  });
  document.addEventListener('visibilitychange', onDocument);
  window.addEventListener('pointerdown', onBack);
  window.addEventListener('keydown', onBack);
  canvas.addEventListener('webglcontextlost', onLost);
  canvas.addEventListener('webglcontextrestored', onRestored);
  onSession();

  return {
    get inputAllowed() {
      return inputAllowed;
    },
    observe(transform, anyHandSeen, milliseconds) {
      if (transform) {
        if (observeStillness(still, transform.position, transform.orientation, milliseconds))
          reasons.raise('headset-off');
        else reasons.clear('headset-off');
      }
      if (anyHandSeen) {
        handsWereSeen = true;
        unseenFor = 0;
        reasons.clear('tracking-lost');
        return;
      }
      unseenFor += milliseconds;
      if (handsWereSeen && inputAllowed && unseenFor > TRACKING_LOST) reasons.raise('tracking-lost');
    },
    dispose() {
      unsubscribe();
      document.removeEventListener('visibilitychange', onDocument);
      window.removeEventListener('pointerdown', onBack);
      window.removeEventListener('keydown', onBack);
      canvas.removeEventListener('webglcontextlost', onLost);
      canvas.removeEventListener('webglcontextrestored', onRestored);
    },
  };
}
