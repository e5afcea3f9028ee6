import { Quaternion, Vector3 } from 'three';
import type { Pointable } from '../world/pointables.ts';

const inverse = /* @__PURE__ */ new Quaternion();
const start = /* @__PURE__ */ new Vector3();
const along = /* @__PURE__ */ new Vector3();

/** An oriented box: place space, metres. */
export interface Box {
  readonly centre: Vector3;
  readonly orientation: Quaternion;
  readonly halfSize: Vector3;
}

/**
 * Where a ray enters a box that is made larger by `margin` on all sides.
 * @returns metres along the ray (its direction has unit length), 0 when it starts inside, −1 when it misses.
 */
export function rayMeetsBox(origin: Vector3, direction: Vector3, box: Box, margin: number): number {
  inverse.copy(box.orientation).conjugate();
  start.subVectors(origin, box.centre).applyQuaternion(inverse);
  along.copy(direction).applyQuaternion(inverse);
  let enters = 0;
  let leaves = Number.POSITIVE_INFINITY;
  for (let axis = 0; axis < 3; axis++) {
    const from = start.getComponent(axis);
    const slope = along.getComponent(axis);
    const half = box.halfSize.getComponent(axis) + margin;
    if (Math.abs(slope) < 1e-9) {
      if (Math.abs(from) > half) return -1;
      continue;
    }
    const one = (-half - from) / slope;
    const other = (half - from) / slope;
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
  }
  return enters <= leaves ? enters : -1;
}

/** Distance of a point to a box, metres; 0 inside. */
export function distanceToBox(point: Vector3, box: Box): number {
  inverse.copy(box.orientation).conjugate();
  start.subVectors(point, box.centre).applyQuaternion(inverse);
  const x = Math.max(0, Math.abs(start.x) - box.halfSize.x);
  const y = Math.max(0, Math.abs(start.y) - box.halfSize.y);
  const z = Math.max(0, Math.abs(start.z) - box.halfSize.z);
  return Math.sqrt(x * x + y * y + z * z);
}

/** Brings a point to the nearest place in a box, `inset` metres below its skin where the box is thick enough. */
export function clampIntoBox(point: Vector3, box: Box, inset: number): void {
  inverse.copy(box.orientation).conjugate();
  point.sub(box.centre).applyQuaternion(inverse);
  for (let axis = 0; axis < 3; axis++) {
    const half = Math.max(box.halfSize.getComponent(axis) - inset, 0);
    point.setComponent(axis, Math.min(half, Math.max(-half, point.getComponent(axis))));
  }
  point.applyQuaternion(box.orientation).add(box.centre);
}

/** What a ray points at. One instance a ray, reused. */
export interface PointedAt {
  pointable: Pointable | null;
  /** Metres along the ray. */
  distance: number;
  readonly point: Vector3;
}

export function createPointedAt(): PointedAt {
  return { pointable: null, distance: 0, point: new Vector3() };
}

/** Small things far away are pointed at as if they were this much wider: about 1.2° on each side, and never on panels. */
const FAR_MARGIN = 0.02;

/** The first pointable on a ray. Props are taken by hands or called, not clicked. Allocates nothing. */
export function pointAt(
  out: PointedAt,
  list: readonly Pointable[],
  origin: Vector3,
  direction: Vector3,
  reach: number,
): void {
  out.pointable = null;
  out.distance = reach;
  for (let index = 0; index < list.length; index++) {
    const pointable = list[index];
    if (!pointable?.enabled || pointable.kind === 'prop') continue;
    const margin = pointable.kind === 'panel' ? 0 : FAR_MARGIN * pointable.centre.distanceTo(origin);
    const distance = rayMeetsBox(origin, direction, pointable, margin);
    if (distance < 0 || distance >= out.distance) continue;
    out.pointable = pointable;
    out.distance = distance;
  }
  out.point.copy(origin).addScaledVector(direction, out.distance);
}
