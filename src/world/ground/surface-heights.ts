import { type BufferGeometry, type Matrix4, Vector3 } from 'three';

/** What lies higher than this (metres) is above the hands: shelves and lamps cast no ground under them. */
const CEILING = 1.45;
const CELL = 0.02;
const HALF_EXTENT = 2.6;
const CELLS = Math.round((2 * HALF_EXTENT) / CELL);
const NOTHING = -1000;

/**
 * The height of the topmost surface within hands' height, on a grid round the place's origin. Held things need it every frame for their
 * shadow, and reading a grid costs nothing; it is drawn once, from the same triangles that are shown.
 */
export class SurfaceHeights {
  private readonly heights = new Float32Array(CELLS * CELLS).fill(NOTHING);

  /** Metres above the floor's zero, or null outside the grid or above a void. */
  at(x: number, z: number): number | null {
    const column = Math.floor((x + HALF_EXTENT) / CELL);
    const row = Math.floor((z + HALF_EXTENT) / CELL);
    if (column < 0 || row < 0 || column >= CELLS || row >= CELLS) return null;
    const height = this.heights[row * CELLS + column] ?? NOTHING;
    return height === NOTHING ? null : height;
  }

  /** Unit normal of the surface, from its neighbours 4 cm away; upright where they are missing or step up or down. */
  normalAt(x: number, z: number, out: Vector3): Vector3 {
    const reach = 2 * CELL;
    const east = this.at(x + reach, z);
    const west = this.at(x - reach, z);
    const south = this.at(x, z + reach);
    const north = this.at(x, z - reach);
    if (east === null || west === null || south === null || north === null) return out.set(0, 1, 0);
    const slopeX = (east - west) / (2 * reach);
    const slopeZ = (south - north) / (2 * reach);
    if (Math.abs(slopeX) > 0.8 || Math.abs(slopeZ) > 0.8) return out.set(0, 1, 0);
    return out.set(-slopeX, 1, -slopeZ).normalize();
  }

  /** Adds the upward faces of a mesh. */
  add(geometry: BufferGeometry, placement: Matrix4): void {
    const positions = geometry.getAttribute('position');
    const { index } = geometry;
    if (!positions) return;
    const count = index?.count ?? positions.count;
    for (let i = 0; i + 2 < count; i += 3) {
      a.fromBufferAttribute(positions, index ? index.getX(i) : i).applyMatrix4(placement);
      b.fromBufferAttribute(positions, index ? index.getX(i + 1) : i + 1).applyMatrix4(placement);
      c.fromBufferAttribute(positions, index ? index.getX(i + 2) : i + 2).applyMatrix4(placement);
      this.addTriangle();
    }
  }

  private addTriangle(): void {
    if (Math.min(a.y, b.y, c.y) > CEILING) return;
    // Twice the area seen from above; negative for faces that look down.
    const area = (b.z - a.z) * (c.x - a.x) - (b.x - a.x) * (c.z - a.z);
    if (area < 1e-7) return;
    const firstColumn = cellOf(Math.min(a.x, b.x, c.x));
    const lastColumn = cellOf(Math.max(a.x, b.x, c.x));
    const firstRow = cellOf(Math.min(a.z, b.z, c.z));
    const lastRow = cellOf(Math.max(a.z, b.z, c.z));
    for (let row = Math.max(0, firstRow); row <= Math.min(CELLS - 1, lastRow); row++) {
      const z = (row + 0.5) * CELL - HALF_EXTENT;
      for (let column = Math.max(0, firstColumn); column <= Math.min(CELLS - 1, lastColumn); column++) {
        const x = (column + 0.5) * CELL - HALF_EXTENT;
        const u = ((b.z - z) * (c.x - x) - (b.x - x) * (c.z - z)) / area;
        const v = ((c.z - z) * (a.x - x) - (c.x - x) * (a.z - z)) / area;
        const w = 1 - u - v;
        if (u < 0 || v < 0 || w < 0) continue;
        const height = u * a.y + v * b.y + w * c.y;
        const cell = row * CELLS + column;
        if (height < CEILING && height > (this.heights[cell] ?? NOTHING)) this.heights[cell] = height;
      }
    }
  }
}

const a = new Vector3();
const b = new Vector3();
const c = new Vector3();

function cellOf(metres: number): number {
  return Math.floor((metres + HALF_EXTENT) / CELL);
}
