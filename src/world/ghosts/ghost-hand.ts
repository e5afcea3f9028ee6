import { type BufferGeometry, DynamicDrawUsage, InstancedMesh, MeshBasicMaterial } from 'three';
import type { HandId } from '../../play/intent.ts';
import type { Pose } from '../../play/pose.ts';
import { createHandPieceGeometry } from '../hands-view/hand-geometry.ts';
import { HAND_PIECES, type HandShape, writeHandShape } from '../hands-view/hand-shape.ts';

/** Smaller than any visitor's hand: it shows, it does not take over. */
const SCALE = 0.6;
const STRONGEST = 0.72;
/** Cool and clear: no skin, no glove, no tool has it. */
const COLOUR = '#8fd6ff';
/** Drawn as if it were a few centimetres nearer, so that it is seen even where it reaches into what it shows. */
const NEARER = {
  transparent: true,
  polygonOffset: true,
  polygonOffsetFactor: 0,
  polygonOffsetUnits: -120_000,
} as const;

/** A pale hand that shows a move. Two calls while it is seen: its depth first, so that its pieces do not show through each other. */
export class GhostHand {
  readonly mesh: InstancedMesh<BufferGeometry, MeshBasicMaterial>;
  private readonly depth: InstancedMesh<BufferGeometry, MeshBasicMaterial>;
  private readonly shape: HandShape = { fingers: 0, index: 0, thumb: 0 };

  constructor() {
    const geometry = createHandPieceGeometry();
    this.mesh = new InstancedMesh(
      geometry,
      new MeshBasicMaterial({ color: COLOUR, toneMapped: false, depthWrite: false, ...NEARER }),
      HAND_PIECES,
    );
    this.mesh.instanceMatrix.setUsage(DynamicDrawUsage);
    this.depth = new InstancedMesh(geometry, new MeshBasicMaterial({ colorWrite: false, ...NEARER }), HAND_PIECES);
    this.depth.instanceMatrix = this.mesh.instanceMatrix;
    this.mesh.add(this.depth);
    this.mesh.name = 'ghost-hand';
    this.mesh.frustumCulled = false;
    this.depth.frustumCulled = false;
    this.depth.renderOrder = 13;
    this.mesh.renderOrder = 14;
    this.mesh.visible = false;
  }

  show(pose: Pose, hand: HandId, grip: number, use: number, opacity: number): void {
    const { shape, mesh } = this;
    shape.fingers = grip;
    shape.index = Math.max(grip * 0.8, use);
    shape.thumb = grip;
    writeHandShape(mesh.instanceMatrix.array as Float32Array, 0, pose, hand, shape, SCALE);
    mesh.instanceMatrix.needsUpdate = true;
    mesh.material.opacity = opacity * STRONGEST;
    mesh.visible = opacity > 0.01;
  }

  hide(): void {
    this.mesh.visible = false;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
    this.depth.material.dispose();
    this.mesh.dispose();
  }
}
