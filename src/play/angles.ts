import type { Quaternion } from './pose.ts';
import type { Vector } from './pose.ts';

/**
 * Angles without the engine's trigonometry, whose last bits differ between engines: series in + − × ÷ give the same on all of them.
 * Errors stay below a thousandth of a degree.
 */
const RADIANS = 0.017453292519943295;

/** Sine of an angle in degrees. */
export function sineOf(degrees: number): number {
  let angle = degrees - 360 * Math.round(degrees / 360);
  if (angle > 90) angle = 180 - angle;
  if (angle < -90) angle = -180 - angle;
  const x = angle * RADIANS;
  const s = x * x;
  return x * (1 - (s / 6) * (1 - (s / 20) * (1 - (s / 42) * (1 - (s / 72) * (1 - (s / 110) * (1 - s / 156))))));
}

/** Cosine of an angle in degrees. */
export function cosineOf(degrees: number): number {
  return sineOf(degrees + 90);
}

/** Angle of the direction (x, y) from the x axis, degrees, −180 to 180; 0 for no direction. */
export function angleOf(x: number, y: number): number {
  const width = Math.abs(x);
  const height = Math.abs(y);
  if (width === 0 && height === 0) return 0;
  const steep = height > width;
  const ratio = steep ? width / height : height / width;
  let angle = arcTangent(ratio);
  if (steep) angle = 90 - angle;
  if (x < 0) angle = 180 - angle;
  return y < 0 ? -angle : angle;
}

/** For a ratio between 0 and 1: halved once, then a series; degrees. */
function arcTangent(ratio: number): number {
  const half = ratio / (1 + Math.sqrt(1 + ratio * ratio));
  const s = half * half;
  let sum = 0;
  for (let odd = 17; odd >= 1; odd -= 2) sum = 1 / odd - s * sum;
  return (2 * half * sum) / RADIANS;
}

/** The turn by `degrees` about a unit axis. */
export function turnAbout(out: Quaternion, axis: Vector, degrees: number): Quaternion {
  const sine = sineOf(degrees / 2);
  out.x = axis.x * sine;
  out.y = axis.y * sine;
  out.z = axis.z * sine;
  out.w = cosineOf(degrees / 2);
  return out;
}
