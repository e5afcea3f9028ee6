import type { BitReader, BitWriter } from './bits.ts';
import type { HandIntent } from './intent.ts';
import { FARTHEST, wholePercent, wholePosition, wholeTurn } from './intent-limits.ts';
import { ORIENTATION_UNIT } from './pose.ts';

/**
 * One hand's movement in few bits. A hand mostly goes on as it went: each component is foretold from the last two, and only the error is
 * written, three components with the same number of bits. The fourth of the quaternion follows from the other three but for its rounding.
 * A minute of two hands that never rest takes about 45 kB at 72 Hz; deflating it saves nothing.
 */
const POSITION_WIDTHS = [0, 2, 3, 4, 5, 6, 9, 17] as const;
const TURN_WIDTHS = [0, 3, 4, 5, 6, 7, 9, 14] as const;
const PERCENT_WIDTH = 7;

/** Last and last but one of x, y, z; the same for the quaternion; then grip and use. */
export interface HandTrack {
  last: Int32Array;
  before: Int32Array;
  grip: number;
  use: number;
}

export function createHandTrack(): HandTrack {
  return { last: new Int32Array(6), before: new Int32Array(6), grip: 0, use: 0 };
}

const whole = new Int32Array(6);

export function writeHand(writer: BitWriter, track: HandTrack, intent: HandIntent): void {
  const [x, y, z, w] = intent.orientation;
  for (let axis = 0; axis < 3; axis += 1) {
    whole[axis] = wholePosition(intent.position[axis] ?? 0);
    whole[axis + 3] = wholeTurn(intent.orientation[axis] ?? 0);
  }
  writeTriple(writer, track, 0, POSITION_WIDTHS);
  writeTriple(writer, track, 3, TURN_WIDTHS);
  writeRounding(writer, wholeTurn(w) - fourth(wholeTurn(x), wholeTurn(y), wholeTurn(z)));
  track.grip = writePercent(writer, track.grip, wholePercent(intent.grip));
  track.use = writePercent(writer, track.use, wholePercent(intent.use));
  track.before.set(track.last);
  track.last.set(whole);
}

export function readHand(reader: BitReader, track: HandTrack): Omit<HandIntent, 'kind' | 'hand'> {
  readTriple(reader, track, 0, POSITION_WIDTHS);
  readTriple(reader, track, 3, TURN_WIDTHS);
  const [px = 0, py = 0, pz = 0, x = 0, y = 0, z = 0] = whole;
  const w = fourth(x, y, z) + readRounding(reader);
  track.grip = readPercent(reader, track.grip);
  track.use = readPercent(reader, track.use);
  track.before.set(track.last);
  track.last.set(whole);
  return { position: [px, py, pz], orientation: [x, y, z, w], grip: track.grip, use: track.use };
}

/** Where a component would be if it went on as it went: three quarters of its last step farther suit a steady and a trembling hand. */
function foretold(track: HandTrack, index: number): number {
  const last = track.last[index] ?? 0;
  const limit = index < 3 ? FARTHEST : ORIENTATION_UNIT;
  const next = last + (((last - (track.before[index] ?? 0)) * 3) >> 2);
  return Math.min(limit, Math.max(-limit, next));
}

function writeTriple(writer: BitWriter, track: HandTrack, start: number, widths: readonly number[]): void {
  const a = (whole[start] ?? 0) - foretold(track, start);
  const b = (whole[start + 1] ?? 0) - foretold(track, start + 1);
  const c = (whole[start + 2] ?? 0) - foretold(track, start + 2);
  const largest = Math.max(sizeOf(a), sizeOf(b), sizeOf(c));
  let choice = 0;
  while (choice < widths.length - 1 && largest > 2 ** ((widths[choice] ?? 0) - 1) - 1) choice += 1;
  const width = largest === 0 ? 0 : (widths[choice] ?? 0);
  writer.write(largest === 0 ? 0 : choice, 3);
  if (width === 0) return;
  writer.writeSigned(a, width);
  writer.writeSigned(b, width);
  writer.writeSigned(c, width);
}

function readTriple(reader: BitReader, track: HandTrack, start: number, widths: readonly number[]): void {
  const width = widths[reader.read(3)] ?? 0;
  for (let index = start; index < start + 3; index += 1) {
    whole[index] = foretold(track, index) + (width === 0 ? 0 : reader.readSigned(width));
  }
}

/** Magnitude that a signed number of bits must hold: −4 fits where 3 fits. */
function sizeOf(value: number): number {
  return value < 0 ? -value - 1 + (value === -1 ? 1 : 0) : value;
}

/** The w ≥ 0 of the unit quaternion with these three. */
function fourth(x: number, y: number, z: number): number {
  return Math.round(Math.sqrt(Math.max(0, ORIENTATION_UNIT * ORIENTATION_UNIT - x * x - y * y - z * z)));
}

function writeRounding(writer: BitWriter, error: number): void {
  if (error === 0) writer.write(0, 1);
  else if (error === 1 || error === -1) writer.write(error === 1 ? 0b100 : 0b101, 3);
  else {
    writer.write(0b11, 2);
    writer.writeSigned(error, 14);
  }
}

function readRounding(reader: BitReader): number {
  if (reader.read(1) === 0) return 0;
  if (reader.read(1) === 1) return reader.readSigned(14);
  return reader.read(1) === 0 ? 1 : -1;
}

function writePercent(writer: BitWriter, last: number, value: number): number {
  writer.write(value === last ? 0 : 1, 1);
  if (value !== last) writer.write(value, PERCENT_WIDTH);
  return value;
}

function readPercent(reader: BitReader, last: number): number {
  return reader.read(1) === 0 ? last : reader.read(PERCENT_WIDTH);
}
