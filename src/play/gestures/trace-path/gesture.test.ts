import { describe, expect, it } from 'vitest';
import type { Vector } from '../../pose.ts';
import { type GestureBench, benchAt, moved } from '../../testing/gesture-bench.ts';
import type { TracePathState } from './state.ts';

/** The sample's blade has its tip 7 cm ahead of the hand. */
const TIP = 0.07;

function withBlade(): GestureBench<TracePathState> {
  const bench = benchAt<TracePathState>('score');
  bench.take('right', 'blade');
  return bench;
}

function tipTo(bench: GestureBench<TracePathState>, point: Vector, frames = 10): void {
  bench.carry('right', moved(point, 0, 0, TIP), frames);
}

describe('tracing a line', () => {
  it('follows the tip forwards and shows the line as it grows', () => {
    const bench = withBlade();
    tipTo(bench, bench.anchor('cut_1'));
    tipTo(bench, bench.anchor('cut_2'));
    expect(bench.state().traced).toBeGreaterThan(0.07);
    expect(bench.prop('cut').visible).toBe(true);
    expect(bench.prop('cut').level).toBeCloseTo(bench.state().traced / bench.state().length, 6);
    for (const point of ['cut_3', 'cut_4']) tipTo(bench, bench.anchor(point));
    expect(bench.play.state.steps[7]?.outcome).toBe('done');
  });

  it('takes a quick cut as well: one frame from end to end of a straight piece', () => {
    const bench = withBlade();
    tipTo(bench, bench.anchor('cut_1'));
    tipTo(bench, bench.anchor('cut_2'), 1);
    expect(bench.state().traced).toBeGreaterThan(0.07);
  });

  it('never goes back', () => {
    const bench = withBlade();
    tipTo(bench, bench.anchor('cut_1'));
    tipTo(bench, bench.anchor('cut_2'));
    const { traced } = bench.state();
    tipTo(bench, bench.anchor('cut_1'));
    expect(bench.state().traced).toBe(traced);
  });

  it('does not begin in the middle or at the end', () => {
    const bench = withBlade();
    tipTo(bench, moved(bench.anchor('cut_4'), 0, 0.1, 0));
    tipTo(bench, bench.anchor('cut_4'));
    tipTo(bench, bench.anchor('cut_3'));
    expect(bench.state().traced).toBe(0);
  });

  it('waits where the line was left, and becomes a little wider, up to half', () => {
    const bench = withBlade();
    tipTo(bench, bench.anchor('cut_1'));
    tipTo(bench, bench.anchor('cut_2'));
    const { traced } = bench.state();
    for (let time = 0; time < 8; time += 1) {
      tipTo(bench, moved(bench.anchor('cut_2'), 0, 0.1, 0));
      tipTo(bench, bench.anchor('cut_2'));
    }
    expect(bench.state().traced).toBeGreaterThanOrEqual(traced);
    expect(bench.state().traced).toBeLessThan(traced + 0.03);
    expect(bench.state().wider).toBe(0.5);
    expect(bench.told.some(({ words }) => words === 'gesture.trace.back')).toBe(true);
  });

  it('is done in four strokes by acts', () => {
    const bench = benchAt<TracePathState>('score');
    for (let stroke = 0; stroke < 3; stroke += 1) bench.act('trace:blade');
    expect(bench.progress()).toBeCloseTo(0.75, 6);
    bench.act('trace:blade');
    expect(bench.play.state.steps[7]?.outcome).toBe('done');
  });
});
