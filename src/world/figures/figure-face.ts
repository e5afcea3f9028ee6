import { type Bone, Euler, Quaternion } from 'three';
import { type Blink, blinkAt, createBlink } from './blink.ts';
import { blendFace, FACES, type FaceShape, type Mood, speechAt } from './expression.ts';
import { createGaze, followLook, type GazeState, type Look } from './gaze.ts';
import type { LoadedFigure } from './load-figure.ts';

/** Radians that an upper lid turns to close the eye. */
const LID_CLOSED = 0.77;
const NECK_SHARE = 0.4;

const turn = new Quaternion();
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
  private readonly bases: readonly { joint: Bone; base: Quaternion }[];

  constructor(joints: LoadedFigure['joints'], front: number, seed: number) {
    this.joints = joints;
    this.front = front;
    this.blink = createBlink(seed);
    this.bases = Object.values(joints).map((joint) => ({ joint, base: joint.quaternion.clone() }));
  }

  /** Before the mixer: takes away what was added in the last frame. A mixer writes only what changed, so it must not find our additions. */
  restore(): void {
    for (const { joint, base } of this.bases) joint.quaternion.copy(base);
  }

  /** After the mixer: keeps what the clips say. */
  private remember(): void {
    for (const { joint, base } of this.bases) base.copy(joint.quaternion);
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
    this.nodLeft = Math.max(0, this.nodLeft - seconds);
    const nod = face.nod + nodAt(this.nodLeft);
    const speech = this.speaking ? speechAt(time) : 0;
    this.rotate(joints.neck, -gaze.head.pitch * NECK_SHARE + nod * 0.4, gaze.head.yaw * NECK_SHARE, 0);
    this.rotate(
      joints.head,
      -gaze.head.pitch * (1 - NECK_SHARE) + nod * 0.6 - speech * 0.02,
      gaze.head.yaw * (1 - NECK_SHARE),
      0,
    );
    this.set(joints.leftEye, -gaze.eyes.pitch, gaze.eyes.yaw);
    this.set(joints.rightEye, -gaze.eyes.pitch, gaze.eyes.yaw);
    // Lids follow the eyes down, and close over them in a blink.
    const lid = face.lid + Math.max(0, -gaze.eyes.pitch) * 0.5 + blinkAt(this.blink, time) * LID_CLOSED;
    this.rotate(joints.leftUpperLid, lid, 0, 0);
    this.rotate(joints.rightUpperLid, lid, 0, 0);
    this.rotate(joints.leftBrow, face.browPitch - speech * 0.02, 0, face.browRoll);
    this.rotate(joints.rightBrow, face.browPitch - speech * 0.02, 0, -face.browRoll);
    this.rotate(joints.jaw, speech * 0.08, 0, 0);
    const mouth = face.mouthPitch + speech * 0.1;
    const open = face.mouthYaw - speech * 0.06;
    this.rotate(joints.leftMouthCorner, mouth, open, 0);
    this.rotate(joints.rightMouthCorner, mouth, -open, 0);
  }

  private rotate(joint: Bone | undefined, x: number, y: number, z: number): void {
    if (joint) joint.quaternion.multiply(turn.setFromEuler(euler.set(x * this.front, y, z * this.front)));
  }

  private set(joint: Bone | undefined, x: number, y: number): void {
    if (joint) joint.quaternion.setFromEuler(euler.set(x * this.front, y, 0));
  }
}

const NOD_SECONDS = 0.9;

/** Two nods, the second smaller; radians. */
function nodAt(left: number): number {
  if (left <= 0) return 0;
  const way = 1 - left / NOD_SECONDS;
  return Math.max(0, Math.sin(way * Math.PI * 4)) * 0.16 * (1 - 0.5 * way);
}
