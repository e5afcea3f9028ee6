import { describe, expect, it } from 'vitest';
import { CABLE_POINTS, fillCable } from './cable-curve.ts';

function cable(to: [number, number, number], length: number): Float32Array {
  const out = new Float32Array(CABLE_POINTS * 3);
  fillCable(out, 0, 1, 0, ...to, length);
  return out;
}

function lengthOf(points: Float32Array): number {
  let sum = 0;
  for (let i = 3; i < points.length; i += 3) {
    sum += Math.hypot(
      (points[i] ?? 0) - (points[i - 3] ?? 0),
      (points[i + 1] ?? 0) - (points[i - 2] ?? 0),
      (points[i + 2] ?? 0) - (points[i - 1] ?? 0),
    );
  }
  return sum;
}

describe('a hanging rope', () => {
  it.each([
    [0.4, 1, -0.3, 1.2],
    [0.4, 1.3, -0.3, 1.2],
    [0.05, 0.6, 0, 1.4],
    [1, 0.2, 0.5, 1.5],
  ])('to (%f, %f, %f) keeps its length of %f m', (x, y, z, length) => {
    const points = cable([x, y, z], length);
    expect(lengthOf(points) / length).toBeGreaterThan(0.97);
    expect(lengthOf(points) / length).toBeLessThan(1.03);
    expect([...points].every(Number.isFinite)).toBe(true);
  });

  it('starts and ends at its knots', () => {
    const points = cable([0.5, 1.2, -0.4], 1);
    expect(points[1]).toBeCloseTo(1, 4);
    expect(points[CABLE_POINTS * 3 - 3]).toBeCloseTo(0.5, 5);
    expect(points[CABLE_POINTS * 3 - 2]).toBeCloseTo(1.2, 5);
  });

  it('hangs below both knots when it is slack and is straight when it is taut', () => {
    const slack = cable([0.5, 1, 0], 1);
    expect(slack[(CABLE_POINTS >> 1) * 3 + 1]).toBeLessThan(0.75);
    const taut = cable([0.5, 1, 0], 0.3);
    expect(taut[(CABLE_POINTS >> 1) * 3 + 1]).toBeCloseTo(1, 4);
  });

  it('does not break when its ends lie above each other', () => {
    const points = cable([0, 0.5, 0], 0.9);
    expect([...points].every(Number.isFinite)).toBe(true);
    expect(points[(CABLE_POINTS >> 1) * 3 + 1]).toBeLessThan(0.75);
  });
});
