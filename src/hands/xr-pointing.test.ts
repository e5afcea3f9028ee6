import { Quaternion, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { createPlay, DEFAULT_OPTIONS } from '../play/play.ts';
import { createRuntime } from '../play/runtime.ts';
import { createSamplePlace } from '../play/testing/sample-place.ts';
import { createPointableRegistry } from '../world/pointables.ts';
import { createHandSample } from './hand-sample.ts';
import { createHandPointer, updateHandPointer } from './xr-pointing.ts';

/** A right hand a metre before a board. */
function handBeforeBoard() {
  const runtime = createRuntime(createPlay(createSamplePlace(), DEFAULT_OPTIONS));
  const registry = createPointableRegistry();
  const clicks: number[] = [];
  registry.add({
    id: 'board',
    kind: 'panel',
    enabled: true,
    centre: new Vector3(0, 1.2, -1),
    orientation: new Quaternion(),
    halfSize: new Vector3(0.3, 0.2, 0.01),
    hover: () => undefined,
    select: () => clicks.push(clicks.length),
  });
  const pointer = createHandPointer('right');
  const sample = createHandSample('right');
  sample.seen = true;
  sample.rayOrigin.set(0, 1.2, 0);
  sample.fingertip.set(0, 1.2, -0.1);
  const hold = (select: number, grip: number, frames = 3) => {
    sample.select = select;
    sample.grip = grip;
    for (let frame = 0; frame < frames; frame++)
      updateHandPointer(pointer, sample, runtime.play.state.hands.right, registry, runtime, new Set(), 14);
  };
  return { pointer, clicks, hold };
}

describe('a hand that points at a board', () => {
  it('clicks once when it closes, and again when it has opened', () => {
    const { clicks, hold } = handBeforeBoard();
    hold(0, 0);
    hold(1, 1, 40);
    expect(clicks).toHaveLength(1);
    hold(0, 0);
    hold(1, 1);
    expect(clicks).toHaveLength(2);
  });

  it('clicks with the trigger while the grip is still closed on what it held before', () => {
    const { clicks, hold } = handBeforeBoard();
    hold(0, 0);
    hold(0, 1);
    expect(clicks).toHaveLength(1);
    hold(1, 1);
    expect(clicks).toHaveLength(2);
    hold(0.5, 1);
    hold(1, 1);
    expect(clicks).toHaveLength(2);
  });

  it('takes nothing with a press that clicked, until the hand is open', () => {
    const { pointer, hold } = handBeforeBoard();
    hold(0, 0);
    hold(1, 1);
    expect(pointer.consumed).toBe(true);
    hold(0, 1);
    expect(pointer.consumed).toBe(true);
    hold(0, 0);
    expect(pointer.consumed).toBe(false);
  });
});
