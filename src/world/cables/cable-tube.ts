import { CABLE_POINTS } from './cable-curve.ts';

/** Corners of a rope's cross-section. */
export const CABLE_SIDES = 5;
export const CABLE_VERTICES = CABLE_POINTS * CABLE_SIDES;
export const CABLE_INDICES = (CABLE_POINTS - 1) * CABLE_SIDES * 6;

/** Triangles of rope number `rope` among ropes that lie behind each other in one buffer. */
export function writeCableIndices(out: Uint16Array, rope: number): void {
  let next = rope * CABLE_INDICES;
  const first = rope * CABLE_VERTICES;
  for (let i = 0; i + 1 < CABLE_POINTS; i++) {
    for (let side = 0; side < CABLE_SIDES; side++) {
      const beside = (side + 1) % CABLE_SIDES;
      const a = first + i * CABLE_SIDES + side;
      const b = first + i * CABLE_SIDES + beside;
      out[next++] = a;
      out[next++] = b;
      out[next++] = a + CABLE_SIDES;
      out[next++] = b;
      out[next++] = b + CABLE_SIDES;
      out[next++] = a + CABLE_SIDES;
    }
  }
}

/** Wraps a tube of `radius` metres round points; writes positions and normals from vertex `first` on. Allocates nothing. */
export function writeCableTube(
  points: Float32Array,
  radius: number,
  first: number,
  positions: Float32Array,
  normals: Float32Array,
): void {
  for (let i = 0; i < CABLE_POINTS; i++) {
    const before = Math.max(0, i - 1) * 3;
    const after = Math.min(CABLE_POINTS - 1, i + 1) * 3;
    let tx = (points[after] ?? 0) - (points[before] ?? 0);
    let ty = (points[after + 1] ?? 0) - (points[before + 1] ?? 0);
    let tz = (points[after + 2] ?? 0) - (points[before + 2] ?? 0);
    const length = Math.sqrt(tx * tx + ty * ty + tz * tz) || 1;
    tx /= length;
    ty /= length;
    tz /= length;
    // A side that is never along the rope: across the rope and the vertical, or across the x axis where the rope hangs straight down.
    const steep = Math.abs(ty) > 0.96;
    let sx = steep ? 0 : tz;
    let sy = steep ? -tz : 0;
    let sz = steep ? ty : -tx;
    const across = Math.sqrt(sx * sx + sy * sy + sz * sz) || 1;
    sx /= across;
    sy /= across;
    sz /= across;
    const ux = ty * sz - tz * sy;
    const uy = tz * sx - tx * sz;
    const uz = tx * sy - ty * sx;
    for (let side = 0; side < CABLE_SIDES; side++) {
      const angle = (side / CABLE_SIDES) * Math.PI * 2;
      const c = Math.cos(angle);
      const s = Math.sin(angle);
      const at = (first + i * CABLE_SIDES + side) * 3;
      const nx = sx * c + ux * s;
      const ny = sy * c + uy * s;
      const nz = sz * c + uz * s;
      normals[at] = nx;
      normals[at + 1] = ny;
      normals[at + 2] = nz;
      positions[at] = (points[i * 3] ?? 0) + nx * radius;
      positions[at + 1] = (points[i * 3 + 1] ?? 0) + ny * radius;
      positions[at + 2] = (points[i * 3 + 2] ?? 0) + nz * radius;
    }
  }
}
