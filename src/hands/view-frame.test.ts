import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { frameWork, type ViewFraming } from './view-frame.ts';

const EYE = new Vector3(0, 1.58, 0);
const BENCH = [new Vector3(-0.5, 0.9, -0.5), new Vector3(0.5, 0.9, -0.6), new Vector3(0, 1.1, -0.45)];

/** Where the points lie in the picture, −1 to 1. */
function seen(points: readonly Vector3[], aspect: number, coveredBelow: number, spotYaw = 0) {
  const framing: ViewFraming = { yaw: 0, pitch: 0, fieldOfView: 1, back: 0 };
  frameWork(framing, EYE, points, { aspect, coveredAbove: 0, coveredBelow, spotYaw });
  const camera = new PerspectiveCamera((framing.fieldOfView * 180) / Math.PI, aspect, 0.05, 50);
  camera.position.copy(EYE);
  camera.position.x += Math.sin(spotYaw) * framing.back;
  camera.position.z += Math.cos(spotYaw) * framing.back;
  camera.rotation.set(framing.pitch, framing.yaw, 0, 'YXZ');
  camera.updateMatrixWorld();
  return points.map((point) => point.clone().project(camera));
}

describe('the view of a step on a flat screen', () => {
  for (const [name, aspect] of [
    ['a wide screen', 16 / 9],
    ['a tablet', 4 / 3],
    ['a phone held upright', 390 / 760],
  ] as const) {
    it(`has all of a bench in view on ${name}`, () => {
      for (const { x, y } of seen(BENCH, aspect, 0.2)) {
        expect(Math.abs(x)).toBeLessThan(1);
        expect(y).toBeLessThan(1);
        expect(y).toBeGreaterThan(-1 + 2 * 0.2 - 0.05);
      }
    });
  }

  it('turns with the spot', () => {
    const turned = BENCH.map((point) => point.clone().applyAxisAngle(new Vector3(0, 1, 0), Math.PI / 2));
    for (const { x, y } of seen(turned, 16 / 9, 0, Math.PI / 2))
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(1);
  });

  it('looks down to a bench when a step names nothing', () => {
    const framing: ViewFraming = { yaw: 0, pitch: 0, fieldOfView: 1, back: 0 };
    frameWork(framing, EYE, [], { aspect: 1.6, coveredAbove: 0, coveredBelow: 0, spotYaw: 0.3 });
    expect(framing.yaw).toBeCloseTo(0.3);
    expect(framing.pitch).toBeLessThan(0);
  });
});
