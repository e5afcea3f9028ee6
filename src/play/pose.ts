/** A point or direction in place space: metres, Y up, the visitor's standing spot looks along −Z. */
export interface Vector {
  x: number;
  y: number;
  z: number;
}

/** A unit quaternion in place space. */
export interface Quaternion {
  x: number;
  y: number;
  z: number;
  w: number;
}

/** Where something is and how it is turned, in place space (metres, unit quaternion). */
export interface Pose {
  position: Vector;
  orientation: Quaternion;
}

/** Orientation components travel as integers: 1.0 = 2047 (about 0.03° a step). */
export const ORIENTATION_UNIT = 2047;

/** Positions travel as whole millimetres. */
export const POSITION_UNIT = 1000;
