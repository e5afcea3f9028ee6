import type { XRDevice } from 'iwer';

declare global {
  /** The emulated headset's library and the one headset that robots wear, in the page. */
  var IWER: typeof import('iwer');
  var headset: XRDevice;
}
