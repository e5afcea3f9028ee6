import type { Vector } from './pose.ts';

/** What is known of a body without asking; metres. */
export interface Body {
  /** Eyes over the visitor's floor, standing or sitting as they are. */
  eyeHeight: number;
  /** Longest distance seen between shoulder and hand, or null when the hands have not moved yet. */
  reach: number | null;
}

/** How the visitor's floor is moved against the place's, metres: a seated visitor is raised, a tall one sinks a little. */
export interface Fit {
  up: number;
  /** Towards the work, along −Z of the spot. */
  forward: number;
}

/** A short arm, for those whose reach is not known. */
const SHORT_REACH = 0.55;
/** Without effort the upper body leans this far. */
const LEAN = 0.12;
/** Shoulders lie this far below the eyes, behind the spot and beside it. */
const SHOULDER_BELOW = 0.23;
const SHOULDER_BEHIND = 0.03;
const SHOULDER_BESIDE = 0.17;
/** Hands work best this far below the eyes, and well this much above or below it. */
const COMFORTABLE_BELOW = 0.52;
const COMFORTABLE_BAND = 0.15;

const LOWEST = -0.4;
const HIGHEST = 0.9;
const FARTHEST = 0.35;
const STEP = 0.02;

/** What weighs how much when not all can be had: first reach, then height, then staying where one stands. */
const REACH_WEIGHT = 1000;
const HEIGHT_WEIGHT = 4;
const MOVE_WEIGHT = 0.2;

/** The best place of the visitor's floor for work at these points (`workPointsOf`). Without points everything stays where it is. */
export function fitTo(body: Body, points: readonly Vector[]): Fit {
  const best: Fit = { up: 0, forward: 0 };
  if (points.length === 0) return best;
  let least = Number.MAX_VALUE;
  for (let up = LOWEST; up <= HIGHEST + STEP / 2; up += STEP) {
    for (let forward = 0; forward <= FARTHEST + STEP / 2; forward += STEP) {
      const cost = costOf(body, points, up, forward);
      if (cost >= least) continue;
      least = cost;
      best.up = up;
      best.forward = forward;
    }
  }
  best.up = Math.round(best.up * 100) / 100;
  best.forward = Math.round(best.forward * 100) / 100;
  return best;
}

/** Metres that are missing for the farthest point: 0 when the visitor reaches all of them, leaning a little. */
export function missingReach(body: Body, points: readonly Vector[], up: number, forward: number): number {
  const arm = (body.reach ?? SHORT_REACH) + LEAN;
  let missing = 0;
  for (const point of points) {
    const x = Math.max(0, Math.abs(point.x) - SHOULDER_BESIDE);
    const y = point.y - (body.eyeHeight - SHOULDER_BELOW + up);
    const z = point.z - (SHOULDER_BEHIND - forward);
    missing = Math.max(missing, Math.sqrt(x * x + y * y + z * z) - arm);
  }
  return missing;
}

function costOf(body: Body, points: readonly Vector[], up: number, forward: number): number {
  let height = 0;
  for (const point of points) height += point.y / points.length;
  const beside = Math.max(0, Math.abs(height - (body.eyeHeight + up - COMFORTABLE_BELOW)) - COMFORTABLE_BAND);
  return (
    missingReach(body, points, up, forward) * REACH_WEIGHT +
    beside * beside * HEIGHT_WEIGHT +
    (up * up + forward * forward) * MOVE_WEIGHT
  );
}
