import { Matrix4, Quaternion, SkinnedMesh, Sphere, Vector3 } from 'three';
import type { Pose } from '../../play/pose.ts';
import { PoseMemory } from '../pose-memory.ts';
import type { IndexRange, MergedProps } from './merge-props.ts';
import { MatrixSkeleton } from './matrix-skeleton.ts';
import { createPropMaterial, createReveal } from './prop-material.ts';

const matrix = new Matrix4();
const position = new Vector3();
const orientation = new Quaternion();
const scale = new Vector3();

/** Every movable thing of a place in one draw call. */
export class PropBatch {
  readonly mesh: SkinnedMesh;
  /** One value a prop, 0 to 1; read by the shader as it stands. */
  readonly glow: Float32Array;
  readonly reveal = createReveal();
  private readonly skeleton: MatrixSkeleton;
  private readonly indices: ReadonlyMap<string, number>;
  private readonly ranges: readonly IndexRange[];
  private readonly memory: PoseMemory;

  constructor(merged: MergedProps, names: readonly string[]) {
    this.indices = new Map(names.map((name, index) => [name, index]));
    this.ranges = merged.ranges;
    this.glow = new Float32Array(Math.max(1, names.length));
    this.memory = new PoseMemory(names.length);
    this.skeleton = new MatrixSkeleton(names.length);
    this.mesh = new SkinnedMesh(merged.geometry, createPropMaterial(this.glow, this.reveal));
    this.mesh.name = 'props';
    this.mesh.bind(this.skeleton, new Matrix4());
    // Its things are anywhere in the place: its own bounds would say nothing.
    this.mesh.frustumCulled = false;
    this.mesh.boundingSphere = new Sphere(new Vector3(0, 1, -0.6), 2);
    this.mesh.matrixAutoUpdate = false;
  }

  /** -1 when the place has no such prop. */
  indexOf(name: string): number {
    return this.indices.get(name) ?? -1;
  }

  rangeOf(name: string): IndexRange | null {
    return this.ranges[this.indexOf(name)] ?? null;
  }

  /** `height` and `width` scale the prop about its origin; 0 hides it. */
  place(index: number, pose: Pose, height: number, width: number): void {
    if (!this.memory.changed(index, pose, height + 2 * width)) return;
    position.set(pose.position.x, pose.position.y, pose.position.z);
    orientation.set(pose.orientation.x, pose.orientation.y, pose.orientation.z, pose.orientation.w);
    this.skeleton.write(index, matrix.compose(position, orientation, scale.set(width, height, width)));
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.skeleton.dispose();
    const { material } = this.mesh;
    for (const one of Array.isArray(material) ? material : [material]) one.dispose();
  }
}
