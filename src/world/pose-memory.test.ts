import { describe, expect, it } from 'vitest';
import { createPose } from '../play/pose-math.ts';
import { PoseMemory } from './pose-memory.ts';

describe('a memory of poses', () => {
  it('says once that something is new, and again only when it moved, turned, or looks otherwise', () => {
    const memory = new PoseMemory(2);
    const pose = createPose();
    expect(memory.changed(1, pose, 1)).toBe(true);
    expect(memory.changed(1, pose, 1)).toBe(false);
    pose.position.y += 1e-9;
    expect(memory.changed(1, pose, 1)).toBe(true);
    pose.orientation.w = 0.5;
    expect(memory.changed(1, pose, 1)).toBe(true);
    expect(memory.changed(1, pose, 0)).toBe(true);
    expect(memory.changed(1, pose, 0)).toBe(false);
  });

  it('keeps things apart, and forgets when told', () => {
    const memory = new PoseMemory(2);
    const pose = createPose();
    memory.changed(0, pose, 1);
    expect(memory.changed(1, pose, 1)).toBe(true);
    memory.forget(0);
    expect(memory.changed(0, pose, 1)).toBe(true);
    expect(memory.changed(1, pose, 1)).toBe(false);
  });
});
