import { Matrix4, Quaternion, Vector3 } from 'three';
import type { HandId } from '../../play/intent.ts';
import type { Pose } from '../../play/pose.ts';

/** Rounded pieces that make up a hand: three of palm, one of wrist, one of knuckles, three of thumb, three of each finger. */
export const HAND_PIECES = 20;

/** How a hand is shaped, each 0 (open) to 1 (closed). */
export interface HandShape {
  fingers: number;
  index: number;
  thumb: number;
}

/**
 * Lengths in metres, in the frame of a right hand's grip pose: −Z along the fingers, +Y to the thumb, −X out of the palm. The origin is
 * where a held thing sits: between thumb and finger, before the palm.
 */
const FINGERS = [
  { knuckle: [0.028, 0.02, 0.002], lengths: [0.043, 0.026, 0.021], radius: 0.0095, spread: 0.06 },
  { knuckle: [0.031, 0.0, -0.002], lengths: [0.047, 0.03, 0.022], radius: 0.0098, spread: 0.01 },
  { knuckle: [0.029, -0.02, 0.002], lengths: [0.043, 0.027, 0.021], radius: 0.0092, spread: -0.05 },
  { knuckle: [0.025, -0.038, 0.012], lengths: [0.033, 0.02, 0.018], radius: 0.0082, spread: -0.13 },
] as const;
/** The palm's two halves, the ball of the thumb, the ridge of the knuckles, the wrist. `width` is across the piece, `radius` through it. */
const PALM = [
  { from: [0.03, 0.004, 0.012], to: [0.027, 0.004, 0.074], radius: 0.0145, width: 0.031 },
  { from: [0.029, -0.014, 0.018], to: [0.026, -0.009, 0.074], radius: 0.014, width: 0.03 },
  { from: [0.02, 0.016, 0.03], to: [0.022, 0.012, 0.07], radius: 0.0135, width: 0.016 },
  { from: [0.03, 0.02, 0.005], to: [0.027, -0.036, 0.014], radius: 0.0115, width: 0.0135 },
  { from: [0.027, -0.002, 0.086], to: [0.028, -0.002, 0.128], radius: 0.0195, width: 0.0275 },
] as const;
const THUMB = { base: [0.014, 0.024, 0.058], lengths: [0.042, 0.032, 0.026], radius: 0.0112 } as const;
/** Radians a joint bends when open, and how much more when closed. */
const BEND = [
  { open: 0.22, closed: 1.1 },
  { open: 0.2, closed: 1.35 },
  { open: 0.12, closed: 0.75 },
] as const;

const start = new Vector3();
const end = new Vector3();
const direction = new Vector3();
const middle = new Vector3();
const turn = new Quaternion();
const size = new Vector3();
const piece = new Matrix4();
const hand = new Matrix4();
const origin = new Vector3();
const orientation = new Quaternion();
const whole = new Vector3();
const ALONG = new Vector3(0, 1, 0);

/** Writes the {@link HAND_PIECES} matrices of a hand from its grip pose. `scale` 1 is an adult's hand. */
export function writeHandShape(
  out: Float32Array,
  offset: number,
  pose: Pose,
  which: HandId,
  shape: HandShape,
  scale: number,
): void {
  const { position: p, orientation: q } = pose;
  origin.set(p.x, p.y, p.z);
  orientation.set(q.x, q.y, q.z, q.w);
  // The left hand is the right one in a mirror.
  hand.compose(origin, orientation, whole.set(which === 'left' ? -scale : scale, scale, scale));
  let next = offset;
  for (let i = 0; i < PALM.length; i++) next = writePalm(out, next, i);
  next = writeThumb(out, next, shape.thumb);
  for (let i = 0; i < FINGERS.length; i++) next = writeFinger(out, next, i, i === 0 ? shape.index : shape.fingers);
}

/** One piece between two points of place space, for hands whose joints are tracked. */
export function writeHandPiece(out: Float32Array, index: number, from: Vector3, to: Vector3, radius: number): void {
  hand.identity();
  start.copy(from);
  end.copy(to);
  write(out, index * 16, radius);
}

function writeFinger(out: Float32Array, offset: number, finger: number, closed: number): number {
  const shape = FINGERS[finger];
  if (!shape) return offset;
  let next = offset;
  let bend = 0;
  start.set(shape.knuckle[0], shape.knuckle[1], shape.knuckle[2]);
  for (let joint = 0; joint < 3; joint++) {
    bend += (BEND[joint]?.open ?? 0) + (BEND[joint]?.closed ?? 0) * closed;
    direction.set(-Math.sin(bend), shape.spread * (1 - closed), -Math.cos(bend)).normalize();
    end.copy(start).addScaledVector(direction, shape.lengths[joint] ?? 0);
    middle.copy(end);
    write(out, next, shape.radius * (1 - joint * 0.09));
    start.copy(middle);
    next += 16;
  }
  return next;
}

function writeThumb(out: Float32Array, offset: number, closed: number): number {
  let next = offset;
  start.set(THUMB.base[0], THUMB.base[1], THUMB.base[2]);
  for (let joint = 0; joint < 3; joint++) {
    const bend = 0.25 + joint * (0.12 + 0.42 * closed);
    direction.set(-0.35 - 0.55 * closed - bend * 0.35, 0.62 - 0.5 * closed - joint * 0.12, -0.72).normalize();
    end.copy(start).addScaledVector(direction, THUMB.lengths[joint] ?? 0);
    middle.copy(end);
    write(out, next, THUMB.radius * (1 - joint * 0.08));
    start.copy(middle);
    next += 16;
  }
  return next;
}

function writePalm(out: Float32Array, offset: number, index: number): number {
  const shape = PALM[index];
  if (!shape) return offset;
  start.set(shape.from[0], shape.from[1], shape.from[2]);
  end.set(shape.to[0], shape.to[1], shape.to[2]);
  write(out, offset, shape.radius, shape.width);
  return offset + 16;
}

/** From `start` to `end`, a little beyond both, so that pieces melt into each other. */
function write(out: Float32Array, offset: number, radius: number, width = radius): void {
  direction.copy(end).sub(start);
  const length = direction.length() || 1e-4;
  turn.setFromUnitVectors(ALONG, direction.divideScalar(length));
  middle.copy(start).add(end).multiplyScalar(0.5);
  piece.compose(middle, turn, size.set(radius, length / 2 + radius * 0.75, width));
  piece.premultiply(hand).toArray(out, offset);
}
