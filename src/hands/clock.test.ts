import { describe, expect, it } from 'vitest';
import { createFrameClock } from './clock.ts';

describe('the clock of play', () => {
  it('keeps the sum exact at 72 frames a second', () => {
    const clock = createFrameClock();
    let sum = 0;
    for (let frame = 0; frame < 7200; frame++) {
      clock.add(1000 / 72);
      for (let tick = clock.take(); tick > 0; tick = clock.take()) {
        expect(Number.isInteger(tick) && tick <= 100).toBe(true);
        sum += tick;
      }
    }
    expect(Math.abs(sum - 100_000)).toBeLessThanOrEqual(1);
  });

  it('plays a slow frame in several ticks and takes a long gap for a pause', () => {
    const clock = createFrameClock();
    clock.add(250);
    expect([clock.take(), clock.take(), clock.take(), clock.take()]).toEqual([100, 100, 50, 0]);
    clock.add(60_000);
    expect([clock.take(), clock.take()]).toEqual([100, 0]);
  });
});
