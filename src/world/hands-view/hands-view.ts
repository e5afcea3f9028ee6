import { type BufferGeometry, DoubleSide, DynamicDrawUsage, InstancedMesh, MeshLambertMaterial } from 'three';
import type { HandId } from '../../play/intent.ts';
import type { HandState } from '../../play/play-state.ts';
import { PoseMemory } from '../pose-memory.ts';
import type { ScenePart, ViewFrame } from '../scene-part.ts';
import { createHandPieceGeometry } from './hand-geometry.ts';
import { HAND_PIECES, type HandShape, writeHandShape } from './hand-shape.ts';

/** A knitted work glove's warm grey: no one's skin, everyone's hand. */
const GLOVE_COLOUR = '#b7a28c';

/**
 * Both hands in one draw call. Drawn from the play's own hands, unless whoever reads the devices knows every joint: it then writes the
 * matrices of the pieces (left hand first, {@link HAND_PIECES} each, 16 numbers a piece) before the world's frame and calls `touched` in
 * every frame. A hand that holds something gives way to the thing it holds.
 */
export class HandsView implements ScenePart {
  readonly mesh: InstancedMesh<BufferGeometry, MeshLambertMaterial>;
  /** The instances' own buffer: write into it. */
  readonly matrices: Float32Array;
  /** False on a screen: the pointer is hand enough. */
  shown = true;
  private readonly written: Record<HandId, boolean> = { left: false, right: false };
  /** Left, right: a hand at rest is not written again. */
  private readonly memory = new PoseMemory(2);
  private readonly shape: HandShape = { fingers: 0, index: 0, thumb: 0 };

  constructor() {
    this.mesh = new InstancedMesh(
      createHandPieceGeometry(),
      new MeshLambertMaterial({ color: GLOVE_COLOUR, side: DoubleSide }),
      HAND_PIECES * 2,
    );
    this.mesh.instanceMatrix.setUsage(DynamicDrawUsage);
    this.matrices = this.mesh.instanceMatrix.array as Float32Array;
    this.matrices.fill(0);
    this.mesh.frustumCulled = false;
    this.mesh.name = 'hands';
  }

  /** Index of a hand's first number in {@link matrices}. */
  offsetOf(hand: HandId): number {
    return hand === 'left' ? 0 : HAND_PIECES * 16;
  }

  /** The hand's pieces were written for this frame. */
  touched(hand: HandId): void {
    this.written[hand] = true;
  }

  update({ state }: ViewFrame): void {
    const { left, right } = state.hands;
    this.mesh.visible = this.shown && (left.seen || right.seen);
    if (!this.mesh.visible) return;
    this.draw('left', left);
    this.draw('right', right);
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
    this.mesh.dispose();
  }

  private draw(which: HandId, hand: HandState): void {
    const offset = this.offsetOf(which);
    const index = which === 'left' ? 0 : 1;
    const shown = hand.seen && hand.holds === null;
    // Grip and use are whole percents: together one number.
    const look = shown ? 1 + hand.grip * 100 + hand.use * 10_100 : 0;
    if (this.written[which] && shown) {
      this.written[which] = false;
      this.memory.forget(index);
      this.mesh.instanceMatrix.needsUpdate = true;
      return;
    }
    this.written[which] = false;
    if (!this.memory.changed(index, hand.pose, look)) return;
    this.mesh.instanceMatrix.needsUpdate = true;
    if (!shown) this.matrices.fill(0, offset, offset + HAND_PIECES * 16);
    else {
      this.shape.fingers = hand.grip;
      this.shape.index = Math.max(hand.grip * 0.85, hand.use);
      this.shape.thumb = hand.grip * 0.9;
      writeHandShape(this.matrices, offset, hand.pose, which, this.shape, 1);
    }
  }
}
