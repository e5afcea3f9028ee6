import type { XRDevice } from 'iwer';

declare global {
  /** The emulated headset's library and the one headset that robots wear, in the page. */
  var IWER: typeof import('iwer');
  var headset: XRDevice;
  /** While it is, it moves a little with the breath. */
  var headsetWorn: boolean;
}
