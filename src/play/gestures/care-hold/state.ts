import type { HandId } from '../../intent.ts';

/** One palm over the spot that it works on. */
export interface PalmState {
  over: boolean;
  /** Highest and lowest it was since the last turn of its way, metres in place space. */
  high: number;
  low: number;
  /** It has gone down and has not come up again. */
  down: boolean;
  closed: boolean;
  /** It went down by closing (a mouse's button): opening brings it up. */
  byClosing: boolean;
}

/** Presses made, or time held. */
export interface CareHoldState {
  presses: number;
  /** Milliseconds since the last press, and between the two before. */
  sincePress: number;
  beat: number;
  /** How far the thing gives way now, 0 to 1. */
  squash: number;
  left: PalmState;
  right: PalmState;
  /** Milliseconds that all hands were in place, and since that was last told. */
  held: number;
  told: number;
  /** For each spot: the hand in place, the worker's, or none. */
  covered: (HandId | 'worker' | null)[];
  /** Index of the spot on the visitor's left. */
  leftSpot: number;
}
