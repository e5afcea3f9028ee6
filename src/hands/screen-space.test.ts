import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { createScreenPoint, createScreenSpace } from './screen-space.ts';

function view() {
  const camera = new PerspectiveCamera(55, 1.6, 0.03, 50);
  camera.position.set(0.2, 1.6, 0.4);
  camera.rotation.set(-0.4, 0.3, 0, 'YXZ');
  camera.updateMatrixWorld();
  const space = createScreenSpace();
  space.set(camera, 800, 500);
  return { camera, space };
}

describe('pointer to plane', () => {
  it('projects as the renderer does', () => {
    const { camera, space } = view();
    const point = new Vector3(-0.1, 0.9, -0.6);
    const { x, y } = space.project(createScreenPoint(), point);
    const clip = point.clone().project(camera);
    expect(x).toBeCloseTo(((clip.x + 1) / 2) * 800, 4);
    expect(y).toBeCloseTo(((1 - clip.y) / 2) * 500, 4);
  });

  it('comes back to the same point at its depth', () => {
    const { space } = view();
    const point = new Vector3(-0.1, 0.9, -0.6);
    const { x, y, depth } = space.project(createScreenPoint(), point);
    expect(space.pointAtDepth(x, y, depth, new Vector3()).distanceTo(point)).toBeLessThan(1e-9);
  });

  it('has the ray go through it', () => {
    const { space } = view();
    const point = new Vector3(0.3, 1.1, -0.8);
    const { x, y } = space.project(createScreenPoint(), point);
    const origin = new Vector3();
    const direction = new Vector3();
    space.ray(x, y, origin, direction);
    const along = point.clone().sub(origin);
    expect(along.normalize().dot(direction)).toBeCloseTo(1, 9);
  });
});
