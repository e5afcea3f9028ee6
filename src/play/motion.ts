import { angleOf, turnAbout } from './angles.ts';
import type { Pose, Vector } from './pose.ts';
import {
  composePose,
  conjugate,
  createPose,
  createQuaternion,
  createVector,
  multiplyQuaternions,
  rotateVector,
} from './pose-math.ts';
import type { Motion } from './scene-document.ts';

/** Inside this radius (metres) about its axis a hand cannot be said to go round it. */
const NO_ORBIT = 0.012;

/** So many degrees are a movement that was meant. */
const CLEAR = 6;

const ALONG_X = createVector(1, 0, 0);
const ALONG_Y = createVector(0, 1, 0);
const ALONG_Z = createVector(0, 0, 1);

const offset = createPose();
const point = createVector();
const turned = createQuaternion();

/** Where a control is when it stands at `value` (millimetres or degrees from its rest), place space. */
export function poseAtValue(out: Pose, rest: Pose, motion: Motion, value: number): Pose {
  const axis = motion.axis === 'x' ? ALONG_X : motion.axis === 'y' ? ALONG_Y : ALONG_Z;
  offset.position.x = 0;
  offset.position.y = 0;
  offset.position.z = 0;
  if (motion.kind === 'turn') {
    turnAbout(offset.orientation, axis, value);
  } else {
    offset.position[motion.axis] = value / 1000;
    turnAbout(offset.orientation, axis, 0);
  }
  return composePose(out, rest, offset);
}

/** How a hand has moved a control since it took it. Plain data, written in place. */
export interface ControlGrip {
  /** Value of the control when it was taken. */
  start: number;
  /** Hand along the axis (metres) when it was taken. */
  along: number;
  /** Angles gone since it was taken, degrees: the hand's way round the axis, and the wrist's turn about it. */
  orbit: number;
  twist: number;
  /** Angles at the last look, degrees. */
  lastOrbit: number;
  lastTwist: number;
  /** Far from the axis (a door, a lever) only the way round counts; near it (a dial) the wrist does too. */
  far: boolean;
  orbiting: boolean;
  /** What turns it, from the first clear movement on: a hand that changed its mind in between would make it jump. */
  by: 'orbit' | 'twist' | null;
}

export function createControlGrip(): ControlGrip {
  return { start: 0, along: 0, orbit: 0, twist: 0, lastOrbit: 0, lastTwist: 0, far: false, orbiting: false, by: null };
}

/** Begins to follow a hand on a control that stands at `value`. */
export function gripControl(grip: ControlGrip, rest: Pose, motion: Motion, hand: Pose, value: number): void {
  intoRest(rest, hand.position);
  grip.start = value;
  grip.along = point[motion.axis];
  grip.orbit = 0;
  grip.twist = 0;
  const radius = radiusOf(motion);
  grip.far = radius > 0.06;
  grip.by = grip.far ? 'orbit' : null;
  grip.orbiting = radius > NO_ORBIT;
  grip.lastOrbit = orbitOf(motion);
  grip.lastTwist = twistOf(rest, motion, hand);
}

/** Value that the hand gives the control now, within the motion's range. */
export function valueFromHand(grip: ControlGrip, rest: Pose, motion: Motion, hand: Pose): number {
  intoRest(rest, hand.position);
  if (motion.kind === 'slide') return within(motion, grip.start + (point[motion.axis] - grip.along) * 1000);
  const orbiting = radiusOf(motion) > NO_ORBIT;
  const orbit = orbitOf(motion);
  const twist = twistOf(rest, motion, hand);
  const twisted = shortWay(twist - grip.lastTwist);
  // On the axis there is no way round: there the wrist goes on with it.
  grip.orbit += orbiting && grip.orbiting ? shortWay(orbit - grip.lastOrbit) : twisted;
  grip.twist += twisted;
  grip.orbiting = orbiting;
  grip.lastOrbit = orbit;
  grip.lastTwist = twist;
  // A hand that moves with the dial orbits and twists by the same angle; a mouse only orbits, a still wrist only twists.
  const larger = Math.abs(grip.orbit) > Math.abs(grip.twist) ? 'orbit' : 'twist';
  const by = grip.by ?? larger;
  if (Math.abs(grip[by]) >= CLEAR) grip.by = by;
  return within(motion, grip.start + grip[by]);
}

function within(motion: Motion, value: number): number {
  return Math.min(motion.maximum, Math.max(motion.minimum, value));
}

function shortWay(degrees: number): number {
  return degrees - 360 * Math.round(degrees / 360);
}

function intoRest(rest: Pose, position: Vector): void {
  point.x = position.x - rest.position.x;
  point.y = position.y - rest.position.y;
  point.z = position.z - rest.position.z;
  conjugate(turned, rest.orientation);
  rotateVector(point, turned, point);
}

function radiusOf(motion: Motion): number {
  const { x, y, z } = point;
  if (motion.axis === 'x') return Math.sqrt(y * y + z * z);
  if (motion.axis === 'y') return Math.sqrt(x * x + z * z);
  return Math.sqrt(x * x + y * y);
}

function orbitOf(motion: Motion): number {
  if (motion.axis === 'x') return angleOf(point.y, point.z);
  if (motion.axis === 'y') return angleOf(point.z, point.x);
  return angleOf(point.x, point.y);
}

/** Turn of the hand about the control's axis, degrees, up to a constant. */
function twistOf(rest: Pose, motion: Motion, hand: Pose): number {
  conjugate(turned, rest.orientation);
  multiplyQuaternions(turned, turned, hand.orientation);
  return 2 * angleOf(turned.w, turned[motion.axis]);
}
