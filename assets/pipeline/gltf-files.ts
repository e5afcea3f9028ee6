import { type Document, NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';

/** Reads and writes GLB files, compressed ones included. */
export async function createFiles(): Promise<NodeIO> {
  await Promise.all([MeshoptDecoder.ready, MeshoptEncoder.ready]);
  return new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder, 'meshopt.encoder': MeshoptEncoder });
}

/** Triangles of one named mesh node, or of every node whose name starts with `prefix` when it ends with an underscore. */
export function countTriangles(document: Document, prefix: string): number {
  const named = (name: string): boolean => (prefix.endsWith('_') ? name.startsWith(prefix) : name === prefix);
  return document
    .getRoot()
    .listNodes()
    .filter((node) => named(node.getName()))
    .flatMap((node) => node.getMesh()?.listPrimitives() ?? [])
    .reduce((sum, primitive) => sum + (primitive.getIndices()?.getCount() ?? 0) / 3, 0);
}
