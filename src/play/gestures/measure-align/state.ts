/** The gauge, and how far each stray has come home. */
export interface MeasureAlignState {
  gaugeSet: boolean;
  /** The gauge would be set if it were let go now. */
  gaugeNear: boolean;
  strays: StrayState[];
}

export interface StrayState {
  /** Metres from its rest towards its right place. */
  way: number;
  /** `way`, and the hand's place along the line (metres), when it was taken. */
  startWay: number;
  startAlong: number;
  /** Milliseconds in line. */
  inLine: number;
  done: boolean;
}
