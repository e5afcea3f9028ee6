import { oculusHandConfig } from 'iwer/lib/device/XRHandInput.js';
import { describe, expect, it } from 'vitest';
import { JOINT_COUNT } from './hand-sample.ts';
import { fistOf, indexCurlOf, pinchOf } from './hand-shape.ts';

type PoseName = 'default' | 'pinch' | 'point';

/** Recorded hands of a headset, turned and moved: a shape does not depend on where the hand is. */
function recordedHand(name: PoseName, size = 1): Float32Array {
  const joints = new Float32Array(JOINT_COUNT * 16);
  Object.values(oculusHandConfig.poses[name]?.jointTransforms ?? {}).forEach(({ offsetMatrix }, index) => {
    joints.set(offsetMatrix, index * 16);
    for (const [axis, shift] of [0.3, 1.2, -0.4].entries()) {
      const at = index * 16 + 12 + axis;
      joints[at] = (joints[at] ?? 0) * size + shift;
    }
  });
  return joints;
}

describe('the shape of a tracked hand', () => {
  it('is open when relaxed', () => {
    const joints = recordedHand('default');
    expect([pinchOf(joints), fistOf(joints), indexCurlOf(joints)].every((value) => value < 0.3)).toBe(true);
  });

  it('pinches without making a fist', () => {
    const joints = recordedHand('pinch');
    expect(pinchOf(joints)).toBeGreaterThan(0.9);
    expect(fistOf(joints)).toBeLessThan(0.4);
  });

  it('makes a fist with a straight index when it points', () => {
    const joints = recordedHand('point');
    expect(pinchOf(joints)).toBeLessThan(0.4);
    expect(fistOf(joints)).toBeGreaterThan(0.7);
    expect(indexCurlOf(joints)).toBeLessThan(0.35);
  });

  it('is read alike on a small hand', () => {
    expect(fistOf(recordedHand('point', 0.7))).toBeCloseTo(fistOf(recordedHand('point')), 3);
    expect(pinchOf(recordedHand('pinch', 0.7))).toBeGreaterThan(0.9);
  });
});
