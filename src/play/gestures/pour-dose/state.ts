/** How much has been poured of each dose. */
export interface PourDoseState {
  /** In the scene's unit, for each dose. */
  poured: number[];
  done: boolean[];
  /** Source that flows into the vessel now, 0 (none) to 1 (full tilt). */
  flow: number;
  /** Milliseconds since it last flowed, and since flowing was last told. */
  still: number;
  told: number;
}
