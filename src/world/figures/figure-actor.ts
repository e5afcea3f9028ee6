import { Matrix4, type Object3D, Quaternion, Vector3 } from 'three';
import type { Pose } from '../../play/pose.ts';
import type { Mood } from './expression.ts';
import { FigureClips } from './figure-clips.ts';
import { FigureFace } from './figure-face.ts';
import { type Look, lookTowards } from './gaze.ts';
import type { LoadedFigure } from './load-figure.ts';

/** Metres a second at which a figure changes its place: nothing rushes at people. */
const WALK_SPEED = 0.8;
const HALF_TURN = new Quaternion(0, 1, 0, 0);

const goal = new Vector3();
const chestInverse = new Matrix4();
const headPlace = new Vector3();
const facing = new Quaternion();

/** One person of a place: stands or sits somewhere, does a clip, looks at someone, answers with the face. */
export class FigureActor {
  readonly id: string;
  readonly root: Object3D;
  readonly face: FigureFace;
  readonly clips: FigureClips;
  private readonly joints: LoadedFigure['joints'];
  private readonly front: number;
  private readonly look: Look = { yaw: 0, pitch: 0 };
  private readonly place = new Vector3();
  private readonly turned = new Quaternion();
  private placed = false;
  private moodLeft = 0;
  private baseClip: string;
  /** Its clip follows what the visitor's hands do. */
  led = false;

  constructor(figure: LoadedFigure, seed: number) {
    this.id = figure.definition.id;
    this.root = figure.root;
    this.joints = figure.joints;
    this.front = frontOf(figure);
    this.face = new FigureFace(figure.joints, this.front, seed);
    this.clips = new FigureClips(figure.root, figure.clips, seed * 0.37);
    this.baseClip = figure.definition.clip;
    this.clips.loop(this.baseClip);
  }

  /** Where the figure should be; the first time it is there at once. */
  goTo(anchor: Pose): void {
    this.place.set(anchor.position.x, anchor.position.y, anchor.position.z);
    const { x, y, z, w } = anchor.orientation;
    // An anchor's forward is −Z; a file that faces +Z is turned about.
    this.turned.set(x, y, z, w);
    if (this.front > 0) this.turned.multiply(HALF_TURN);
    if (this.placed) return;
    this.root.position.copy(this.place);
    this.root.quaternion.copy(this.turned);
    this.placed = true;
  }

  show(mood: Mood, seconds: number): void {
    this.face.mood = mood;
    this.moodLeft = seconds;
  }

  /** What it does as long as it neither speaks nor answers. */
  doing(clip: string): void {
    this.baseClip = clip;
  }

  /** `target`: what it looks at, place space. */
  update(target: Vector3, time: number, seconds: number): void {
    this.moodLeft -= seconds;
    if (this.moodLeft <= 0) this.face.mood = this.face.speaking ? 'calm' : 'listen';
    this.move(seconds);
    this.loopClip();
    this.face.restore();
    this.clips.update(seconds);
    this.lookAt(target);
    this.face.apply(this.look, time, seconds);
  }

  /** The middle of the eyes, place space. */
  eyes(out: Vector3): Vector3 {
    const { head } = this.joints;
    return head
      ? out.setFromMatrixPosition(head.matrixWorld)
      : out.copy(this.root.position).setY(this.root.position.y + 1.5);
  }

  dispose(): void {
    // The skeleton stays with the loaded place: whoever shows it next must not find our additions in it.
    this.face.restore();
    this.clips.dispose();
  }

  private loopClip(): void {
    if (this.led || this.clips.busy) return;
    const talks = this.face.speaking && this.baseClip === 'idle' && this.clips.has('talk');
    this.clips.loop(talks ? 'talk' : this.baseClip);
  }

  private move(seconds: number): void {
    const { position, quaternion } = this.root;
    const way = goal.copy(this.place).sub(position);
    const distance = way.length();
    if (distance > 1e-4) position.addScaledVector(way, Math.min(1, (WALK_SPEED * seconds) / distance));
    facing.copy(this.turned);
    quaternion.slerp(facing, Math.min(1, seconds * 3));
  }

  private lookAt(target: Vector3): void {
    const { chest, head } = this.joints;
    if (!chest || !head) return;
    head.updateWorldMatrix(true, false);
    chestInverse.copy(chest.matrixWorld).invert();
    headPlace.setFromMatrixPosition(head.matrixWorld).applyMatrix4(chestInverse);
    goal.copy(target).applyMatrix4(chestInverse).sub(headPlace);
    lookTowards(goal.x * this.front, goal.y, goal.z * this.front, this.look);
  }
}

/** 1 when the eyes lie on the +Z side of the head, in the file's own frame: wherever the figure stands now. −1 otherwise. */
function frontOf({ joints, root }: LoadedFigure): number {
  const { head, leftEye, rightEye } = joints;
  if (!head || !leftEye || !rightEye) return 1;
  root.updateMatrixWorld(true);
  const eyes = root.worldToLocal(new Vector3().setFromMatrixPosition(leftEye.matrixWorld));
  eyes.add(root.worldToLocal(new Vector3().setFromMatrixPosition(rightEye.matrixWorld))).multiplyScalar(0.5);
  return eyes.z >= root.worldToLocal(new Vector3().setFromMatrixPosition(head.matrixWorld)).z ? 1 : -1;
}
