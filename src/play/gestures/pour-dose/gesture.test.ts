import { describe, expect, it } from 'vitest';
import { turnAbout } from '../../angles.ts';
import type { Quaternion } from '../../pose.ts';
import { rotateVector } from '../../pose-math.ts';
import { type GestureBench, benchAt } from '../../testing/gesture-bench.ts';
import type { PourDoseState } from './state.ts';

/** Lip of the sample's jug in its own frame, metres. */
const LIP = { x: 0, y: 0.06, z: -0.08 };

function tilted(degrees: number): Quaternion {
  return turnAbout({ x: 0, y: 0, z: 0, w: 1 }, { x: 1, y: 0, z: 0 }, -degrees);
}

/** Holds the jug for so many frames with its lip over the vessel. */
function holdOver(bench: GestureBench<PourDoseState>, degrees: number, frames: number): void {
  const orientation = tilted(degrees);
  const lip = rotateVector({ x: 0, y: 0, z: 0 }, orientation, LIP);
  const over = bench.anchor('pour');
  const hand = { x: over.x - lip.x, y: over.y - lip.y, z: over.z - lip.z };
  for (let frame = 0; frame < frames; frame += 1) bench.hand('right', hand, 1, 0, orientation);
}

function withJug(): GestureBench<PourDoseState> {
  const bench = benchAt<PourDoseState>('weigh');
  bench.take('right', 'jug');
  holdOver(bench, 0, 5);
  return bench;
}

const poured = (bench: GestureBench<PourDoseState>) => bench.state().poured[0] ?? 0;

describe('pouring a dose', () => {
  it('spills nothing upright, little when tipped a little, much when tipped far', () => {
    const bench = withJug();
    holdOver(bench, 30, 20);
    expect(poured(bench)).toBe(0);
    holdOver(bench, 50, 20);
    const little = poured(bench);
    holdOver(bench, 100, 20);
    expect(little).toBeGreaterThan(0);
    expect(poured(bench) - little).toBeGreaterThan(3 * little);
  });

  it('fills the vessel by what has been poured', () => {
    const bench = withJug();
    holdOver(bench, 80, 60);
    expect(bench.prop('content').level).toBeCloseTo(poured(bench) / 1200, 6);
  });

  it('slows near the mark, so that the eye can follow', () => {
    const bench = withJug();
    holdOver(bench, 100, 20);
    const early = poured(bench);
    while (poured(bench) < 490) holdOver(bench, 100, 1);
    const before = poured(bench);
    holdOver(bench, 100, 20);
    expect(poured(bench) - before).toBeLessThan(early / 2);
  });

  it('is done when it stops within the window', () => {
    const bench = withJug();
    while (poured(bench) < 590) holdOver(bench, 80, 1);
    expect(bench.state().done[0]).toBe(false);
    holdOver(bench, 0, 30);
    expect(bench.state().done[0]).toBe(true);
    expect(bench.play.state.steps[4]?.tries).toBe(0);
  });

  it('asks for more when it stops short', () => {
    const bench = withJug();
    while (poured(bench) < 300) holdOver(bench, 80, 1);
    holdOver(bench, 0, 30);
    expect(bench.state().done[0]).toBe(false);
    expect(bench.told.some(({ words }) => words === 'gesture.pour.more')).toBe(true);
  });

  it('cannot be failed: a surplus is skimmed off to the edge of the mark', () => {
    const bench = withJug();
    holdOver(bench, 100, 900);
    expect(bench.state().done[0]).toBe(true);
    expect(poured(bench)).toBeCloseTo(630, 6);
    expect(bench.told.some(({ words }) => words === 'gesture.pour.surplus')).toBe(true);
    expect(bench.prop('content').level).toBeCloseTo(630 / 1200, 6);
  });

  it('sends home a source whose turn has not come', () => {
    const bench = benchAt<PourDoseState>('weigh');
    bench.act('dose:spoon', 20);
    expect(bench.wrongWords()).toEqual(['gesture.pour.notYet']);
    expect(bench.state().poured).toEqual([0, 0]);
  });

  it('takes an amount as it is said: too little, then enough', () => {
    const bench = benchAt<PourDoseState>('weigh');
    bench.act('dose:jug', 400);
    expect(bench.state().done).toEqual([false, false]);
    bench.act('dose:jug', 610);
    expect(bench.state().done).toEqual([true, false]);
  });
});
