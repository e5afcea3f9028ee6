import type { Vector } from '../../pose.ts';

/** How far the line is traced. */
export interface TracePathState {
  /** Metres along the line, and its whole length. */
  traced: number;
  length: number;
  /** The tip follows the line now. */
  on: boolean;
  /** Every time the tip leaves the line it becomes a little wider: 0 to 0.5 of its width. */
  wider: number;
  /** Where the tip was, place space; null while nobody holds the tool. */
  last: Vector;
  lastKnown: boolean;
}
