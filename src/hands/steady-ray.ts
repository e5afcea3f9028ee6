import { Vector3 } from 'three';

/** The mean follows the hand with this time constant, milliseconds: long against a tremor's swing of a fifth of a second. */
const MEAN_TIME = 500;
/** So much of that time is saved while the hand goes somewhere. */
const CATCHES_UP = 0.85;
/** The hand goes somewhere when its mean does: looked at over this long, milliseconds. */
const WINDOW = 400;
/** Radians a second of the mean: below the first the hand only trembles, from the second on it goes where it points. */
const RESTS = 0.1;
const GOES = 0.45;

/** A ray that does not tremble with the hand, and does not lag behind it either. Place space, metres, unit direction. */
export interface SteadyRay {
  readonly origin: Vector3;
  readonly direction: Vector3;
  /** The hand's own ray after `milliseconds` more. */
  update(origin: Vector3, direction: Vector3, milliseconds: number): void;
  /** The hand was gone: the next ray is taken as it comes. */
  reset(): void;
}

/**
 * A hand that trembles swings about a mean that stays; a hand that points elsewhere takes its mean along. So the ray is the mean as long as
 * the mean rests, and the hand's own as soon as it moves.
 */
export function createSteadyRay(): SteadyRay {
  const origin = new Vector3();
  const direction = new Vector3(0, 0, -1);
  const meanOrigin = new Vector3();
  const mean = new Vector3();
  const before = new Vector3();
  let since = 0;
  let own = 0;
  let known = false;
  return {
    origin,
    direction,
    update(handOrigin, handDirection, milliseconds) {
      if (!known) {
        known = true;
        since = 0;
        own = 0;
        meanOrigin.copy(handOrigin);
        mean.copy(handDirection);
        before.copy(handDirection);
      }
      // At rest where it points: there is nothing to follow.
      if (since < WINDOW && own === 0 && origin.equals(handOrigin) && direction.equals(handDirection)) return;
      // A hand that goes somewhere takes its mean along, so that there is nothing to catch up with when it arrives.
      const share = 1 - Math.exp(-milliseconds / (MEAN_TIME * (1 - CATCHES_UP * own)));
      meanOrigin.lerp(handOrigin, share);
      mean.lerp(handDirection, share).normalize();
      since += milliseconds;
      // Between two unit vectors that lie near each other the chord is the angle.
      const speed = (mean.distanceTo(before) / Math.max(since, WINDOW)) * 1000;
      const wanted = Math.min(1, Math.max(0, (speed - RESTS) / (GOES - RESTS)));
      // It lets go at once and settles slowly: a ray that hesitates would be in the way.
      own = wanted > own ? wanted : Math.max(wanted, own - milliseconds / WINDOW);
      if (since >= WINDOW) {
        since = 0;
        before.copy(mean);
      }
      origin.copy(meanOrigin).lerp(handOrigin, own);
      direction.copy(mean).lerp(handDirection, own).normalize();
    },
    reset() {
      known = false;
    },
  };
}
