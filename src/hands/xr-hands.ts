import { Matrix4, Quaternion, Vector3 } from 'three';
import { type ClosingFilter, createClosingFilter, filterClosing } from './closing-filter.ts';
import { rayInPlace } from './device-pose.ts';
import { type HandSample, JOINT_COUNT } from './hand-sample.ts';
import { fistOf, INDEX_TIP, indexCurlOf, pinchOf, THUMB_TIP, WRIST } from './hand-shape.ts';

/** What is remembered of a tracked hand from frame to frame. */
export interface BareHandMemory {
  pinch: ClosingFilter;
  fist: ClosingFilter;
  /** Grip point in the wrist's frame, fixed while something is held: fingers that tremble do not move it. */
  readonly lockedGrip: Vector3;
  locked: boolean;
  /** The index has been straight since the fist took something: bending it now pulls the tool's trigger. */
  triggerReady: boolean;
  /** The hand's joint spaces in order, kept so that a frame makes no new list. */
  spaces: XRJointSpace[];
  spacesOf: XRInputSource | null;
}

export function createBareHandMemory(): BareHandMemory {
  return {
    pinch: createClosingFilter(),
    fist: createClosingFilter(),
    lockedGrip: new Vector3(),
    locked: false,
    triggerReady: false,
    spaces: [],
    spacesOf: null,
  };
}

/** Within about 50° of the face the palm asks for the system's own menu. */
const PALM_TO_FACE = 0.64;

const joint = /* @__PURE__ */ new Matrix4();
const wrist = /* @__PURE__ */ new Matrix4();
const wristInverse = /* @__PURE__ */ new Matrix4();
const wristPosition = /* @__PURE__ */ new Vector3();
const wristOrientation = /* @__PURE__ */ new Quaternion();
const unitScale = /* @__PURE__ */ new Vector3();
const thumb = /* @__PURE__ */ new Vector3();
const palm = /* @__PURE__ */ new Vector3();
const toHead = /* @__PURE__ */ new Vector3();
/** A wrist's +Y is the back of the hand; the thumb side is −X on a right hand and +X on a left one. */
const thumbSide = {
  left: /* @__PURE__ */ new Quaternion().setFromAxisAngle(new Vector3(0, 0, 1), -Math.PI / 2),
  right: /* @__PURE__ */ new Quaternion().setFromAxisAngle(new Vector3(0, 0, 1), Math.PI / 2),
};

/** Joint poses, reference space → place space, into `sample.joints`. @returns false when the hand is not seen whole. */
function readJoints(
  sample: HandSample,
  memory: BareHandMemory,
  source: XRInputSource,
  frame: XRFrame,
  space: XRReferenceSpace,
  origin: Matrix4,
): boolean {
  const { hand } = source;
  if (!hand || !frame.fillPoses) return false;
  if (memory.spacesOf !== source) {
    memory.spaces = [...hand.values()];
    memory.spacesOf = source;
  }
  if (memory.spaces.length !== JOINT_COUNT || !frame.fillPoses(memory.spaces, space, sample.joints)) return false;
  for (let offset = 0; offset < sample.joints.length; offset += 16) {
    joint.fromArray(sample.joints, offset).premultiply(origin).toArray(sample.joints, offset);
  }
  return !Number.isNaN(sample.joints[0]);
}

/**
 * Reads a tracked bare hand: grip between thumb and index, closing by pinch or by fist, trigger by the index of a fist. Place space.
 * @returns false when it is not tracked now.
 */
export function readBareHand(
  sample: HandSample,
  memory: BareHandMemory,
  source: XRInputSource,
  frame: XRFrame,
  space: XRReferenceSpace,
  origin: Matrix4,
  head: Vector3,
  holds: boolean,
  near: boolean,
  milliseconds: number,
): boolean {
  if (!readJoints(sample, memory, source, frame, space, origin)) return false;
  const { joints } = sample;
  wrist.fromArray(joints, WRIST * 16).decompose(wristPosition, wristOrientation, unitScale);
  thumb.fromArray(joints, THUMB_TIP * 16 + 12);
  sample.fingertip.fromArray(joints, INDEX_TIP * 16 + 12);
  sample.position.addVectors(thumb, sample.fingertip).multiplyScalar(0.5);
  sample.orientation.copy(wristOrientation).multiply(thumbSide[sample.hand]);
  lockGrip(sample, memory, holds);
  readClosing(sample, memory, holds, milliseconds);
  reserveForSystem(sample, head, holds || near);
  const ray = frame.getPose(source.targetRaySpace, space);
  if (ray) rayInPlace(ray.transform, origin, sample.rayOrigin, sample.rayDirection);
  sample.bare = true;
  sample.source = source;
  sample.seen = true;
  return true;
}

function lockGrip(sample: HandSample, memory: BareHandMemory, holds: boolean): void {
  if (!holds) {
    memory.locked = false;
    return;
  }
  if (!memory.locked) {
    wristInverse.copy(wrist).invert();
    memory.lockedGrip.copy(sample.position).applyMatrix4(wristInverse);
    memory.locked = true;
  }
  sample.position.copy(memory.lockedGrip).applyMatrix4(wrist);
}

function readClosing(sample: HandSample, memory: BareHandMemory, holds: boolean, milliseconds: number): void {
  const pinch = filterClosing(memory.pinch, pinchOf(sample.joints), milliseconds);
  const fist = filterClosing(memory.fist, fistOf(sample.joints), milliseconds);
  const index = indexCurlOf(sample.joints);
  sample.grip = Math.max(pinch, fist);
  sample.select = pinch;
  if (!holds) memory.triggerReady = false;
  else if (fist > 0.7 && index < 0.35) memory.triggerReady = true;
  sample.use = memory.triggerReady && fist > 0.7 ? index : 0;
}

/** A hand that is at work, or about to take something, is not asking for the menu. */
function reserveForSystem(sample: HandSample, head: Vector3, busy: boolean): void {
  palm.set(0, -1, 0).applyQuaternion(wristOrientation);
  toHead.subVectors(head, wristPosition).normalize();
  sample.reserved = !busy && palm.dot(toHead) > PALM_TO_FACE;
  if (!sample.reserved) return;
  sample.grip = 0;
  sample.select = 0;
}
