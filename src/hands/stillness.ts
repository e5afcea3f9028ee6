/**
 * Nobody wears the headset when its pose has not changed for a while: some headsets have no sensor on the forehead, and others report it
 * late. A worn head is never this still.
 */
export interface Stillness {
  /** Reference pose: metres and unit quaternion. */
  x: number;
  y: number;
  z: number;
  qx: number;
  qy: number;
  qz: number;
  qw: number;
  stillFor: number;
}

export const STILL_METRES = 0.002;
export const STILL_DEGREES = 0.5;
export const STILL_MILLISECONDS = 20_000;

/** Cosine of half the angle: quaternions meet by |dot| ≥ this. */
const STILL_DOT = Math.cos((STILL_DEGREES * Math.PI) / 360);

export function createStillness(): Stillness {
  return { x: 0, y: 0, z: 0, qx: 0, qy: 0, qz: 0, qw: 1, stillFor: 0 };
}

interface PositionLike {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

interface OrientationLike extends PositionLike {
  readonly w: number;
}

/** Takes the head's pose after `milliseconds` more; true while nobody wears it. Slow drift counts as movement: the reference is kept. */
export function observeStillness(
  still: Stillness,
  position: PositionLike,
  orientation: OrientationLike,
  milliseconds: number,
): boolean {
  const dx = position.x - still.x;
  const dy = position.y - still.y;
  const dz = position.z - still.z;
  const dot = orientation.x * still.qx + orientation.y * still.qy + orientation.z * still.qz + orientation.w * still.qw;
  if (dx * dx + dy * dy + dz * dz > STILL_METRES * STILL_METRES || Math.abs(dot) < STILL_DOT) {
    still.x = position.x;
    still.y = position.y;
    still.z = position.z;
    still.qx = orientation.x;
    still.qy = orientation.y;
    still.qz = orientation.z;
    still.qw = orientation.w;
    still.stillFor = 0;
    return false;
  }
  still.stillFor += milliseconds;
  return still.stillFor >= STILL_MILLISECONDS;
}
