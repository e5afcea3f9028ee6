import type { HandId } from './intent.ts';
import type { Pose } from './pose.ts';

/**
 * What one hand should do next, as the worker would show it. The ghost hand performs it when help is due, and the robot performs it with a
 * real controller, hand, mouse or finger: what cannot be shown cannot be asked.
 */
export interface Guide {
  /** `rest`: nothing to do with a hand (a reply to choose, a thing to wait for). */
  move: 'take' | 'carry' | 'release' | 'use' | 'press' | 'hold' | 'turn' | 'touch' | 'rest';
  hand: HandId;
  /** The prop to hold, take or turn, or null. */
  prop: string | null;
  /** The target prop or anchor, for highlights. */
  target: string | null;
  /** Where the hand's grip pose should go, place space (for `carry`: such that the held prop arrives). */
  pose: Pose;
  /** 0 open to 1 closed, at the end of the move. */
  grip: number;
  /** 0 to 1, the tool's trigger at the end of the move. */
  use: number;
  /** For `hold` and `turn`: how long to stay, milliseconds. */
  milliseconds: number;
  /** The same act for one who acts by meaning. */
  act: string | null;
}
