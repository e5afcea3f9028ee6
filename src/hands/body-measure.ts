import type { Body } from '../play/fit.ts';

/** Metres a second: bending down to the work makes nobody smaller, sitting down does so soon enough. */
const SHRINKS = 0.01;
const SHOULDER_BELOW_EYES = 0.23;
const SHOULDER_BESIDE = 0.17;
/** A measured arm is at least and at most so long: what lies outside is a mistake of tracking. Metres. */
const SHORTEST_ARM = 0.45;
const LONGEST_ARM = 0.8;

/** What a headset tells of a body without asking. */
export interface BodyMeasure {
  readonly body: Body;
  /** Milliseconds measured. */
  readonly measuredFor: number;
  /** Eyes over the room's own floor, metres. */
  observeEyes(height: number, milliseconds: number): void;
  /** A hand in the head's own frame (yaw only): metres to the side, up and forward. */
  observeHand(side: number, up: number, forward: number): void;
  reset(): void;
}

export function createBodyMeasure(): BodyMeasure {
  const body: Body = { eyeHeight: 0, reach: null };
  let measuredFor = 0;
  return {
    body,
    get measuredFor() {
      return measuredFor;
    },
    observeEyes(height, milliseconds) {
      measuredFor += milliseconds;
      body.eyeHeight = Math.max(height, body.eyeHeight - (SHRINKS * milliseconds) / 1000);
    },
    observeHand(side, up, forward) {
      const beside = Math.max(0, Math.abs(side) - SHOULDER_BESIDE);
      const arm = Math.hypot(beside, up + SHOULDER_BELOW_EYES, forward);
      if (arm < SHORTEST_ARM || arm > LONGEST_ARM) return;
      body.reach = Math.max(body.reach ?? 0, arm);
    },
    reset() {
      body.eyeHeight = 0;
      body.reach = null;
      measuredFor = 0;
    },
  };
}
