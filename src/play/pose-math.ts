import type { Pose, Quaternion, Vector } from './pose.ts';

// Classes and not literals: all literals with the same names share one hidden shape, and one of them anywhere that holds something else
// than numbers makes the engine box every number that is written into any of them.
class Triple implements Vector {
  x: number;
  y: number;
  z: number;
  constructor(x: number, y: number, z: number) {
    this.x = x;
    this.y = y;
    this.z = z;
  }
}

class Quadruple implements Quaternion {
  x = 0;
  y = 0;
  z = 0;
  w = 1;
}

/**
 * Arithmetic of poses with + − × ÷ and the square root only, so that every engine gets the same bits. Results go into `out`, which may be
 * one of the inputs; nothing is allocated except by the `create…` functions.
 */
export function createVector(x = 0, y = 0, z = 0): Vector {
  return new Triple(x, y, z);
}

export function createQuaternion(): Quaternion {
  return new Quadruple();
}

export function createPose(): Pose {
  return { position: createVector(), orientation: createQuaternion() };
}

export function copyVector(out: Vector, source: Vector): Vector {
  out.x = source.x;
  out.y = source.y;
  out.z = source.z;
  return out;
}

export function copyQuaternion(out: Quaternion, source: Quaternion): Quaternion {
  out.x = source.x;
  out.y = source.y;
  out.z = source.z;
  out.w = source.w;
  return out;
}

export function copyPose(out: Pose, source: Pose): Pose {
  copyVector(out.position, source.position);
  copyQuaternion(out.orientation, source.orientation);
  return out;
}

export function dot(a: Vector, b: Vector): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

/** Metres. */
export function distance(a: Vector, b: Vector): number {
  const x = a.x - b.x;
  const y = a.y - b.y;
  const z = a.z - b.z;
  return Math.sqrt(x * x + y * y + z * z);
}

/** `vector` turned by `turn`. */
export function rotateVector(out: Vector, turn: Quaternion, vector: Vector): Vector {
  const { x, y, z, w } = turn;
  const tx = 2 * (y * vector.z - z * vector.y);
  const ty = 2 * (z * vector.x - x * vector.z);
  const tz = 2 * (x * vector.y - y * vector.x);
  const rx = vector.x + w * tx + y * tz - z * ty;
  const ry = vector.y + w * ty + z * tx - x * tz;
  const rz = vector.z + w * tz + x * ty - y * tx;
  out.x = rx;
  out.y = ry;
  out.z = rz;
  return out;
}

/** First `second`, then `first`, as matrices are multiplied. */
export function multiplyQuaternions(out: Quaternion, first: Quaternion, second: Quaternion): Quaternion {
  const x = first.w * second.x + first.x * second.w + first.y * second.z - first.z * second.y;
  const y = first.w * second.y - first.x * second.z + first.y * second.w + first.z * second.x;
  const z = first.w * second.z + first.x * second.y - first.y * second.x + first.z * second.w;
  const w = first.w * second.w - first.x * second.x - first.y * second.y - first.z * second.z;
  out.x = x;
  out.y = y;
  out.z = z;
  out.w = w;
  return out;
}

/** The opposite turn of a unit quaternion. */
export function conjugate(out: Quaternion, turn: Quaternion): Quaternion {
  out.x = -turn.x;
  out.y = -turn.y;
  out.z = -turn.z;
  out.w = turn.w;
  return out;
}

export function normaliseQuaternion(out: Quaternion): Quaternion {
  const length = Math.sqrt(out.x * out.x + out.y * out.y + out.z * out.z + out.w * out.w) || 1;
  out.x /= length;
  out.y /= length;
  out.z /= length;
  out.w /= length;
  return out;
}

/** Place space of the point `point`, given in the frame of `frame`. */
export function transformPoint(out: Vector, frame: Pose, point: Vector): Vector {
  const { x, y, z } = frame.position;
  rotateVector(out, frame.orientation, point);
  out.x += x;
  out.y += y;
  out.z += z;
  return out;
}

/** `child`, given in the frame of `parent`, in the frame of the parent's parent. */
export function composePose(out: Pose, parent: Pose, child: Pose): Pose {
  const { x, y, z } = parent.position;
  rotateVector(out.position, parent.orientation, child.position);
  multiplyQuaternions(out.orientation, parent.orientation, child.orientation);
  out.position.x += x;
  out.position.y += y;
  out.position.z += z;
  return out;
}

export function invertPose(out: Pose, pose: Pose): Pose {
  conjugate(out.orientation, pose.orientation);
  const { x, y, z } = pose.position;
  out.position.x = -x;
  out.position.y = -y;
  out.position.z = -z;
  rotateVector(out.position, out.orientation, out.position);
  return out;
}

/** From `from` (0) to `to` (1): straight in position, the short way round in orientation. */
export function mixPose(out: Pose, from: Pose, to: Pose, way: number): Pose {
  const a = from.orientation;
  const b = to.orientation;
  const sign = a.x * b.x + a.y * b.y + a.z * b.z + a.w * b.w < 0 ? -1 : 1;
  out.position.x = from.position.x + (to.position.x - from.position.x) * way;
  out.position.y = from.position.y + (to.position.y - from.position.y) * way;
  out.position.z = from.position.z + (to.position.z - from.position.z) * way;
  out.orientation.x = a.x + (b.x * sign - a.x) * way;
  out.orientation.y = a.y + (b.y * sign - a.y) * way;
  out.orientation.z = a.z + (b.z * sign - a.z) * way;
  out.orientation.w = a.w + (b.w * sign - a.w) * way;
  normaliseQuaternion(out.orientation);
  return out;
}
