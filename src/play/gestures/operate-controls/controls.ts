import type { GestureContext } from '../../gesture.ts';
import type { PropModel } from '../../place-model.ts';
import type { Pose, Vector } from '../../pose.ts';
import {
  composePose,
  copyPose,
  copyVector,
  createPose,
  createVector,
  invertPose,
  transformPoint,
} from '../../pose-math.ts';
import { poseAtValue } from '../../motion.ts';
import type { Motion, OperateControls } from '../../scene-document.ts';

export type Control = OperateControls['sequence'][number];

/** A single guide never turns a control farther than this: the way there is round, not straight. Degrees. */
const TURN_AT_ONCE = 35;

const now = createPose();
const later = createPose();

/** @throws Error when a scene names a control that cannot move. */
export function motionOf(context: GestureContext, control: string): Motion {
  const { motion } = context.model(control).definition;
  if (!motion) throw new Error(`${context.place.scene.id}: the control ${control} has no motion`);
  return motion;
}

/** What a control shows (°C, min, %) when it stands at `value` (degrees or millimetres). */
export function shownAt(control: Control, motion: Motion, value: number): number {
  return control.from + ((value - motion.minimum) / (motion.maximum - motion.minimum)) * (control.to - control.from);
}

/** The other way round. */
export function valueFor(control: Control, motion: Motion, shown: number): number {
  return motion.minimum + ((shown - control.from) / (control.to - control.from)) * (motion.maximum - motion.minimum);
}

export function isRight(context: GestureContext, control: Control): boolean {
  const shown = shownAt(control, motionOf(context, control.control), context.prop(control.control).value);
  return Math.abs(shown - control.value) <= control.tolerance;
}

/** Doors and levers go to their stop: reaching it is enough. A dial is set when it is left alone. */
export function goesToStop(control: Control): boolean {
  return control.unit === 'percent' && (control.value === control.from || control.value === control.to);
}

/** First entry of a control that is not done, or −1. */
export function entryOf(parameters: OperateControls, index: number, control: string): number {
  for (let entry = index; entry < parameters.sequence.length; entry += 1)
    if (parameters.sequence[entry]?.control === control) return entry;
  return -1;
}

/** Does this control spring back to its rest when let go? */
export function springs(parameters: OperateControls, control: string): boolean {
  for (const entry of parameters.sequence) if (entry.control === control && entry.springs) return true;
  return false;
}

/** Moves a control, and what it draws along. */
export function setValue(context: GestureContext, control: string, value: number): void {
  const prop = context.prop(control);
  prop.value = value;
  poseAtValue(prop.pose, context.model(control).rest, motionOf(context, control), value);
}

/** Where the hand that holds a control goes to bring it nearer to `value`. */
export function handTowards(context: GestureContext, out: Pose, control: string, hand: Pose, value: number): void {
  const motion = motionOf(context, control);
  const { rest } = context.model(control);
  const present = context.prop(control).value;
  const gap = value - present;
  const next = motion.kind === 'turn' ? present + Math.min(TURN_AT_ONCE, Math.max(-TURN_AT_ONCE, gap)) : value;
  poseAtValue(now, rest, motion, present);
  poseAtValue(later, rest, motion, next);
  invertPose(now, now);
  composePose(out, now, hand);
  composePose(out, later, out);
}

/** Where a hand takes a control: the far end of a door or lever, the rim of a dial, the handle of a slide. */
export function gripPose(context: GestureContext, out: Pose, control: string): void {
  const { pose } = context.prop(control);
  copyPose(out, pose);
  transformPoint(out.position, pose, gripPoint(context.model(control), motionOf(context, control)));
}

/** The same in the control's own frame, metres; reused by the next call. */
export function gripPoint({ centre, halfSize, handle }: PropModel, motion: Motion): Vector {
  if (motion.kind === 'slide') return copyVector(grip, handle);
  grip.x = motion.axis === 'x' ? centre.x : farEnd(centre.x, halfSize.x);
  grip.y = motion.axis === 'y' ? centre.y : farEnd(centre.y, halfSize.y);
  grip.z = motion.axis === 'z' ? centre.z : farEnd(centre.z, halfSize.z);
  const dial = Math.abs(centre.x) + Math.abs(centre.y) + Math.abs(centre.z) < halfSize.x + halfSize.y;
  if (dial && motion.axis !== 'x') grip.x = centre.x;
  return grip;
}

const grip = createVector();

/** Along one axis: most of the way to the end of the box that lies farther from the axis of turning. */
function farEnd(centre: number, half: number): number {
  return centre < 0 ? centre - half * 0.75 : centre + half * 0.75;
}
