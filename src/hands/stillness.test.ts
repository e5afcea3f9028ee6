import { describe, expect, it } from 'vitest';
import { createStillness, observeStillness } from './stillness.ts';

const UPRIGHT = { x: 0, y: 0, z: 0, w: 1 };
const FRAME = 1000 / 72;

function turned(degrees: number) {
  const half = (degrees * Math.PI) / 360;
  return { x: 0, y: Math.sin(half), z: 0, w: Math.cos(half) };
}

/** Seconds until somebody is taken for gone, at most a minute. */
function secondsUntilGone(pose: (seconds: number) => [{ x: number; y: number; z: number }, typeof UPRIGHT]): number {
  const still = createStillness();
  for (let time = 0; time < 60_000; time += FRAME) {
    const [position, orientation] = pose(time / 1000);
    if (observeStillness(still, position, orientation, FRAME)) return time / 1000;
  }
  return Number.POSITIVE_INFINITY;
}

describe('a headset that nobody wears', () => {
  it('is noticed after 20 s of stillness', () => {
    const seconds = secondsUntilGone(() => [{ x: 0.2, y: 1.1, z: 0 }, UPRIGHT]);
    expect(seconds).toBeGreaterThan(19.9);
    expect(seconds).toBeLessThan(20.2);
  });

  it('is noticed through the noise of tracking', () => {
    const noisy = (seconds: number) => ({
      x: 0.0006 * Math.sin(seconds * 91),
      y: 0.8 + 0.0006 * Math.sin(seconds * 57),
      z: 0,
    });
    expect(secondsUntilGone((seconds) => [noisy(seconds), turned(0.1 * Math.sin(seconds * 33))])).toBeLessThan(21);
  });

  it('is not suspected on a head that only breathes', () => {
    const breathing = (seconds: number) => ({ x: 0, y: 1.15 + 0.003 * Math.sin(seconds * 1.5), z: 0 });
    expect(secondsUntilGone((seconds) => [breathing(seconds), UPRIGHT])).toBe(Number.POSITIVE_INFINITY);
  });

  it('is not suspected on a head that slowly turns', () => {
    expect(secondsUntilGone((seconds) => [{ x: 0, y: 1.15, z: 0 }, turned(seconds * 0.05)])).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});
