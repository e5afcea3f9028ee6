import { describe, expect, it } from 'vitest';
import { type GestureBench, benchAt, moved } from '../../testing/gesture-bench.ts';
import type { CareHoldState } from './state.ts';

function down(bench: GestureBench<CareHoldState>, hand: 'left' | 'right', from: number, to: number): void {
  const spot = bench.anchor('knead');
  for (let frame = 0; frame <= 10; frame += 1) bench.hand(hand, moved(spot, 0, from + ((to - from) * frame) / 10, 0));
}

describe('kneading', () => {
  it('counts the palm’s way down and up again as one press', () => {
    const bench = benchAt<CareHoldState>('knead');
    down(bench, 'right', 0.05, -0.03);
    expect(bench.state().presses).toBe(1);
    down(bench, 'right', -0.03, -0.06);
    expect(bench.state().presses).toBe(1);
    down(bench, 'right', -0.06, 0.05);
    down(bench, 'right', 0.05, -0.03);
    expect(bench.state().presses).toBe(2);
  });

  it('makes the dough give way and come back', () => {
    const bench = benchAt<CareHoldState>('knead');
    down(bench, 'right', 0.05, -0.03);
    bench.tick(200);
    expect(bench.prop('dough').level).toBeCloseTo(0.7, 3);
    down(bench, 'right', -0.03, 0.06);
    bench.tick(400);
    expect(bench.prop('dough').level).toBe(1);
  });

  it('does not count presses on air, beside the dough, or by a tremor', () => {
    const bench = benchAt<CareHoldState>('knead');
    down(bench, 'right', 0.11, 0.04);
    const beside = moved(bench.anchor('knead'), 0.3, 0, 0);
    for (let frame = 0; frame < 20; frame += 1) bench.hand('right', moved(beside, 0, frame % 2 ? 0.1 : -0.05, 0));
    for (let frame = 0; frame < 40; frame += 1)
      bench.hand('right', moved(bench.anchor('knead'), 0, frame % 2 ? 0.01 : -0.01, 0));
    expect(bench.state().presses).toBe(0);
  });

  it('counts two palms that press together once', () => {
    const bench = benchAt<CareHoldState>('knead');
    const spot = bench.anchor('knead');
    for (let frame = 0; frame <= 10; frame += 1) {
      bench.hand('left', moved(spot, -0.08, 0.05 - frame * 0.008, 0));
      bench.hand('right', moved(spot, 0.08, 0.05 - frame * 0.008, 0));
    }
    expect(bench.state().presses).toBe(1);
  });

  it('lets a mouse press by its button', () => {
    const bench = benchAt<CareHoldState>('knead');
    const spot = bench.anchor('knead');
    for (let press = 0; press < 3; press += 1) {
      for (let frame = 0; frame < 20; frame += 1) bench.hand('right', spot, 1);
      for (let frame = 0; frame < 20; frame += 1) bench.hand('right', spot, 0);
    }
    expect(bench.state().presses).toBe(3);
  });
});

describe('holding', () => {
  const both = (bench: GestureBench<CareHoldState>, frames: number, away = 0) => {
    for (let frame = 0; frame < frames; frame += 1) {
      bench.hand('left', moved(bench.anchor('belt_left'), 0, away, 0));
      bench.hand('right', bench.anchor('belt_right'));
    }
  };

  it('needs both hands in place, and waits without loss when one leaves', () => {
    const bench = benchAt<CareHoldState>('rise');
    both(bench, 50);
    const { held } = bench.state();
    expect(held).toBeGreaterThan(900);
    both(bench, 20, 0.4);
    expect(bench.state().held).toBeLessThanOrEqual(held + 20);
    expect(bench.told.some(({ words }) => words === 'gesture.care.back')).toBe(true);
    both(bench, 110);
    expect(bench.play.state.steps[6]?.outcome).toBe('done');
  });

  it('never counts one hand for two places', () => {
    const bench = benchAt<CareHoldState>('rise', { assist: 3 });
    for (let frame = 0; frame < 50; frame += 1) {
      bench.hand('left', { x: -0.4, y: 1.4, z: 0 });
      bench.hand('right', { x: 0, y: 0.85, z: -0.4 });
    }
    expect(bench.state().held).toBe(0);
  });

  it('lets the worker take the other side of one who has one hand', () => {
    const bench = benchAt<CareHoldState>('rise', { oneHand: true });
    for (let frame = 0; frame < 50; frame += 1) bench.hand('right', bench.anchor('belt_right'));
    expect(bench.state().covered).toEqual(['worker', 'right']);
    expect(bench.state().held).toBeGreaterThan(400);
  });

  it('notices by itself that only one hand is there', () => {
    const bench = benchAt<CareHoldState>('rise');
    for (let frame = 0; frame < 250; frame += 1) bench.hand('right', bench.anchor('belt_right'));
    expect(bench.state().held).toBe(0);
    for (let frame = 0; frame < 150; frame += 1) bench.hand('right', bench.anchor('belt_right'));
    expect(bench.state().held).toBeGreaterThan(500);
  });

  it('is done by keeping on', () => {
    const bench = benchAt<CareHoldState>('rise');
    for (let act = 0; act < 5; act += 1) bench.act('hold');
    expect(bench.play.state.steps[6]?.outcome).toBe('open');
    bench.act('hold');
    expect(bench.play.state.steps[6]?.outcome).toBe('done');
  });
});
