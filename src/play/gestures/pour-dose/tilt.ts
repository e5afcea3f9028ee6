import { turnAbout } from '../../angles.ts';
import type { GestureContext } from '../../gesture.ts';
import type { Pose } from '../../pose.ts';
import {
  copyPose,
  createPose,
  createQuaternion,
  createVector,
  multiplyQuaternions,
  rotateVector,
  transformPoint,
} from '../../pose-math.ts';
import { tipOf } from '../guiding.ts';

/** Height of a unit vector along the source's own up: at 35° from upright nothing flows, at 100° all of it does. */
const DRY = 0.819;
const FULL = -0.174;
/** The lip may be this far beside, below and above the pouring point, millimetres. */
const BESIDE = 90;
const BELOW = 80;
const ABOVE = 180;

const UP = createVector(0, 1, 0);
const RIGHT = createVector(1, 0, 0);
const up = createVector();
const lip = createVector();
const pose = createPose();
const turn = createQuaternion();

/** Is the source's lip over the vessel? */
export function isOver(context: GestureContext, source: string, anchor: string): boolean {
  const tip = tipOf(context, source);
  const { position } = context.anchor(anchor);
  const x = tip.x - position.x;
  const y = tip.y - position.y;
  const z = tip.z - position.z;
  return (
    Math.sqrt(x * x + z * z) <= context.tolerance(BESIDE) &&
    y >= -context.tolerance(BELOW) &&
    y <= context.tolerance(ABOVE)
  );
}

/** How far open the source is by its tilt, 0 to 1. */
export function tiltOf(context: GestureContext, source: string): number {
  rotateVector(up, context.prop(source).pose.orientation, UP);
  return Math.min(1, Math.max(0, (DRY - up.y) / (DRY - FULL)));
}

/** Pose of a source with its lip at the anchor, tipped forwards by `degrees` from how it stands at rest; reused by the next call. */
export function pouringPose(context: GestureContext, source: string, anchor: string, degrees: number): Pose {
  const model = context.model(source);
  const [x, y, z] = model.definition.tip ?? NO_TIP;
  lip.x = -x / 1000;
  lip.y = -y / 1000;
  lip.z = -z / 1000;
  copyPose(pose, model.rest);
  turnAbout(turn, RIGHT, -degrees);
  multiplyQuaternions(pose.orientation, pose.orientation, turn);
  pose.position.x = context.anchor(anchor).position.x;
  pose.position.y = context.anchor(anchor).position.y;
  pose.position.z = context.anchor(anchor).position.z;
  transformPoint(pose.position, pose, lip);
  return pose;
}

const NO_TIP = [0, 0, 0] as const;
