import { Vector3 } from 'three';
import type { PlayRuntime } from '../play/runtime.ts';
import type { HandState } from '../play/play-state.ts';
import type { Pointable, PointableRegistry } from '../world/pointables.ts';
import type { HandSample } from './hand-sample.ts';
import { clearPoke, createPoke, type Poke, updatePoke } from './poke.ts';
import { propOnRay } from './far-props.ts';
import { createPointedAt, type PointedAt, pointAt } from './pointing.ts';
import { createSteadyRay, type SteadyRay } from './steady-ray.ts';

/** Metres. */
const RAY_REACH = 5;
const PRESS = 0.7;
const RELEASE = 0.4;
/** Frames after which a hand that rests is looked along again all the same. */
const LOOK_AGAIN = 9;

/** How one hand points: its finger, its ray, and the press that belongs to what it points at. */
export interface HandPointer {
  readonly poke: Poke;
  readonly ray: PointedAt;
  readonly steady: SteadyRay;
  /** The ray meets something and is drawn. */
  rayShown: boolean;
  hovered: Pointable | null;
  /** The trigger or pinch, and the grip, are closed: each clicks when it closes, whatever the other does. */
  selecting: boolean;
  gripping: boolean;
  /** This press clicked on something: until it is let go it takes nothing. */
  consumed: boolean;
  readonly rayOrigin: Vector3;
  /** Where finger and ray were when they were last looked along, how hard the hand pressed, and frames since then. */
  readonly looked: { fingertip: Vector3; direction: Vector3; select: number; grip: number; frames: number };
}

export function createHandPointer(hand: 'left' | 'right'): HandPointer {
  return {
    poke: createPoke(hand),
    ray: createPointedAt(),
    steady: createSteadyRay(),
    rayShown: false,
    hovered: null,
    selecting: false,
    gripping: false,
    consumed: false,
    rayOrigin: new Vector3(),
    looked: { fingertip: new Vector3(), direction: new Vector3(), select: 0, grip: 0, frames: 0 },
  };
}

function setHovered(pointer: HandPointer, next: Pointable | null, sample: HandSample): void {
  if (pointer.hovered && pointer.hovered !== next) pointer.hovered.hover(null, sample.hand);
  pointer.hovered = next;
  next?.hover(pointer.ray.point, sample.hand);
}

/** Closed from {@link PRESS} on, open again from {@link RELEASE} down. */
function holdsOn(was: boolean, force: number): boolean {
  return force >= PRESS || (was && force > RELEASE);
}

/** A hand that rests points at what it pointed at; boards that come and go are noticed a few frames later. */
function rests(pointer: HandPointer, sample: HandSample): boolean {
  const { looked } = pointer;
  looked.frames += 1;
  const same =
    looked.frames < LOOK_AGAIN &&
    looked.select === sample.select &&
    looked.grip === sample.grip &&
    looked.fingertip.equals(sample.fingertip) &&
    looked.direction.equals(pointer.steady.direction);
  if (same) return true;
  looked.frames = 0;
  looked.select = sample.select;
  looked.grip = sample.grip;
  looked.fingertip.copy(sample.fingertip);
  looked.direction.copy(pointer.steady.direction);
  return false;
}

/** Points with one hand for one frame, and clicks. Writes `consumed`; the caller then reports an open hand. */
export function updateHandPointer(
  pointer: HandPointer,
  sample: HandSample,
  state: HandState,
  registry: PointableRegistry,
  runtime: PlayRuntime,
  props: ReadonlySet<string>,
  milliseconds: number,
): void {
  const press = (!pointer.selecting && sample.select >= PRESS) || (!pointer.gripping && sample.grip >= PRESS);
  pointer.selecting = holdsOn(pointer.selecting, sample.select);
  pointer.gripping = holdsOn(pointer.gripping, sample.grip);
  if (!pointer.selecting && !pointer.gripping) pointer.consumed = false;
  const { steady } = pointer;
  if (sample.seen) steady.update(sample.rayOrigin, sample.rayDirection, milliseconds);
  else steady.reset();
  if (sample.seen && state.holds === null && rests(pointer, sample)) return;
  pointer.rayShown = false;
  if (!sample.seen || state.holds !== null) {
    clearPoke(pointer.poke);
    setHovered(pointer, null, sample);
    return;
  }
  const touching = updatePoke(pointer.poke, registry.list, sample.fingertip, milliseconds);
  if (touching || state.near !== null || sample.reserved) {
    setHovered(pointer, null, sample);
    return;
  }
  pointAt(pointer.ray, registry.list, steady.origin, steady.direction, RAY_REACH);
  const { pointable } = pointer.ray;
  setHovered(pointer, pointable, sample);
  pointer.rayOrigin.copy(steady.origin);
  if (pointable) {
    pointer.rayShown = true;
    if (!press) return;
    pointer.consumed = true;
    pointable.select(pointer.ray.point, sample.hand);
    return;
  }
  const prop = propOnRay(runtime, steady.origin, steady.direction, props);
  if (prop === null) return;
  pointer.rayShown = true;
  const at = runtime.play.state.props.find((candidate) => candidate.id === prop)?.pose.position;
  if (at) pointer.ray.point.set(at.x, at.y, at.z);
  if (press) runtime.dispatch({ kind: 'summon', hand: sample.hand, prop });
}
