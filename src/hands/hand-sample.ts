import { Quaternion, Vector3 } from 'three';
import type { HandId } from '../play/intent.ts';

/** Joints of a tracked hand in the order of the WebXR hand input module. */
export const JOINT_COUNT = 25;

/** What a device says of one hand in one frame: place space, metres. One instance a hand, written every frame. */
export interface HandSample {
  readonly hand: HandId;
  seen: boolean;
  /** A tracked bare hand: no pulses, so that light and sound must say more. */
  bare: boolean;
  /** Grip pose: −Z away from the forearm, +Y to the thumb side. */
  readonly position: Vector3;
  readonly orientation: Quaternion;
  /** 0 open to 1 closed. */
  grip: number;
  /** 0 to 1: the held tool's own trigger. */
  use: number;
  /** 0 to 1: what clicks on things pointed at. */
  select: number;
  readonly rayOrigin: Vector3;
  /** Unit length. */
  readonly rayDirection: Vector3;
  /** Tip of the index finger, or of the controller. */
  readonly fingertip: Vector3;
  /** Thumb stick, −1 to 1, right positive. */
  stick: number;
  menu: boolean;
  recentre: boolean;
  /** The palm is turned to the face: this pinch belongs to the headset's system. */
  reserved: boolean;
  source: XRInputSource | null;
  /** Column-major matrices of the joints, place space; true only while `bare`. */
  readonly joints: Float32Array;
}

export function createHandSample(hand: HandId): HandSample {
  return {
    hand,
    seen: false,
    bare: false,
    position: new Vector3(),
    orientation: new Quaternion(),
    grip: 0,
    use: 0,
    select: 0,
    rayOrigin: new Vector3(),
    rayDirection: new Vector3(0, 0, -1),
    fingertip: new Vector3(),
    stick: 0,
    menu: false,
    recentre: false,
    reserved: false,
    source: null,
    joints: new Float32Array(JOINT_COUNT * 16),
  };
}

/** Forgets buttons and presence; poses stay where they were. */
export function clearHandSample(sample: HandSample): void {
  sample.seen = false;
  sample.grip = 0;
  sample.use = 0;
  sample.select = 0;
  sample.stick = 0;
  sample.menu = false;
  sample.recentre = false;
  sample.reserved = false;
  sample.source = null;
}
