import { Vector3 } from 'three';
import type { Guide } from '../play/guide.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import { anchorOf } from '../play/place-model.ts';
import type { Pose } from '../play/pose.ts';
import { composePose, copyPose, copyQuaternion, createPose, invertPose, mixPose } from '../play/pose-math.ts';
import { type Approach, approachOf, posePropAt } from './approach.ts';
import { magnetPull, magnetReach, type MagnetReach, smooth } from './magnet.ts';
import { createScreenPoint, type ScreenSpace } from './screen-space.ts';
import type { StepWork } from './step-work.ts';

/** Degrees: a source over its vessel tips this far under the pointer, and this fast. */
const POUR_TILT = 84;
const TILT_PER_SECOND = 150;
/** Seconds: a finger that jumps is followed, not copied. */
const SMOOTHING = 0.035;
/** The target that the worker would choose is preferred by so many pixels. */
const PREFERENCE = 36;

/** A prop in the hand of a mouse or finger: where it goes, drawn to what it is meant for. */
export interface Carry {
  prop: string | null;
  approach: Approach;
  /** Target that it is drawn to now, or null, and how strongly, 0 to 1. */
  target: string | null;
  pull: number;
  /** Depth of the plane that it is carried in, metres before the camera. */
  depth: number;
  tilt: number;
  readonly hand: Pose;
}

export function createCarry(): Carry {
  return {
    prop: null,
    approach: { kind: 'lay', anchors: [] },
    target: null,
    pull: 0,
    depth: 0.6,
    tilt: 0,
    hand: createPose(),
  };
}

const reaches = new Map<string, MagnetReach>();
const ideal = createPose();
const other = createPose();
const inverse = createPose();
const loose = createPose();
const pixel = createScreenPoint();
const point = /* @__PURE__ */ new Vector3();

/** Takes up a prop that the right hand holds now; the pointer is at (x, y), CSS pixels. */
export function beginCarry(
  carry: Carry,
  runtime: PlayRuntime,
  work: StepWork,
  space: ScreenSpace,
  prop: string,
  x: number,
  y: number,
): void {
  const { state } = runtime.play;
  const hand = state.hands.right;
  carry.prop = prop;
  carry.approach = approachOf(work.step.parameters, prop);
  carry.tilt = 0;
  carry.pull = 0;
  carry.target = null;
  copyPose(carry.hand, hand.pose);
  carry.depth = space.project(pixel, hand.pose.position).depth;
  reaches.clear();
  for (const anchor of carry.approach.anchors) {
    const start = pixelsTo(carry, runtime, space, anchor, x, y);
    reaches.set(anchor, magnetReach(start, space.height, state.options.assist));
  }
}

/** The hand's pose that brings the held prop to an anchor. */
function handAtAnchor(out: Pose, carry: Carry, runtime: PlayRuntime, anchor: string, tilt: number): Pose {
  const { place, state } = runtime.play;
  posePropAt(out, place, carry.approach.kind, carry.prop ?? '', anchor, tilt);
  invertPose(inverse, state.hands.right.held);
  return composePose(out, out, inverse);
}

/** Pixels between the pointer and a target: to the target itself, or to where the hand would then be. */
function pixelsTo(
  carry: Carry,
  runtime: PlayRuntime,
  space: ScreenSpace,
  anchor: string,
  x: number,
  y: number,
): number {
  space.project(pixel, anchorOf(runtime.play.place, anchor).position);
  const direct = Math.hypot(pixel.x - x, pixel.y - y);
  if (carry.approach.kind === 'line') return direct;
  space.project(pixel, handAtAnchor(other, carry, runtime, anchor, 0).position);
  return Math.min(direct, Math.hypot(pixel.x - x, pixel.y - y));
}

function isTaken(runtime: PlayRuntime, anchor: string): boolean {
  const { props } = runtime.play.state;
  for (let index = 0; index < props.length; index++) if (props[index]?.anchor === anchor) return true;
  return false;
}

