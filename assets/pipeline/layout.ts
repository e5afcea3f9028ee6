import type { Document, Node } from '@gltf-transform/core';
import { countTriangles } from './gltf-files.ts';

/** Where one node lies in glTF space: millimetres, and the orientation quaternion × 2047, all integers. */
export interface NodeLayout {
  readonly position: readonly [number, number, number];
  readonly orientation: readonly [number, number, number, number];
  /** Movable things only: size and centre of the bounding box in the thing's own frame, millimetres. */
  readonly size?: readonly [number, number, number];
  readonly centre?: readonly [number, number, number];
}

/** Light on movable things, in lightmap units (1.0 = three times white paper in full light). */
export interface PlaceLight {
  /** Nine spherical harmonics of radiance × RGB, in the order of three.js' LightProbe. */
  readonly probe: readonly number[];
  /** Direction towards the light in glTF space and its irradiance / π. */
  readonly sun: { readonly direction: readonly number[]; readonly colour: readonly number[] } | null;
}

export interface PlaceLayout {
  readonly nodes: Readonly<Record<string, NodeLayout>>;
  readonly light: PlaceLight;
  readonly triangles: { readonly static: number; readonly far: number; readonly props: number };
  readonly bytes: number;
  readonly sourceHash: string;
  /** Everything the build read, relative to `assets/`. */
  readonly sources: readonly string[];
}

const millimetres = (metres: number): number => Math.round(metres * 1000) + 0;

/** Reads the layout from the uncompressed file: compression moves scale and offset into nodes. */
export function readNodes(document: Document): Record<string, NodeLayout> {
  const nodes: Record<string, NodeLayout> = {};
  for (const node of document.getRoot().listNodes()) {
    const name = node.getName();
    if (!name.startsWith('prop_') && !name.startsWith('at_')) continue;
    const [x, y, z] = node.getTranslation();
    const [qx, qy, qz, qw] = node.getRotation();
    const orient = (part: number): number => Math.round(part * 2047) + 0;
    nodes[name] = {
      position: [millimetres(x), millimetres(y), millimetres(z)],
      orientation: [orient(qx), orient(qy), orient(qz), orient(qw)],
      ...boxOf(node),
    };
  }
  return nodes;
}

function boxOf(node: Node): Pick<NodeLayout, 'size' | 'centre'> {
  const positions = node.getMesh()?.listPrimitives()[0]?.getAttribute('POSITION');
  if (!positions) return {};
  const low = positions.getMin([0, 0, 0]);
  const high = positions.getMax([0, 0, 0]);
  const along = (axis: number, combine: (a: number, b: number) => number): number =>
    millimetres(combine(low[axis] ?? 0, high[axis] ?? 0));
  const extent = (a: number, b: number): number => b - a;
  const middle = (a: number, b: number): number => (a + b) / 2;
  return {
    size: [along(0, extent), along(1, extent), along(2, extent)],
    centre: [along(0, middle), along(1, middle), along(2, middle)],
  };
}

export function readTriangles(document: Document): PlaceLayout['triangles'] {
  return {
    static: countTriangles(document, 'static'),
    far: countTriangles(document, 'far'),
    props: countTriangles(document, 'prop_'),
  };
}
