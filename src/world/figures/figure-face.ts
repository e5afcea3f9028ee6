import { type Bone, Euler, Quaternion, Vector3 } from 'three';
import { type Blink, blinkAt, createBlink } from './blink.ts';
import { blendFace, FACES, type FaceShape, type Mood, speechAt } from './expression.ts';
import { createGaze, followLook, type GazeState, type Look } from './gaze.ts';
import type { LoadedFigure } from './load-figure.ts';

/** Radians that an upper lid turns to close the eye. */
const LID_CLOSED = 0.77;
const NECK_SHARE = 0.4;

const turn = new Quaternion();
/** Turns of this frame, radians about x, y and z. Kept in vectors: fractions handed from function to function become objects. */
const neck = new Vector3();
const head = new Vector3();
const eye = new Vector3();
const lid = new Vector3();
const brow = new Vector3();
const jaw = new Vector3();
const mouth = new Vector3();
const euler = new Euler();

/**
 * What a figure's head does beside its clips: looks, blinks, smiles, speaks. All joints share one rest orientation (x to the figure's left,
 * y up, z to its front, or both reversed in a file that faces the other way), so that a rotation means the same on every one of them.
 */
export class FigureFace {
  mood: Mood = 'calm';
  speaking = false;
  /** Seconds left of a nod. */
  private nodLeft = 0;
  private readonly joints: LoadedFigure['joints'];
  /** 1 when the file faces +Z, −1 when it faces −Z. */
  private readonly front: number;
  private readonly gaze: GazeState = createGaze();
  private readonly face: FaceShape = { ...FACES.calm };
  private readonly blink: Blink;
  /** What the clips alone say of the joints that we add to. */
  private readonly moved: readonly Bone[];
  private readonly bases: readonly Quaternion[];

  constructor(joints: LoadedFigure['joints'], front: number, seed: number) {
    this.joints = joints;
    this.front = front;
    this.blink = createBlink(seed);
    this.moved = Object.values(joints);
    this.bases = this.moved.map((joint) => joint.quaternion.clone());
  }

  /** Before the mixer: takes away what was added in the last frame. A mixer writes only what changed, so it must not find our additions. */
  restore(): void {
    for (let i = 0; i < this.moved.length; i++) copy(this.moved[i]?.quaternion, this.bases[i]);
  }

  /** After the mixer: keeps what the clips say. */
  private remember(): void {
    for (let i = 0; i < this.moved.length; i++) copy(this.bases[i], this.moved[i]?.quaternion);
  }

  nod(): void {
    this.nodLeft = NOD_SECONDS;
  }

  /** Adds to the pose that the mixer has just written. `look` is in the chest's frame. */
  apply(look: Look, time: number, seconds: number): void {
    const { joints, gaze, face } = this;
    this.remember();
    followLook(gaze, look, seconds);
    blendFace(face, this.mood, seconds);
    if (this.nodLeft > 0) this.nodLeft = Math.max(0, this.nodLeft - seconds);
    const nod = this.nodLeft > 0 ? face.nod + nodAt(this.nodLeft) : face.nod;
    const speech = this.speaking ? speechAt(time) : 0;
    neck.x = -gaze.head.pitch * NECK_SHARE + nod * 0.4;
    neck.y = gaze.head.yaw * NECK_SHARE;
    head.x = -gaze.head.pitch * (1 - NECK_SHARE) + nod * 0.6 - speech * 0.02;
    head.y = gaze.head.yaw * (1 - NECK_SHARE);
    eye.x = -gaze.eyes.pitch;
    eye.y = gaze.eyes.yaw;
    // Lids follow the eyes down, and close over them in a blink.
    lid.x = face.lid + Math.max(0, -gaze.eyes.pitch) * 0.5 + blinkAt(this.blink, time) * LID_CLOSED;
    brow.x = face.browPitch - speech * 0.02;
    brow.z = face.browRoll;
    jaw.x = speech * 0.08;
    mouth.x = face.mouthPitch + speech * 0.1;
    mouth.y = face.mouthYaw - speech * 0.06;
    this.rotate(joints.neck, neck, false);
    this.rotate(joints.head, head, false);
    joints.leftEye?.quaternion.identity();
    joints.rightEye?.quaternion.identity();
    this.rotate(joints.leftEye, eye, false);
    this.rotate(joints.rightEye, eye, false);
    this.rotate(joints.leftUpperLid, lid, false);
    this.rotate(joints.rightUpperLid, lid, false);
    this.rotate(joints.leftBrow, brow, false);
    this.rotate(joints.rightBrow, brow, true);
    this.rotate(joints.jaw, jaw, false);
    this.rotate(joints.leftMouthCorner, mouth, false);
    this.rotate(joints.rightMouthCorner, mouth, true);
  }

  /** Adds a turn. Brows roll and mouth corners turn in a mirror on the right side. */
  private rotate(joint: Bone | undefined, by: Vector3, mirrored: boolean): void {
    if (!joint) return;
    const { front } = this;
    const side = mirrored ? -1 : 1;
    joint.quaternion.multiply(turn.setFromEuler(euler.set(by.x * front, by.y * side, by.z * front * side)));
  }
}

function copy(out: Quaternion | undefined, source: Quaternion | undefined): void {
  if (out && source) out.copy(source);
}

const NOD_SECONDS = 0.9;

/** Two nods, the second smaller; radians. */
function nodAt(left: number): number {
  if (left <= 0) return 0;
  const way = 1 - left / NOD_SECONDS;
  return Math.max(0, Math.sin(way * Math.PI * 4)) * 0.16 * (1 - 0.5 * way);
}
