import type { Accessor, Document, Primitive } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { reorder, textureCompress, unpartition, weld } from '@gltf-transform/functions';
import { MeshoptEncoder } from 'meshoptimizer';
import sharp from 'sharp';

/**
 * Makes a place small. Scenery is quantised to 16 bits and its node carries the scale; movable things keep plain float
 * positions (on a coarse grid, which compresses nearly as well), so that their nodes stay a pure rest pose.
 */
export async function compressPlace(document: Document): Promise<void> {
  await document.transform(
    weld(),
    reorder({ encoder: MeshoptEncoder, target: 'size' }),
    textureCompress({ encoder: sharp, targetFormat: 'webp', quality: 82 }),
    unpartition(),
  );
  for (const node of document.getRoot().listNodes()) {
    const primitive = node.getMesh()?.listPrimitives()[0];
    if (!primitive) continue;
    const isScenery = !node.getName().startsWith('prop_');
    if (isScenery) {
      const { centre, reach } = quantisePositions(primitive);
      node.setTranslation(centre).setScale([reach, reach, reach]);
    }
    encode(primitive, 'NORMAL', (value) => Math.round(value * 127), Int8Array);
    // the sky at dawn is dark: eight bits of linear light would show as bands
    if (node.getName() === 'far') encode(primitive, 'COLOR_0', (value) => Math.round(value * 65535), Uint16Array);
    else encode(primitive, 'COLOR_0', (value) => Math.round(value * 255), Uint8Array);
    encode(primitive, 'TEXCOORD_0', (value) => Math.round(value * 65535), Uint16Array);
  }
  document.createExtension(KHRMeshQuantization).setRequired(true);
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.FILTER });
}

/** Positions as 16-bit integers of −1…1 round the box's centre; returns what the node needs to undo it, in metres. */
function quantisePositions(primitive: Primitive): { centre: [number, number, number]; reach: number } {
  const positions = primitive.getAttribute('POSITION');
  if (!positions) throw new Error('A mesh without positions');
  const low = positions.getMin([0, 0, 0]);
  const high = positions.getMax([0, 0, 0]);
  const middle = (axis: number): number => ((low[axis] ?? 0) + (high[axis] ?? 0)) / 2;
  const centre: [number, number, number] = [middle(0), middle(1), middle(2)];
  const reach = Math.max(...[0, 1, 2].map((axis) => ((high[axis] ?? 0) - (low[axis] ?? 0)) / 2), 1e-6);
  encode(
    primitive,
    'POSITION',
    (value, axis) => Math.round(((value - (centre[axis] ?? 0)) / reach) * 32767),
    Int16Array,
  );
  return { centre, reach };
}

type IntegerArray = Int8ArrayConstructor | Uint8ArrayConstructor | Int16ArrayConstructor | Uint16ArrayConstructor;

function encode(
  primitive: Primitive,
  semantic: string,
  toInteger: (value: number, axis: number) => number,
  ArrayType: IntegerArray,
): void {
  const accessor: Accessor | null = primitive.getAttribute(semantic);
  const values = accessor?.getArray();
  if (!accessor || !values) return;
  const axes = accessor.getElementSize();
  const encoded = new ArrayType(values.length);
  for (let index = 0; index < values.length; index++) encoded[index] = toInteger(values[index] ?? 0, index % axes);
  accessor.setArray(encoded).setNormalized(true);
}
