import type { PropModel } from '../../src/play/place-model.ts';
import type { PropState } from '../../src/play/play-state.ts';
import type { Vector } from '../../src/play/pose.ts';
import { createVector, transformPoint } from '../../src/play/pose-math.ts';

/** Parts of the box's half size, from its middle. */
const PLACES: readonly Vector[] = [
  { x: 0, y: 0, z: 0 },
  { x: 0.6, y: -0.5, z: 0.5 },
  { x: -0.6, y: -0.5, z: 0.5 },
  { x: 0.6, y: 0.5, z: 0.5 },
  { x: -0.6, y: 0.5, z: 0.5 },
  { x: 0, y: 0.5, z: 0.8 },
  { x: 0, y: 0.5, z: -0.8 },
];

/** Several places of a prop where one might take it, place space. */
export function placesOf(model: PropModel, state: PropState): Vector[] {
  const { centre, halfSize } = model;
  return PLACES.map((part) =>
    transformPoint(createVector(), state.pose, {
      x: centre.x + part.x * halfSize.x,
      y: centre.y + part.y * halfSize.y,
      z: centre.z + part.z * halfSize.z,
    }),
  );
}
