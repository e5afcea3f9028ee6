import { describe, expect, it } from 'vitest';
import { blinkAt, createBlink } from './blink.ts';

/** Moments (seconds) at which the lids of a figure begin to fall within a minute. */
function blinks(seed: number): number[] {
  const blink = createBlink(seed);
  const moments: number[] = [];
  let closed = false;
  for (let frame = 0; frame < 60 * 72; frame++) {
    const now = blinkAt(blink, frame / 72) > 0;
    if (now && !closed) moments.push(frame / 72);
    closed = now;
  }
  return moments;
}

describe('blinking', () => {
  it('comes ten to thirty times a minute, at irregular times', () => {
    const moments = blinks(7);
    expect(moments.length).toBeGreaterThan(9);
    expect(moments.length).toBeLessThan(31);
    const pauses = moments.slice(1).map((moment, i) => moment - (moments[i] ?? 0));
    expect(Math.max(...pauses) - Math.min(...pauses)).toBeGreaterThan(1);
  });

  it('is the same on every run and differs between people', () => {
    expect(blinks(7)).toEqual(blinks(7));
    expect(blinks(7)).not.toEqual(blinks(8));
  });

  it('closes the eyes entirely for a moment', () => {
    const blink = createBlink(3);
    let most = 0;
    for (let i = 0; i < 2000; i++) most = Math.max(most, blinkAt(blink, i / 200));
    expect(most).toBeGreaterThan(0.9);
  });
});
