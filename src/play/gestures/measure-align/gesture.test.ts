import { describe, expect, it } from 'vitest';
import { distance } from '../../pose-math.ts';
import { benchAt, moved } from '../../testing/gesture-bench.ts';
import type { MeasureAlignState } from './state.ts';

function withGauge() {
  const bench = benchAt<MeasureAlignState>('line');
  bench.act('set:gauge');
  return bench;
}

describe('measuring and aligning', () => {
  it('asks for the gauge first: until then nothing slides', () => {
    const bench = benchAt<MeasureAlignState>('line');
    const rest = { ...bench.prop('stray_1').pose.position };
    bench.take('right', 'stray_1');
    bench.carry('right', bench.anchor('stray_1'));
    expect(bench.wrongWords()).toEqual(['gesture.align.gaugeFirst']);
    expect(distance(bench.prop('stray_1').pose.position, rest)).toBeLessThan(0.0001);
  });

  it('slides a stray along its line only, however the hand moves', () => {
    const bench = withGauge();
    const rest = { ...bench.prop('stray_1').pose.position };
    bench.take('right', 'stray_1');
    bench.carry('right', moved(rest, 0.2, 0, 0));
    const { position } = bench.prop('stray_1').pose;
    expect(position.x).toBeCloseTo(rest.x, 6);
    expect(distance(position, rest)).toBeLessThan(0.001);
  });

  it('settles it when it stays in line', () => {
    const bench = withGauge();
    const rest = { ...bench.prop('stray_1').pose.position };
    bench.take('right', 'stray_1');
    const hand = moved(rest, 0, 0.015, -0.04);
    bench.carry('right', hand, 10);
    expect(bench.state().strays[0]?.done).toBe(false);
    for (let frame = 0; frame < 32; frame += 1) bench.hand('right', hand, 1);
    expect(bench.play.state.steps[3]?.outcome).toBe('done');
    expect(distance(bench.prop('stray_1').pose.position, bench.anchor('stray_1'))).toBeLessThan(0.0001);
  });

  it('leaves it where it was let go, to be taken up again', () => {
    const bench = withGauge();
    const rest = { ...bench.prop('stray_1').pose.position };
    bench.take('right', 'stray_1');
    bench.carry('right', moved(rest, 0, 0.007, -0.018));
    bench.release('right');
    const way = bench.state().strays[0]?.way ?? 0;
    expect(way).toBeGreaterThan(0.01);
    bench.take('right', 'stray_1');
    expect(bench.state().strays[0]?.way).toBeCloseTo(way, 2);
  });

  it('keeps the stray on its line when an act asks for the moon', () => {
    const bench = withGauge();
    bench.act('slide:stray_1', 65_536);
    expect(bench.state().strays[0]?.way).toBeLessThan(0.08);
    expect(bench.told.at(-1)?.words).toBe('gesture.align.tooFar');
    bench.act('slide:stray_1', 43);
    expect(bench.play.state.steps[3]?.outcome).toBe('done');
  });
});
