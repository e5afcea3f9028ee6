/** What a visitor has chosen for the length of the visit. It is forgotten with the visit and never sent. */
export interface Comfort {
  /** Gestures are shown with this hand. */
  dominantHand: 'left' | 'right';
  /** Controllers pulse. */
  haptics: boolean;
  subtitles: boolean;
  /** Multiplies tolerances and snap ranges, 1 to 3. */
  assist: number;
  /** A second grip lets go, instead of opening the hand. */
  toggleGrip: boolean;
  oneHand: boolean;
  /** Ambient motion and sound off. */
  calm: boolean;
  contrast: boolean;
  /** 1, 1.5 or 2. */
  textScale: number;
  volume: number;
  mono: boolean;
}

export const DEFAULT_COMFORT: Comfort = {
  dominantHand: 'right',
  haptics: true,
  subtitles: true,
  assist: 1,
  toggleGrip: false,
  oneHand: false,
  calm: false,
  contrast: false,
  textScale: 1,
  volume: 1,
  mono: false,
};
