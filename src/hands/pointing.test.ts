import { Quaternion, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { Pointable } from '../world/pointables.ts';
import { clampIntoBox, createPointedAt, distanceToBox, pointAt, rayMeetsBox } from './pointing.ts';

const FORWARD = new Vector3(0, 0, -1);

function board(id: string, distance: number, kind: Pointable['kind'] = 'panel', half = 0.2): Pointable {
  return {
    id,
    kind,
    centre: new Vector3(0, 1.4, -distance),
    orientation: new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), 0.4),
    halfSize: new Vector3(half, half, 0.005),
    enabled: true,
    hover: () => undefined,
    select: () => undefined,
  };
}

describe('pointing', () => {
  it('meets the nearest board that is enabled', () => {
    const near = board('near', 0.8);
    const far = board('far', 2);
    const pointed = createPointedAt();
    pointAt(pointed, [far, near], new Vector3(0, 1.4, 0), FORWARD, 5);
    expect(pointed.pointable?.id).toBe('near');
    near.enabled = false;
    pointAt(pointed, [far, near], new Vector3(0, 1.4, 0), FORWARD, 5);
    expect(pointed.pointable?.id).toBe('far');
    expect(pointed.point.z).toBeCloseTo(-2, 1);
  });

  it('misses what lies beside or behind', () => {
    expect(rayMeetsBox(new Vector3(0, 1.4, 0), FORWARD, board('behind', -1), 0)).toBe(-1);
    expect(rayMeetsBox(new Vector3(0.5, 1.4, 0), FORWARD, board('beside', 1), 0)).toBe(-1);
  });

  it('is generous with small far things and exact with boards', () => {
    const pointed = createPointedAt();
    const beside = new Vector3(0.04, 1.4, 0);
    pointAt(pointed, [board('marker', 2, 'interest', 0.01)], beside, FORWARD, 5);
    expect(pointed.pointable?.id).toBe('marker');
    pointAt(pointed, [board('board', 2, 'panel', 0.01)], beside, FORWARD, 5);
    expect(pointed.pointable).toBeNull();
  });

  it('brings a hand onto the thing it reaches for', () => {
    const box = board('thing', 1);
    const hand = new Vector3(0.9, 1.5, -1);
    expect(distanceToBox(hand, box)).toBeGreaterThan(0.5);
    clampIntoBox(hand, box, 0.01);
    expect(distanceToBox(hand, box)).toBe(0);
  });
});
