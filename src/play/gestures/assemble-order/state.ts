/** Which part lies where. */
export interface AssembleOrderState {
  /** For each slot the part that fills it, or null. */
  filled: (string | null)[];
  /** Slots that the parts in the left and the right hand would fill if they were let go now, or −1. */
  nearLeft: number;
  nearRight: number;
}
