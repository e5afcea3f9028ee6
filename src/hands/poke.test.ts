import { Quaternion, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { Pointable } from '../world/pointables.ts';
import { createPoke, updatePoke } from './poke.ts';

function board(): Pointable & { pressed: number; hovered: boolean } {
  return {
    id: 'panel:ask',
    kind: 'panel',
    centre: new Vector3(0, 1.2, -0.5),
    orientation: new Quaternion(),
    halfSize: new Vector3(0.1, 0.05, 0.004),
    enabled: true,
    pressed: 0,
    hovered: false,
    hover(point) {
      this.hovered = point !== null;
    },
    select() {
      this.pressed += 1;
    },
  };
}

const FRAME = 1000 / 72;

/** Moves a finger along Z, metres before the board's face, one value a frame. */
function run(depths: readonly number[]) {
  const panel = board();
  const poke = createPoke('right');
  for (const depth of depths) updatePoke(poke, [panel], new Vector3(0.02, 1.21, -0.5 + 0.004 + depth), FRAME);
  return panel;
}

describe('a finger on a board', () => {
  it('presses once on its way in', () => {
    expect(run([0.2, 0.1, 0.05, 0.02, 0.004, -0.004, -0.008, -0.004]).pressed).toBe(1);
  });

  it('must pull back to press again, and not too soon', () => {
    const away = Array.from({ length: 30 }, () => 0.05);
    expect(run([0.05, -0.005, 0.005, -0.005]).pressed).toBe(1);
    expect(run([0.05, -0.005, 0.05, -0.005]).pressed).toBe(1);
    expect(run([0.05, -0.005, ...away, -0.005]).pressed).toBe(2);
  });

  it('does not press from behind', () => {
    expect(run([-0.05, -0.02, -0.005, 0.001]).pressed).toBe(0);
  });

  it('is seen before it touches', () => {
    expect(run([0.12]).hovered).toBe(true);
    expect(run([0.12, 0.3]).hovered).toBe(false);
  });
});
