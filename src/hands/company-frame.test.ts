import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { frameFace, frameWorkInCompany } from './company-frame.ts';
import type { StepWork } from './step-work.ts';
import type { ViewConditions, ViewFraming } from './view-frame.ts';

const EYE = new Vector3(0, 1.58, 0);
const BENCH = [new Vector3(-0.5, 0.9, -0.5), new Vector3(0.5, 0.9, -0.6), new Vector3(0, 1.1, -0.45)];
const PHONE: ViewConditions = { aspect: 0.75, coveredAbove: 0, coveredBelow: 0.25, spotYaw: 0 };
const WIDE: ViewConditions = { aspect: 16 / 9, coveredAbove: 0.1, coveredBelow: 0.2, spotYaw: 0.4 };

/** Where a point lies in the picture, −1 to 1. */
function seen(point: Vector3, framing: ViewFraming, { aspect, spotYaw }: ViewConditions): Vector3 {
  const camera = new PerspectiveCamera((framing.fieldOfView * 180) / Math.PI, aspect, 0.05, 50);
  camera.position.copy(EYE);
  camera.position.x += Math.sin(spotYaw) * framing.back;
  camera.position.z += Math.cos(spotYaw) * framing.back;
  camera.rotation.set(framing.pitch, framing.yaw, 0, 'YXZ');
  camera.updateMatrixWorld();
  return point.clone().project(camera);
}

function workWith(top: Vector3): StepWork {
  const step = { id: 'weigh', spot: 'bench', helpAfterSeconds: 10, parameters: { gesture: 'care_hold' } };
  return {
    step: step as unknown as StepWork['step'],
    takeable: new Set(),
    points: BENCH,
    face: top,
    withFace: [...BENCH, top],
  };
}

describe('who greets', () => {
  for (const [name, conditions] of [
    ['a phone', PHONE],
    ['a wide screen', WIDE],
  ] as const)
    it.each([
      ['before the visitor', new Vector3(-0.6, 1.6, -1.4)],
      ['beside the visitor', new Vector3(-1.3, 1.6, 0)],
      ['behind the visitor', new Vector3(0.8, 1.6, 1.4)],
    ])(`${name}: is seen in the middle of what the page leaves free, %s`, (_where, face) => {
      const framing: ViewFraming = { yaw: 0, pitch: 0, fieldOfView: 1, back: 0 };
      frameFace(framing, EYE, face, conditions);
      const { x, y, z } = seen(face, framing, conditions);
      expect(Math.abs(x)).toBeLessThan(0.01);
      expect(y).toBeLessThan(1 - 2 * conditions.coveredAbove - 0.2);
      expect(y).toBeGreaterThan(-1 + 2 * conditions.coveredBelow + 0.4);
      expect(z).toBeLessThan(1);
    });
});

describe('the work', () => {
  it('is framed with the worker’s face where that makes it little smaller', () => {
    const top = new Vector3(-0.6, 1.75, -1.4);
    const framing: ViewFraming = { yaw: 0, pitch: 0, fieldOfView: 1, back: 0 };
    const conditions = { ...WIDE, spotYaw: 0 };
    frameWorkInCompany(framing, EYE, workWith(top), conditions);
    for (const point of [...BENCH, top]) {
      const { x, y } = seen(point, framing, conditions);
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(1);
    }
  });

  it('keeps its size where the worker stands too far aside', () => {
    const alone: ViewFraming = { yaw: 0, pitch: 0, fieldOfView: 1, back: 0 };
    const beside: ViewFraming = { yaw: 0, pitch: 0, fieldOfView: 1, back: 0 };
    frameWorkInCompany(alone, EYE, { ...workWith(EYE), withFace: null }, PHONE);
    frameWorkInCompany(beside, EYE, workWith(new Vector3(-1.6, 1.75, -0.8)), PHONE);
    expect(beside).toEqual(alone);
  });
});