function chooseTarget(
  carry: Carry,
  runtime: PlayRuntime,
  space: ScreenSpace,
  guide: Guide,
  x: number,
  y: number,
): number {
  let best = Number.POSITIVE_INFINITY;
  carry.target = null;
  let distance = Number.POSITIVE_INFINITY;
  const { anchors } = carry.approach;
  for (let index = 0; index < anchors.length; index++) {
    const anchor = anchors[index];
    if (anchor === undefined || (carry.approach.kind === 'lay' && isTaken(runtime, anchor))) continue;
    const pixels = pixelsTo(carry, runtime, space, anchor, x, y);
    const rank = anchor === guide.target ? pixels - PREFERENCE : pixels;
    if (rank >= best) continue;
    best = rank;
    distance = pixels;
    carry.target = anchor;
  }
  return distance;
}

/** On a line the tool's end slides between points: the nearest place of the drawn line, as a pose of the hand. */
function handOnLine(out: Pose, carry: Carry, runtime: PlayRuntime, space: ScreenSpace, x: number, y: number): number {
  const { anchors } = carry.approach;
  const { place } = runtime.play;
  let best = Number.POSITIVE_INFINITY;
  let bestIndex = 0;
  let bestShare = 0;
  for (let index = 0; index + 1 < anchors.length; index++) {
    space.project(pixel, anchorOf(place, anchors[index] ?? '').position);
    const fromX = pixel.x;
    const fromY = pixel.y;
    space.project(pixel, anchorOf(place, anchors[index + 1] ?? '').position);
    const wayX = pixel.x - fromX;
    const wayY = pixel.y - fromY;
    const share = Math.min(
      1,
      Math.max(0, ((x - fromX) * wayX + (y - fromY) * wayY) / (wayX * wayX + wayY * wayY || 1)),
    );
    const miss = Math.hypot(fromX + wayX * share - x, fromY + wayY * share - y);
    if (miss >= best) continue;
    best = miss;
    bestIndex = index;
    bestShare = share;
  }
  carry.target = anchors[bestShare < 0.5 ? bestIndex : bestIndex + 1] ?? null;
  handAtAnchor(out, carry, runtime, anchors[bestIndex] ?? '', 0);
  handAtAnchor(other, carry, runtime, anchors[bestIndex + 1] ?? anchors[bestIndex] ?? '', 0);
  mixPose(out, out, other, bestShare);
  return best;
}

/** Follows the pointer (CSS pixels) and writes `carry.hand`. `level` is the hand's orientation away from all targets. */
export function updateCarry(
  carry: Carry,
  runtime: PlayRuntime,
  space: ScreenSpace,
  guide: Guide,
  level: Pose,
  x: number,
  y: number,
  seconds: number,
): void {
  let distance: number;
  if (carry.approach.kind === 'line') {
    distance = handOnLine(ideal, carry, runtime, space, x, y);
  } else {
    distance = chooseTarget(carry, runtime, space, guide, x, y);
    if (carry.target !== null) handAtAnchor(ideal, carry, runtime, carry.target, carry.tilt);
  }
  const reach = carry.target === null ? undefined : reaches.get(carry.target);
  carry.pull = reach ? magnetPull(reach, distance) : 0;
  const wantedTilt = carry.approach.kind === 'pour' ? POUR_TILT * smooth(0.35, 1, carry.pull) : 0;
  const step = TILT_PER_SECOND * seconds;
  carry.tilt += Math.min(step, Math.max(-step, wantedTilt - carry.tilt));
  let depth = carry.depth;
  if (reach && carry.target !== null) {
    const towards = 1 - smooth(reach.outer, reach.outer * 3, distance);
    depth += (space.project(pixel, ideal.position).depth - depth) * towards;
  }
  space.pointAtDepth(x, y, depth, point);
  loose.position.x = point.x;
  loose.position.y = point.y;
  loose.position.z = point.z;
  copyQuaternion(loose.orientation, level.orientation);
  if (reach) mixPose(loose, loose, ideal, carry.pull);
  mixPose(carry.hand, carry.hand, loose, 1 - Math.exp(-seconds / SMOOTHING));
}
