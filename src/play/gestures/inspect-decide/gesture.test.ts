import { describe, expect, it } from 'vitest';
import { benchAt } from '../../testing/gesture-bench.ts';
import type { InspectDecideState } from './state.ts';

const begin = () => benchAt<InspectDecideState>('look');

describe('inspecting and deciding', () => {
  it('looks closer at what a hand stays near, and then asks', () => {
    const bench = begin();
    for (let frame = 0; frame < 30; frame += 1) bench.hand('right', bench.anchor('check_rug'));
    expect(bench.state().looking).toBe(0);
    expect(bench.told.some(({ words }) => words === 'steps.look.points.rug.look')).toBe(true);
    expect(
      bench
        .acts()
        .slice(0, 2)
        .map(({ id, wanted }) => [id, wanted]),
    ).toEqual([
      ['risk:rug', true],
      ['safe:rug', false],
    ]);
  });

  it('does not look at what a hand only passes', () => {
    const bench = begin();
    for (let frame = 0; frame < 10; frame += 1) bench.hand('right', bench.anchor('check_rug'));
    bench.hand('right', { x: 0, y: 1, z: 0 });
    expect(bench.state().looking).toBe(-1);
  });

  it('puts a recognised risk right', () => {
    const bench = begin();
    bench.act('look:rug');
    bench.act('risk:rug');
    expect(bench.prop('rug').visible).toBe(false);
    bench.act('look:bag');
    bench.act('risk:bag');
    expect(bench.prop('bag').anchor).toBe('bag_safe');
    expect(bench.play.state.steps[9]?.outcome).toBe('done');
  });

  it('gives an overlooked risk another chance', () => {
    const bench = begin();
    bench.act('look:rug');
    bench.act('safe:rug');
    expect(bench.wrongWords()).toEqual(['steps.look.points.rug.safe']);
    expect(bench.prop('rug').visible).toBe(true);
    expect(bench.acts().map(({ id }) => id)).toContain('look:rug');
  });

  it('explains a false alarm and goes on', () => {
    const bench = begin();
    bench.act('look:lamp');
    bench.act('risk:lamp');
    expect(bench.wrongWords()).toEqual(['steps.look.points.lamp.risk']);
    expect(bench.state().verdicts).toEqual([null, 'safe', null]);
    expect(bench.progress()).toBe(0);
  });

  it('ignores a verdict on what is not looked at', () => {
    const bench = begin();
    bench.act('risk:rug');
    bench.act('look:lamp');
    bench.act('risk:rug');
    expect(bench.state().verdicts).toEqual([null, null, null]);
  });
});
