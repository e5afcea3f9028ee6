/** What makes a place easier to bear and to read. Set before or during a visit, never guessed from a person. */
export interface ComfortOptions {
  /** Ambience off, nothing pulses, effects softer. */
  calm: boolean;
  /** Boards in black and white. */
  contrast: boolean;
  /** Size of text on boards, 1 to 2. */
  textScale: number;
  /** What is said is written. */
  subtitles: boolean;
  /** The hand that gestures are shown with. */
  dominantHand: 'left' | 'right';
  /** Controllers pulse. */
  haptics: boolean;
  /** Of all sounds, 0 to 1. */
  volume: number;
  /** The same sound in both ears. */
  mono: boolean;
}

export const DEFAULT_COMFORT: ComfortOptions = {
  calm: false,
  contrast: false,
  textScale: 1,
  subtitles: true,
  dominantHand: 'right',
  haptics: true,
  volume: 1,
  mono: false,
};
