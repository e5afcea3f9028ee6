import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { createSteadyRay } from './steady-ray.ts';

const FRAME = 1000 / 72;
const DEGREE = Math.PI / 180;
const ORIGIN = new Vector3(0.2, 1.2, 0);
const pointing = (degrees: number) => new Vector3(Math.sin(degrees * DEGREE), 0, -Math.cos(degrees * DEGREE));
const degreesOff = (ray: Vector3, degrees: number) => ray.angleTo(pointing(degrees)) / DEGREE;

describe('a steady ray', () => {
  it('stays within two degrees while the hand swings by fifteen', () => {
    const ray = createSteadyRay();
    let worst = 0;
    for (let frame = 0; frame < 72 * 6; frame++) {
      const swing = 15 * Math.sin((frame / 72) * 4.7 * 2 * Math.PI);
      ray.update(ORIGIN, pointing(swing), FRAME);
      if (frame > 72 * 2) worst = Math.max(worst, degreesOff(ray.direction, 0));
    }
    expect(worst).toBeLessThan(2);
  });

  it('is where a steady hand points a third of a second after it moved there', () => {
    const ray = createSteadyRay();
    for (let frame = 0; frame < 144; frame++) ray.update(ORIGIN, pointing(0), FRAME);
    for (let frame = 1; frame <= 18; frame++) ray.update(ORIGIN, pointing((frame / 18) * 40), FRAME);
    for (let frame = 0; frame < 24; frame++) ray.update(ORIGIN, pointing(40), FRAME);
    expect(degreesOff(ray.direction, 40)).toBeLessThan(4);
  });

  it('comes to rest exactly where the hand rests', () => {
    const ray = createSteadyRay();
    for (let frame = 0; frame < 72; frame++) ray.update(ORIGIN, pointing(frame / 3), FRAME);
    for (let frame = 0; frame < 360; frame++) ray.update(ORIGIN, pointing(24), FRAME);
    expect(degreesOff(ray.direction, 24)).toBeLessThan(0.1);
    expect(ray.origin.distanceTo(ORIGIN)).toBeLessThan(1e-3);
  });

  it('takes a hand that comes back as it comes', () => {
    const ray = createSteadyRay();
    for (let frame = 0; frame < 72; frame++) ray.update(ORIGIN, pointing(0), FRAME);
    ray.reset();
    ray.update(ORIGIN, pointing(80), FRAME);
    expect(degreesOff(ray.direction, 80)).toBeLessThan(0.01);
  });
});
