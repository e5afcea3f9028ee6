import { BufferAttribute, BufferGeometry, Color, Matrix3, Matrix4, type Mesh, Vector3 } from 'three';

/** A prop's mesh and the matrix that brings its vertices into the prop's own frame. */
export interface PropPart {
  mesh: Mesh;
  toOwnFrame: Matrix4;
}

/** Where a prop lies in the merged index. */
export interface IndexRange {
  start: number;
  count: number;
}

export interface MergedProps {
  geometry: BufferGeometry;
  ranges: readonly IndexRange[];
}

const point = new Vector3();
const colour = new Color();
const normalMatrix = new Matrix3();

/** Joins all props into one geometry: vertex i of part n follows bone n alone. */
export function mergeProps(parts: readonly PropPart[]): MergedProps {
  let vertexCount = 0;
  let indexCount = 0;
  for (const { mesh } of parts) {
    vertexCount += positionsOf(mesh).count;
    indexCount += mesh.geometry.index?.count ?? positionsOf(mesh).count;
  }
  const positions = new Float32Array(vertexCount * 3);
  const normals = new Int8Array(vertexCount * 4);
  const colours = new Uint16Array(vertexCount * 4);
  const bones = new Uint8Array(vertexCount * 4);
  const weights = new Uint8Array(vertexCount * 4);
  const indices = vertexCount < 65_536 ? new Uint16Array(indexCount) : new Uint32Array(indexCount);
  const ranges: IndexRange[] = [];
  let vertex = 0;
  let next = 0;
  parts.forEach(({ mesh, toOwnFrame }, bone) => {
    const source = mesh.geometry;
    const from = positionsOf(mesh);
    const first = vertex;
    normalMatrix.getNormalMatrix(toOwnFrame);
    for (let i = 0; i < from.count; i++, vertex++) {
      point
        .fromBufferAttribute(from, i)
        .applyMatrix4(toOwnFrame)
        .toArray(positions, vertex * 3);
      writeNormal(source, i, normals, vertex * 4);
      writeColour(source, i, colours, vertex * 4);
      bones[vertex * 4] = bone;
      weights[vertex * 4] = 255;
    }
    const start = next;
    const count = source.index?.count ?? from.count;
    for (let i = 0; i < count; i++) indices[next++] = first + (source.index ? source.index.getX(i) : i);
    ranges.push({ start, count });
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 4, true));
  geometry.setAttribute('color', new BufferAttribute(colours, 4, true));
  geometry.setAttribute('skinIndex', new BufferAttribute(bones, 4));
  geometry.setAttribute('skinWeight', new BufferAttribute(weights, 4, true));
  geometry.setIndex(new BufferAttribute(indices, 1));
  return { geometry, ranges };
}

function positionsOf(mesh: Mesh) {
  const positions = mesh.geometry.getAttribute('position');
  if (!positions) throw new Error(`${mesh.name}: a prop without vertices`);
  return positions;
}

function writeNormal(source: BufferGeometry, index: number, out: Int8Array, offset: number): void {
  const normals = source.getAttribute('normal');
  if (!normals) throw new Error('a prop without normals');
  point.fromBufferAttribute(normals, index).applyNormalMatrix(normalMatrix);
  out[offset] = Math.round(point.x * 127);
  out[offset + 1] = Math.round(point.y * 127);
  out[offset + 2] = Math.round(point.z * 127);
}

function writeColour(source: BufferGeometry, index: number, out: Uint16Array, offset: number): void {
  const colours = source.getAttribute('color');
  if (colours) colour.setRGB(colours.getX(index), colours.getY(index), colours.getZ(index));
  else colour.setRGB(0.8, 0.8, 0.8);
  out[offset] = Math.round(Math.min(1, colour.r) * 65_535);
  out[offset + 1] = Math.round(Math.min(1, colour.g) * 65_535);
  out[offset + 2] = Math.round(Math.min(1, colour.b) * 65_535);
  out[offset + 3] = 65_535;
}
