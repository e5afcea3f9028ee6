import { Quaternion, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { Pose } from '../../play/pose.ts';
import { angleFrom, placeBoard, stepBoardPlace, talkBoardPlace } from './board-places.ts';

const spot: Pose = { position: { x: 0, y: 0, z: 0 }, orientation: { x: 0, y: 0, z: 0, w: 1 } };
const open = (_angle: number, _height: number, far: number) => far;

describe('where boards hang', () => {
  it('knows left from right', () => {
    expect(angleFrom(spot, -1, -1)).toBeCloseTo(45, 5);
    expect(angleFrom(spot, 1, -1)).toBeCloseTo(-45, 5);
  });

  it('hangs on the worker’s side without hiding the worker', () => {
    for (const worker of [-60, -40, 20, 45, 70]) {
      const { angle } = stepBoardPlace(worker, open);
      expect(Math.abs(angle - worker)).toBeGreaterThanOrEqual(20);
      expect(Math.abs(angle)).toBeGreaterThanOrEqual(14);
    }
  });

  it('comes nearer, or goes to the other side, where a wall stands', () => {
    const wall = (angle: number, _height: number, far: number) => (angle > 0 ? 0.3 : far);
    const place = stepBoardPlace(60, wall);
    expect(place.angle).toBeLessThan(0);
    expect(place.distance).toBeGreaterThan(0.7);
  });

  it('leaves the side of the step’s board to it', () => {
    const step = stepBoardPlace(50, open);
    expect(Math.sign(talkBoardPlace(step, open).angle)).toBe(-Math.sign(step.angle));
  });

  it('faces the eyes', () => {
    const centre = new Vector3();
    const orientation = new Quaternion();
    placeBoard({ angle: 30, distance: 1, height: -0.2 }, spot, 1.6, centre, orientation);
    expect(centre.x).toBeLessThan(0);
    const face = new Vector3(0, 0, 1).applyQuaternion(orientation);
    const toEyes = new Vector3(0, 1.6, 0).sub(centre).normalize();
    expect(face.dot(toEyes)).toBeCloseTo(1, 5);
  });
});
