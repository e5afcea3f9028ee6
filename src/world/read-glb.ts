import type { AnimationClip, BufferGeometry, Group, Material, Mesh, Object3D, Texture } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';

export interface ReadGlb {
  scene: Group;
  clips: readonly AnimationClip[];
}

/** Reads a binary glTF. Everything in it belongs to the caller, who disposes of it. */
export async function readGlb(bytes: ArrayBuffer): Promise<ReadGlb> {
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const gltf = await loader.parseAsync(bytes, '');
  gltf.scene.updateMatrixWorld(true);
  return { scene: gltf.scene, clips: gltf.animations };
}

/** The mesh of a node, which is the node itself or its only child (quantised files put the scale on a child). */
export function meshOf(node: Object3D): Mesh | null {
  let found: Mesh | null = null;
  node.traverse((child) => {
    if (!found && (child as Mesh).isMesh) found = child as Mesh;
  });
  return found;
}

export function disposeTexture(texture: Texture): void {
  const image: unknown = texture.source.data;
  if (typeof ImageBitmap !== 'undefined' && image instanceof ImageBitmap) image.close();
  texture.dispose();
}

/** Frees the geometries, materials and textures below an object that we do not keep. */
export function disposeTree(root: Object3D): void {
  const seen = new Set<BufferGeometry | Material | Texture>();
  root.traverse((object) => {
    const mesh = object as Mesh;
    if (!mesh.isMesh) return;
    seen.add(mesh.geometry);
    for (const material of Array.isArray(mesh.material) ? mesh.material : [mesh.material]) {
      seen.add(material);
      const { map } = material as Material & { map?: Texture | null };
      if (map) seen.add(map);
    }
  });
  for (const resource of seen) {
    if ('source' in resource) disposeTexture(resource);
    else resource.dispose();
  }
}
