import { createXRStore } from '@react-three/xr';

/** Refresh rate that the oldest headsets of schools hold. */
const FRAME_RATE = 72;

/** The rate nearest to 72 Hz: a faster one would halve what a frame may take. */
export function chooseFrameRate(supported: ArrayLike<number>): number | false {
  let best: number | false = false;
  for (let index = 0; index < supported.length; index++) {
    const rate = supported[index];
    if (rate === undefined) continue;
    if (best === false || Math.abs(rate - FRAME_RATE) < Math.abs(best - FRAME_RATE)) best = rate;
  }
  return best;
}

/**
 * The XR session. Hands and controllers are read and drawn by us: the library draws none, loads no model, and asks the headset for
 * nothing but floor, and hands where it has them. Its list of controller layouts comes from our own origin.
 */
export const xrStore = createXRStore({
  // Developers without a headset get one in the page; visitors never download it.
  emulate: import.meta.env.DEV ? 'metaQuest3' : false,
  baseAssetPath: typeof location === 'undefined' ? 'http://localhost/' : new URL('/controllers/', location.href).href,
  controller: false,
  hand: false,
  gaze: false,
  screenInput: false,
  transientPointer: false,
  // Little enough that text at the edge of the view stays sharp.
  foveation: 0.4,
  frameRate: chooseFrameRate,
  handTracking: true,
  anchors: false,
  layers: false,
  meshDetection: false,
  planeDetection: false,
  hitTest: false,
  domOverlay: false,
  offerSession: 'immersive-vr',
  enterGrantedSession: ['immersive-vr'],
});
