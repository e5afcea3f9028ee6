import { describe, expect, it } from 'vitest';
import { createState } from './create-state.ts';
import { distanceToHull } from './near.ts';
import { DEFAULT_OPTIONS } from './play.ts';
import type { Vector } from './pose.ts';
import { distance, transformPoint } from './pose-math.ts';
import { createRandom } from './robots/random.ts';
import { createSamplePlace } from './testing/sample-place.ts';

const place = createSamplePlace();
const state = createState(place, DEFAULT_OPTIONS);

/** The same by looking at many points of the hull. */
function distanceBySampling(index: number, point: Vector): number {
  const model = place.propList[index];
  const prop = state.props[index];
  if (!model || !prop) throw new Error(`no prop ${index}`);
  let nearest = Number.MAX_VALUE;
  const steps = 12;
  for (let x = -steps; x <= steps; x += 1) {
    for (let y = -steps; y <= steps; y += 1) {
      for (let z = -steps; z <= steps; z += 1) {
        const half = (size: number): number => Math.max(0.02, size) / steps;
        const sample = {
          x: model.centre.x + x * half(model.halfSize.x),
          y: model.centre.y + y * half(model.halfSize.y),
          z: model.centre.z + z * half(model.halfSize.z),
        };
        nearest = Math.min(nearest, distance(point, transformPoint(sample, prop.pose, sample)));
      }
    }
  }
  return nearest;
}

describe('the distance to a hull', () => {
  it('is that of its nearest point, however the prop is turned', () => {
    const random = createRandom(5);
    state.props.slice(0, 8).forEach((prop, index) => {
      const model = place.propList[index];
      if (!model) throw new Error(`no prop ${index}`);
      const turn = { x: random.between(-1, 1), y: random.between(-1, 1), z: random.between(-1, 1), w: 0.5 };
      const length = Math.sqrt(turn.x * turn.x + turn.y * turn.y + turn.z * turn.z + turn.w * turn.w);
      prop.pose.orientation = { x: turn.x / length, y: turn.y / length, z: turn.z / length, w: turn.w / length };
      const point = { x: prop.pose.position.x + 0.2, y: prop.pose.position.y - 0.15, z: prop.pose.position.z + 0.1 };
      const sampled = distanceBySampling(index, point);
      const found = distanceToHull(prop, model, point);
      expect(found).toBeLessThanOrEqual(sampled + 1e-9);
      expect(found).toBeGreaterThan(sampled - 0.02);
    });
  });
});
