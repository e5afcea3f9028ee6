/** Which end hangs where. */
export interface ConnectWireState {
  /** For each link the anchor it is fastened to, or null. */
  attached: (string | null)[];
  /** For each link the free anchor it would fasten to if it were let go now, or null. */
  near: (string | null)[];
}
