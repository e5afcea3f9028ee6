import { poseAtValue } from '../play/motion.ts';
import type { Pose } from '../play/pose.ts';
import { composePose, copyPose, createPose, invertPose } from '../play/pose-math.ts';
import type { Motion } from '../play/scene-document.ts';
import { createScreenPoint, type ScreenSpace } from './screen-space.ts';

/**
 * A control whose way is too short in the picture to be followed anywhere along it (a flap that opens towards the eye, a slide seen end on) is
 * pulled by dragging down and pushed by dragging up. CSS pixels: an eighth of its way; the drag for all of it, less in a low picture.
 */
const SHORT_PART = 7;
const WHOLE_DRAG = 220;
const SAMPLES = 32;
/** In one frame a control follows at most this part of its range: a pointer that crosses the middle of a dial does not turn it over. */
const WINDOW = 0.3;

/** A control in the hand of a mouse: its grip point rides on the control, and the value is sought that brings it under the pointer. */
export interface ControlDrag {
  value: number;
  /** Pixels dragged until the last frame: what goes beyond the control's stop is not owed back. */
  draggedY: number;
  /** Hand in the frame of the moving control. */
  readonly grip: Pose;
  readonly hand: Pose;
}

export function createControlDrag(): ControlDrag {
  return { value: 0, draggedY: 0, grip: createPose(), hand: createPose() };
}

const moved = createPose();
const trial = createPose();
const pixel = createScreenPoint();

export function beginControlDrag(drag: ControlDrag, rest: Pose, motion: Motion, value: number, hand: Pose): void {
  drag.value = value;
  drag.draggedY = 0;
  invertPose(moved, poseAtValue(trial, rest, motion, value));
  composePose(drag.grip, moved, hand);
  copyPose(drag.hand, hand);
}

function handAt(out: Pose, drag: ControlDrag, rest: Pose, motion: Motion, value: number): Pose {
  return composePose(out, poseAtValue(moved, rest, motion, value), drag.grip);
}

/** Shortest eighth of the control's way in the picture, CSS pixels. */
function shortestPart(drag: ControlDrag, rest: Pose, motion: Motion, space: ScreenSpace): number {
  let shortest = Number.POSITIVE_INFINITY;
  let lastX = 0;
  let lastY = 0;
  for (let sample = 0; sample <= 8; sample++) {
    const value = motion.minimum + ((motion.maximum - motion.minimum) * sample) / 8;
    space.project(pixel, handAt(trial, drag, rest, motion, value).position);
    if (sample > 0) shortest = Math.min(shortest, Math.hypot(pixel.x - lastX, pixel.y - lastY));
    lastX = pixel.x;
    lastY = pixel.y;
  }
  return shortest;
}

/** Does the control come towards the eye, or failing that downwards, as its value grows? 1 or −1. */
function pullDirection(drag: ControlDrag, rest: Pose, motion: Motion, space: ScreenSpace): number {
  const low = handAt(trial, drag, rest, motion, motion.minimum).position;
  const lowDepth = space.project(pixel, low).depth;
  const lowHeight = low.y;
  const high = handAt(trial, drag, rest, motion, motion.maximum).position;
  const nearer = lowDepth - space.project(pixel, high).depth;
  return (Math.abs(nearer) > 0.03 ? nearer : lowHeight - high.y) >= 0 ? 1 : -1;
}

function missAt(
  drag: ControlDrag,
  rest: Pose,
  motion: Motion,
  space: ScreenSpace,
  value: number,
  x: number,
  y: number,
): number {
  space.project(pixel, handAt(trial, drag, rest, motion, value).position);
  return Math.hypot(pixel.x - x, pixel.y - y);
}

/** Follows the pointer (CSS pixels; `dragY` since the press, down positive) and writes the hand's pose that goes with it. */
export function updateControlDrag(
  drag: ControlDrag,
  rest: Pose,
  motion: Motion,
  space: ScreenSpace,
  x: number,
  y: number,
  dragY: number,
): void {
  const range = motion.maximum - motion.minimum;
  if (shortestPart(drag, rest, motion, space) < SHORT_PART) {
    drag.value +=
      ((dragY - drag.draggedY) / Math.min(WHOLE_DRAG, space.height * 0.35)) *
      range *
      pullDirection(drag, rest, motion, space);
  } else {
    const from = Math.max(motion.minimum, drag.value - range * WINDOW);
    const to = Math.min(motion.maximum, drag.value + range * WINDOW);
    let best = drag.value;
    let bestMiss = missAt(drag, rest, motion, space, drag.value, x, y);
    for (let sample = 0; sample <= SAMPLES; sample++) {
      const value = from + ((to - from) * sample) / SAMPLES;
      const miss = missAt(drag, rest, motion, space, value, x, y);
      if (miss >= bestMiss) continue;
      bestMiss = miss;
      best = value;
    }
    drag.value = refine(drag, rest, motion, space, best, (to - from) / SAMPLES, x, y);
  }
  drag.draggedY = dragY;
  drag.value = Math.min(motion.maximum, Math.max(motion.minimum, drag.value));
  handAt(drag.hand, drag, rest, motion, drag.value);
}

function refine(
  drag: ControlDrag,
  rest: Pose,
  motion: Motion,
  space: ScreenSpace,
  start: number,
  step: number,
  x: number,
  y: number,
): number {
  let value = start;
  for (let width = step / 2; width > step / 64; width /= 2) {
    const here = missAt(drag, rest, motion, space, value, x, y);
    if (missAt(drag, rest, motion, space, value + width, x, y) < here) value += width;
    else if (missAt(drag, rest, motion, space, value - width, x, y) < here) value -= width;
  }
  return value;
}
