import { describe, expect, it } from 'vitest';
import { type GestureBench, benchAt, moved } from '../../testing/gesture-bench.ts';
import type { ToolTargetsState } from './state.ts';

/** The sample's nailer points its nose 12 cm ahead of the hand. */
const NOSE = 0.12;

function withTool(): GestureBench<ToolTargetsState> {
  const bench = benchAt<ToolTargetsState>('nail');
  bench.take('right', 'nailer');
  return bench;
}

describe('a tool on targets', () => {
  it('works when its trigger is pulled in contact', () => {
    const bench = withTool();
    const hand = moved(bench.anchor('nail_2'), 0, 0, NOSE);
    bench.carry('right', hand);
    bench.hand('right', hand, 1, 1);
    expect(bench.state().done).toEqual([false, true, false]);
  });

  it('works without a trigger after a third of a second of contact, not before', () => {
    const bench = withTool();
    const hand = moved(bench.anchor('nail_1'), 0, 0, NOSE);
    bench.carry('right', moved(hand, 0, 0, 0.2));
    for (let frame = 0; frame < 30; frame += 1) bench.hand('right', hand, 1);
    expect(bench.state().done).toEqual([false, false, false]);
    for (let frame = 0; frame < 8; frame += 1) bench.hand('right', hand, 1);
    expect(bench.state().done).toEqual([true, false, false]);
  });

  it('says why nothing happens away from a mark', () => {
    const bench = withTool();
    bench.hand('right', { x: 0, y: 1.2, z: -0.3 }, 1, 1);
    expect(bench.wrongWords()).toEqual(['gesture.tool.away']);
    expect(bench.state().done).not.toContain(true);
  });

  it('becomes kinder with every shot that missed, so that a trembling hand arrives', () => {
    const bench = withTool();
    const beside = moved(bench.anchor('nail_1'), 0, 0.08, NOSE);
    const shoot = () => {
      bench.hand('right', beside, 1, 1);
      bench.hand('right', beside, 1, 0);
    };
    bench.carry('right', beside);
    shoot();
    expect(bench.state().done).not.toContain(true);
    for (let shots = 0; shots < 10; shots += 1) shoot();
    expect(bench.state().done).toContain(true);
  });

  it('becomes kinder the longer nothing succeeds: a bare hand that trembles has no trigger to pull', () => {
    const bench = withTool();
    bench.carry('right', moved(bench.anchor('nail_1'), 0, 0.08, NOSE));
    bench.tick(10_000);
    expect(bench.state().done).not.toContain(true);
    bench.tick(60_000);
    expect(bench.state().done).toContain(true);
  });

  it('needs the trigger to be let go between two shots', () => {
    const bench = withTool();
    bench.hand('right', { x: 0, y: 1.2, z: -0.3 }, 1, 1);
    for (let frame = 0; frame < 5; frame += 1) bench.hand('right', { x: 0, y: 1.2, z: -0.3 }, 1, 0.9);
    expect(bench.wrongWords()).toHaveLength(1);
  });

  it('does nothing while its hand is not seen', () => {
    const bench = withTool();
    bench.carry('right', moved(bench.anchor('nail_1'), 0, 0, NOSE), 5);
    bench.lose('right');
    bench.tick(500);
    expect(bench.state().done).not.toContain(true);
  });

  it('is done by acts, in any order, each once', () => {
    const bench = benchAt<ToolTargetsState>('nail');
    for (const target of ['nail_3', 'nail_3', 'nail_1']) bench.act(`use:${target}`);
    expect(bench.state().done).toEqual([true, false, true]);
    expect(bench.acts().map(({ id, wanted }) => [id, wanted])).toEqual([['use:nail_2', true]]);
  });
});
