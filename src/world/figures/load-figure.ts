import {
  type AnimationClip,
  type Bone,
  type BufferGeometry,
  type Material,
  MeshLambertMaterial,
  type Object3D,
  type SkinnedMesh,
  Sphere,
  Vector3,
} from 'three';
import type { FigureDefinition } from '../../play/scene-document.ts';
import { disposeTree, readGlb } from '../read-glb.ts';

/** The joints that the world moves by itself; names are those of the figures' one skeleton. */
export const FIGURE_JOINTS = [
  'chest',
  'neck',
  'head',
  'leftEye',
  'rightEye',
  'leftUpperLid',
  'rightUpperLid',
  'leftBrow',
  'rightBrow',
  'jaw',
  'leftMouthCorner',
  'rightMouthCorner',
] as const;
export type FigureJoint = (typeof FIGURE_JOINTS)[number];

export interface LoadedFigure {
  definition: FigureDefinition;
  root: Object3D;
  mesh: SkinnedMesh;
  clips: readonly AnimationClip[];
  joints: Readonly<Partial<Record<FigureJoint, Bone>>>;
  dispose(): void;
}

/** @throws Error naming the file when it holds no skinned mesh. */
export async function loadFigure(definition: FigureDefinition, bytes: ArrayBuffer): Promise<LoadedFigure> {
  const { scene, clips } = await readGlb(bytes);
  let skinned: SkinnedMesh | null = null;
  const joints: Partial<Record<FigureJoint, Bone>> = {};
  scene.traverse((object) => {
    if ((object as SkinnedMesh).isSkinnedMesh) skinned = object as SkinnedMesh;
    // Nobody reads a joint's Euler angles: keeping them up to date would cost more than the animation itself.
    if ((object as Bone).isBone) object.quaternion._onChange(() => undefined);
    const joint = FIGURE_JOINTS.find((name) => name === object.name);
    if (joint) joints[joint] = object as Bone;
  });
  if (!skinned) throw new Error(`figure ${definition.file}: no skinned mesh`);
  const mesh: SkinnedMesh = skinned;
  replaceMaterial(mesh);
  // Clips carry the body away from the bounds of its rest pose.
  mesh.frustumCulled = false;
  mesh.boundingSphere = new Sphere(new Vector3(0, 1, 0), 1.2);
  scene.name = `figure_${definition.id}`;
  return {
    definition,
    root: scene,
    mesh,
    clips,
    joints,
    dispose() {
      mesh.skeleton.dispose();
      disposeTree(scene);
    },
  };
}

/** Lit like the props: by the place's probe and sun. */
function replaceMaterial(mesh: SkinnedMesh<BufferGeometry, Material | Material[]>): void {
  for (const old of Array.isArray(mesh.material) ? mesh.material : [mesh.material]) old.dispose();
  mesh.material = new MeshLambertMaterial({ vertexColors: true });
}
