import type { Vector3 } from 'three';

/** Where a flat screen's camera stands and looks: radians; yaw 0 looks along −Z and grows to the left. */
export interface ViewFraming {
  yaw: number;
  pitch: number;
  /** Vertical field of view, radians. */
  fieldOfView: number;
  /** Metres that the eye stands back from the spot, so that a narrow screen shows the whole work. */
  back: number;
}

export interface ViewConditions {
  /** The way that the standing spot faces, radians. */
  spotYaw: number;
  /** Width over height. */
  aspect: number;
  /** Parts of the height that the page covers with its own words and buttons, 0 to 1. */
  coveredAbove: number;
  coveredBelow: number;
}

/** Radians. */
const NARROWEST = 0.75;
const WIDEST = 1.3;
const USUAL = 0.96;
const LOWEST = -1.05;
const HIGHEST = 0.35;
/** Nothing to do lies farther to the side of the spot's own direction than this. */
const SIDEWAYS = 1.25;
const USUAL_PITCH = -0.32;
/** Room round the outermost point, in parts of the picture's half. */
const MARGIN = 1.18;
/** However the work lies, a bench is seen square: the view turns this far from the spot's direction at most, radians. */
const MOST_TURN = 0.14;
/** Over the visitor's shoulder, so that the worker and the room are seen too. Metres. */
export const LEAST_BACK = 0.5;
const FARTHEST_BACK = 0.9;
const BACK_STEP = 0.1;

/** The same turn within half a circle to either side, radians. */
export function shortWay(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}

const extent = { left: 0, right: 0, top: 0, bottom: 0 };
const centre = { yaw: 0, pitch: 0 };

/** Middle of the points as seen from the eye, relative to the spot's direction; false when there are none before it. */
function aim(x: number, y: number, z: number, points: readonly Vector3[], spotYaw: number): boolean {
  extent.left = Number.NEGATIVE_INFINITY;
  extent.right = Number.POSITIVE_INFINITY;
  extent.top = Number.NEGATIVE_INFINITY;
  extent.bottom = Number.POSITIVE_INFINITY;
  for (const point of points) {
    const turn = shortWay(Math.atan2(x - point.x, z - point.z) - spotYaw);
    if (Math.abs(turn) > SIDEWAYS) continue;
    const rise = Math.atan2(point.y - y, Math.hypot(point.x - x, point.z - z));
    extent.left = Math.max(extent.left, turn);
    extent.right = Math.min(extent.right, turn);
    extent.top = Math.max(extent.top, rise);
    extent.bottom = Math.min(extent.bottom, rise);
  }
  if (extent.left < extent.right) return false;
  const middle = (extent.left + extent.right) / 2;
  centre.yaw = spotYaw + Math.min(MOST_TURN, Math.max(-MOST_TURN, middle));
  centre.pitch = (extent.top + extent.bottom) / 2;
  return true;
}

/** Tangents of the half angles that the points take up sideways and upwards, for a camera that looks at their middle. */
const spread = { side: 0, up: 0 };

function measureSpread(x: number, y: number, z: number, points: readonly Vector3[], spotYaw: number): void {
  spread.side = 0;
  spread.up = 0;
  const sine = Math.sin(centre.yaw);
  const cosine = Math.cos(centre.yaw);
  const dip = Math.sin(centre.pitch);
  const level = Math.cos(centre.pitch);
  for (const point of points) {
    const dx = point.x - x;
    const dy = point.y - y;
    const dz = point.z - z;
    if (Math.abs(shortWay(Math.atan2(-dx, -dz) - spotYaw)) > SIDEWAYS) continue;
    const ahead = -dx * sine - dz * cosine;
    const depth = Math.max(0.05, ahead * level + dy * dip);
    spread.side = Math.max(spread.side, Math.abs(dx * cosine - dz * sine) / depth);
    spread.up = Math.max(spread.up, Math.abs(dy * level - ahead * dip) / depth);
  }
}

/**
 * Frames all that a step needs: turned to its middle, just wide enough, and standing back where the screen is narrow; what the page covers is left out. Points and eye: place space, metres.
 */
export function frameWork(
  out: ViewFraming,
  eye: Vector3,
  points: readonly Vector3[],
  conditions: ViewConditions,
): void {
  const { spotYaw, aspect } = conditions;
  const seen = Math.max(0.3, 1 - conditions.coveredAbove - conditions.coveredBelow);
  out.yaw = spotYaw;
  out.pitch = USUAL_PITCH;
  out.fieldOfView = USUAL;
  out.back = LEAST_BACK;
  if (!aim(eye.x, eye.y, eye.z, points, spotYaw)) return;
  for (out.back = LEAST_BACK; out.back <= FARTHEST_BACK; out.back += BACK_STEP) {
    const x = eye.x + Math.sin(spotYaw) * out.back;
    const z = eye.z + Math.cos(spotYaw) * out.back;
    aim(x, eye.y, z, points, spotYaw);
    measureSpread(x, eye.y, z, points, spotYaw);
    const needed = 2 * Math.atan(MARGIN * Math.max(spread.up / seen, spread.side / aspect));
    out.fieldOfView = Math.min(WIDEST, Math.max(NARROWEST, needed, aspect >= 1 ? USUAL : 0));
    if (needed <= WIDEST) break;
  }
  out.back = Math.min(out.back, FARTHEST_BACK);
  out.yaw = centre.yaw;
  // The middle of what is not covered looks at the middle of the work.
  const lowered = Math.atan(Math.tan(out.fieldOfView / 2) * (conditions.coveredBelow - conditions.coveredAbove));
  out.pitch = Math.min(HIGHEST, Math.max(LOWEST, centre.pitch - lowered));
}
