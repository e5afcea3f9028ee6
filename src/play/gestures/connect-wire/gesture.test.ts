import { describe, expect, it } from 'vitest';
import { benchAt, moved } from '../../testing/gesture-bench.ts';
import type { ConnectWireState } from './state.ts';

const begin = () => benchAt<ConnectWireState>('clip');

describe('connecting', () => {
  it('shows where a free end will catch before it is let go, and catches there', () => {
    const bench = begin();
    bench.take('right', 'hook_left');
    bench.carry('right', moved(bench.anchor('line_1'), 0.04, -0.03, 0));
    expect(bench.state().near[0]).toBe('line_1');
    expect(bench.told.some(({ kind, subject }) => kind === 'hover' && subject === 'line_1')).toBe(true);
    bench.release('right');
    expect(bench.state().attached).toEqual(['line_1', null]);
    expect(bench.prop('hook_left').anchor).toBe('line_1');
  });

  it('sends an end that was let go elsewhere home, with a word', () => {
    const bench = begin();
    bench.take('right', 'hook_left');
    bench.carry('right', { x: 0, y: 1, z: -0.5 });
    bench.release('right');
    bench.tick(400);
    expect(bench.wrongWords()).toEqual(['gesture.connect.nearer']);
    expect(bench.prop('hook_left').where).toBe('rest');
    expect(bench.play.state.steps[0]?.tries).toBe(1);
  });

  it('does not scold who only puts an end back', () => {
    const bench = begin();
    bench.take('right', 'hook_left');
    bench.release('right');
    expect(bench.wrongWords()).toEqual([]);
    expect(bench.play.state.steps[0]?.tries).toBe(0);
  });

  it('never fastens two ends to one anchor', () => {
    const bench = begin();
    bench.act('clip:hook_left');
    bench.take('right', 'hook_right');
    bench.carry('right', bench.anchor('line_1'));
    bench.release('right');
    expect(bench.state().attached).toEqual(['line_1', null]);
    bench.act('clip:hook_right');
    expect(bench.play.state.steps[0]?.outcome).toBe('done');
  });

  it('ignores an act that is over', () => {
    const bench = begin();
    bench.act('clip:hook_left');
    bench.act('clip:hook_left');
    bench.act('clip:nobody');
    expect(bench.progress()).toBe(0.5);
  });
});
