import { describe, expect, it } from 'vitest';
import { benchAt, moved } from '../../testing/gesture-bench.ts';
import type { AssembleOrderState } from './state.ts';

const begin = () => benchAt<AssembleOrderState>('lay');

describe('assembling in order', () => {
  it('sends a wrong part home in 350 ms, with the reason', () => {
    const bench = begin();
    bench.take('right', 'ridge_1');
    bench.carry('right', bench.anchor('tile_1'));
    bench.release('right');
    expect(bench.wrongWords()).toEqual(['steps.lay.wrong']);
    bench.tick(350);
    expect(bench.prop('ridge_1').where).toBe('rest');
    expect(bench.state().filled).toEqual([null, null, null]);
  });

  it('lets one course be laid in any order, but not the next before it', () => {
    const bench = begin();
    bench.take('right', 'tile_2');
    bench.carry('right', moved(bench.anchor('tile_2'), 0.03, 0.03, 0));
    bench.release('right');
    expect(bench.state().filled).toEqual([null, 'tile_2', null]);
    bench.take('right', 'ridge_1');
    bench.carry('right', bench.anchor('ridge_1'));
    bench.release('right');
    expect(bench.state().filled).toEqual([null, 'tile_2', null]);
  });

  it('praises a finished course once', () => {
    const bench = begin();
    bench.act('lay:tile_2');
    expect(bench.told.filter(({ words }) => words === 'gesture.assemble.row')).toHaveLength(0);
    bench.act('lay:tile_1');
    expect(bench.told.filter(({ words }) => words === 'gesture.assemble.row')).toHaveLength(1);
  });

  it('offers one act for each kind of part and wants the one whose turn it is', () => {
    const bench = begin();
    expect(bench.acts().map(({ id, wanted }) => [id, wanted])).toEqual([
      ['lay:tile_2', true],
      ['lay:ridge_1', false],
    ]);
    bench.act('lay:ridge_1');
    expect(bench.wrongWords()).toEqual(['steps.lay.wrong']);
    expect(bench.progress()).toBe(0);
  });

  it('leaves laid parts alone', () => {
    const bench = begin();
    bench.act('lay:tile_2');
    bench.take('right', 'tile_2');
    expect(bench.play.state.hands.right.holds).not.toBe('tile_2');
    expect(bench.prop('tile_2').anchor).toBe('tile_1');
  });
});
