import type { HandId, HandIntent } from './intent.ts';
import { wholePercent, wholePosition, wholeTurn } from './intent-limits.ts';
import { ORIENTATION_UNIT, POSITION_UNIT, type Quaternion, type Vector } from './pose.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A hand intent whose fields are written anew each frame. */
export interface WritableHandIntent extends Omit<HandIntent, 'position' | 'orientation'> {
  position: Mutable<HandIntent['position']>;
  orientation: Mutable<HandIntent['orientation']>;
}

export function createHandIntent(hand: HandId): WritableHandIntent {
  return { kind: 'hand', hand, position: [0, 0, 0], orientation: [0, 0, 0, ORIENTATION_UNIT], grip: 0, use: 0 };
}

/** Has a hand neither moved nor opened nor closed since `before`? */
export function sameHandIntent(one: WritableHandIntent, before: WritableHandIntent): boolean {
  if (one.grip !== before.grip || one.use !== before.use) return false;
  for (let index = 0; index < 3; index += 1) if (one.position[index] !== before.position[index]) return false;
  for (let index = 0; index < 4; index += 1) if (one.orientation[index] !== before.orientation[index]) return false;
  return true;
}

/**
 * Writes a measured hand into `out`: metres and unit quaternion in place space, grip and use 0 to 1. Of the two quaternions of an orientation
 * it takes the one with w ≥ 0, so that a still hand gives still numbers.
 */
export function handIntent(
  out: WritableHandIntent,
  hand: HandId,
  position: Vector,
  orientation: Quaternion,
  grip: number,
  use: number,
): WritableHandIntent {
  const unit = orientation.w < 0 ? -ORIENTATION_UNIT : ORIENTATION_UNIT;
  out.hand = hand;
  out.position[0] = wholePosition(position.x * POSITION_UNIT);
  out.position[1] = wholePosition(position.y * POSITION_UNIT);
  out.position[2] = wholePosition(position.z * POSITION_UNIT);
  out.orientation[0] = wholeTurn(orientation.x * unit);
  out.orientation[1] = wholeTurn(orientation.y * unit);
  out.orientation[2] = wholeTurn(orientation.z * unit);
  out.orientation[3] = wholeTurn(orientation.w * unit);
  out.grip = wholePercent(grip * 100);
  out.use = wholePercent(use * 100);
  return out;
}
