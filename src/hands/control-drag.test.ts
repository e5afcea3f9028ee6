import { PerspectiveCamera } from 'three';
import { describe, expect, it } from 'vitest';
import { poseAtValue } from '../play/motion.ts';
import type { Pose } from '../play/pose.ts';
import type { Motion } from '../play/scene-document.ts';
import { beginControlDrag, createControlDrag, updateControlDrag } from './control-drag.ts';
import { createScreenPoint, createScreenSpace } from './screen-space.ts';

function facingBench() {
  const camera = new PerspectiveCamera(55, 1.6, 0.03, 50);
  camera.position.set(0, 1.58, 0);
  camera.rotation.set(-0.4, 0, 0, 'YXZ');
  camera.updateMatrixWorld();
  const space = createScreenSpace();
  space.set(camera, 800, 500);
  return space;
}

const at = (x: number, y: number, z: number): Pose => ({
  position: { x, y, z },
  orientation: { x: 0, y: 0, z: 0, w: 1 },
});

/** Drags along the control's own way from value to value and returns where it stands. */
function dragTo(rest: Pose, motion: Motion, grip: Pose, goal: number): number {
  const space = facingBench();
  const drag = createControlDrag();
  beginControlDrag(drag, rest, motion, 0, grip);
  const begun = {
    x: grip.position.x - rest.position.x,
    y: grip.position.y - rest.position.y,
    z: grip.position.z - rest.position.z,
  };
  const pixel = createScreenPoint();
  const start = space.project(createScreenPoint(), grip.position).y;
  for (let step = 1; step <= 20; step++) {
    const pose = poseAtValue(at(0, 0, 0), rest, motion, (goal * step) / 20);
    const turned = rotated(pose, begun);
    space.project(pixel, turned);
    updateControlDrag(drag, rest, motion, space, pixel.x, pixel.y, pixel.y - start);
  }
  return drag.value;
}

function rotated({ position, orientation: { x, y, z, w } }: Pose, v: { x: number; y: number; z: number }) {
  const tx = 2 * (y * v.z - z * v.y);
  const ty = 2 * (z * v.x - x * v.z);
  const tz = 2 * (x * v.y - y * v.x);
  return {
    x: position.x + v.x + w * tx + y * tz - z * ty,
    y: position.y + v.y + w * ty + z * tx - x * tz,
    z: position.z + v.z + w * tz + x * ty - y * tx,
  };
}

describe('a control under the mouse', () => {
  it('turns a dial that faces the visitor', () => {
    const motion: Motion = { kind: 'turn', axis: 'z', minimum: -150, maximum: 150, detent: 5 };
    expect(dragTo(at(0.1, 1.2, -0.6), motion, at(0.1, 1.23, -0.58), 80)).toBeCloseTo(80, 0);
  });

  it('opens a door that hangs on a hinge across', () => {
    const motion: Motion = { kind: 'turn', axis: 'x', minimum: 0, maximum: 90, detent: 15 };
    expect(dragTo(at(0, 1.0, -0.7), motion, at(0.1, 1.25, -0.7), 70)).toBeCloseTo(70, 0);
  });

  it('slides a peel away from the visitor', () => {
    const motion: Motion = { kind: 'slide', axis: 'z', minimum: -450, maximum: 0, detent: 50 };
    expect(dragTo(at(0, 1.0, -0.3), motion, at(0, 1.02, -0.3), -300)).toBeCloseTo(-300, -1);
  });

  it('pulls open a flap that swings towards the eye', () => {
    const motion: Motion = { kind: 'turn', axis: 'x', minimum: -85, maximum: 0, detent: 15 };
    const rest = at(0, 1.2, -0.59);
    const space = facingBench();
    const drag = createControlDrag();
    const grip = at(0, 1.06, -0.51);
    beginControlDrag(drag, rest, motion, 0, grip);
    const { x, y } = space.project(createScreenPoint(), grip.position);
    for (let dragged = 0; dragged <= 240; dragged += 20)
      updateControlDrag(drag, rest, motion, space, x, y + dragged, dragged);
    expect(drag.value).toBe(-85);
  });

  it('never leaves its range', () => {
    const motion: Motion = { kind: 'turn', axis: 'z', minimum: 0, maximum: 60, detent: 5 };
    expect(dragTo(at(0.1, 1.2, -0.6), motion, at(0.1, 1.23, -0.58), 140)).toBeLessThanOrEqual(60);
  });
});
