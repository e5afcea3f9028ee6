import { type BufferGeometry, LatheGeometry, Vector2 } from 'three';

/** A rounded piece of a hand: 1 in radius and half length, along Y. 112 triangles. */
export function createHandPieceGeometry(): BufferGeometry {
  const profile = [
    [0, -1],
    [0.45, -0.92],
    [0.8, -0.72],
    [1, -0.38],
    [1, 0.38],
    [0.8, 0.72],
    [0.45, 0.92],
    [0, 1],
  ] as const;
  return new LatheGeometry(
    profile.map(([radius, along]) => new Vector2(radius, along)),
    8,
  );
}
