import { describe, expect, it } from 'vitest';
import { createGaze, followLook, GAZE_LIMITS, type Look, lookTowards } from './gaze.ts';

const look = (x: number, y: number, z: number): Look => lookTowards(x, y, z, { yaw: 0, pitch: 0 });

describe('gaze', () => {
  it('ends on the visitor: head and eyes together make up the whole look', () => {
    const gaze = createGaze();
    for (let i = 0; i < 300; i++) followLook(gaze, look(0.5, 0.1, 1), 1 / 72);
    expect(gaze.head.yaw + gaze.eyes.yaw).toBeCloseTo(Math.atan2(0.5, 1), 2);
  });

  it('never passes its limits, wherever the visitor walks', () => {
    const gaze = createGaze();
    for (let i = 0; i < 2000; i++) {
      const angle = i * 0.37;
      followLook(gaze, look(Math.sin(angle), Math.sin(angle * 1.7) * 3, Math.cos(angle)), 1 / 30);
      expect(Math.abs(gaze.head.yaw)).toBeLessThanOrEqual(GAZE_LIMITS.headYaw);
      expect(Math.abs(gaze.eyes.yaw)).toBeLessThanOrEqual(GAZE_LIMITS.eyeYaw);
      expect(gaze.head.pitch).toBeGreaterThanOrEqual(-GAZE_LIMITS.headDown);
      expect(gaze.eyes.pitch).toBeLessThanOrEqual(GAZE_LIMITS.eyeUp);
    }
  });

  it('turns the head smoothly, never faster than a calm person does', () => {
    const gaze = createGaze();
    let before = 0;
    for (let i = 0; i < 100; i++) {
      followLook(gaze, look(1, 0, 0.2), 1 / 72);
      expect(gaze.head.yaw - before).toBeLessThan(2.5 / 72);
      before = gaze.head.yaw;
    }
  });

  it('does not twist its neck towards someone behind', () => {
    const gaze = createGaze();
    for (let i = 0; i < 300; i++) followLook(gaze, look(0.2, 0, -1), 1 / 72);
    expect(gaze.head.yaw).toBeCloseTo(0, 3);
  });
});
