import { describe, expect, it } from 'vitest';
import { turnAbout } from '../../angles.ts';
import { type GestureBench, benchAt, moved } from '../../testing/gesture-bench.ts';
import type { OperateControlsState } from './state.ts';

const begin = () => benchAt<OperateControlsState>('bake');

/** At the dial, which comes last. */
function atDial(): GestureBench<OperateControlsState> {
  const bench = begin();
  for (const control of ['door', 'peel', 'steam']) bench.act(`set:${control}`);
  return bench;
}

function twist(bench: GestureBench<OperateControlsState>, from: number, to: number, frames: number): void {
  const { position } = bench.prop('dial').pose;
  for (let frame = 0; frame <= frames; frame += 1) {
    const angle = from + ((to - from) * frame) / frames;
    bench.hand('right', position, 1, 0, turnAbout({ x: 0, y: 0, z: 0, w: 1 }, { x: 0, y: 0, z: 1 }, angle));
  }
}

describe('operating controls', () => {
  it('does not let a control move before its turn, and says why', () => {
    const bench = begin();
    bench.take('right', 'peel');
    bench.carry('right', moved(bench.prop('peel').pose.position, 0, 0, -0.3));
    expect(bench.wrongWords()).toEqual(['steps.bake.early.peel']);
    expect(bench.prop('peel').value).toBe(0);
    bench.act('set:dial', 240);
    expect(bench.wrongWords().at(-1)).toBe('steps.bake.early.dial');
    expect(bench.prop('dial').value).toBe(0);
  });

  it('slides a control along its axis, with what rides on it, and leaves that at the end', () => {
    const bench = begin();
    bench.act('set:door');
    const peel = { ...bench.prop('peel').pose.position };
    const loaf = { ...bench.prop('loaf').pose.position };
    bench.take('right', 'peel');
    bench.carry('right', moved(peel, 0.1, 0.1, -0.15));
    expect(bench.prop('peel').value).toBeCloseTo(-150, 0);
    expect(bench.prop('peel').pose.position.x).toBeCloseTo(peel.x, 6);
    expect(bench.prop('loaf').pose.position.z).toBeCloseTo(loaf.z - 0.15, 3);
    bench.carry('right', moved(peel, 0, 0, -0.32));
    expect(bench.state().index).toBe(2);
    expect(bench.prop('loaf').anchor).toBe('loaf_in');
  });

  it('springs a lever back when it is let go', () => {
    const bench = begin();
    bench.act('set:door');
    bench.act('set:peel');
    bench.act('set:steam');
    expect(bench.prop('steam').value).toBe(-60);
    bench.tick(500);
    expect(bench.prop('steam').value).toBe(0);
  });

  it('turns a dial with the wrist, past half a turn, and sets it when it is let go', () => {
    const bench = atDial();
    bench.take('right', 'dial');
    twist(bench, 0, -120, 30);
    expect(bench.prop('dial').value).toBeCloseTo(-120, 0);
    twist(bench, -120, -240, 30);
    expect(bench.prop('dial').value).toBeCloseTo(-240, 0);
    expect(bench.told.filter(({ kind }) => kind === 'detent').length).toBeGreaterThanOrEqual(15);
    expect(bench.play.state.steps[8]?.outcome).toBe('open');
    bench.release('right');
    expect(bench.play.state.steps[8]?.outcome).toBe('done');
  });

  it('turns a dial as a mouse does, going round it', () => {
    const bench = atDial();
    const { position } = bench.prop('dial').pose;
    bench.take('right', 'dial');
    bench.carry('right', moved(position, 0.04, 0, 0), 5);
    const start = bench.prop('dial').value;
    for (const [x, y] of [
      [0.03, -0.03],
      [0, -0.04],
    ] as const) {
      bench.carry('right', moved(position, x, y, 0), 10);
    }
    expect(bench.prop('dial').value - start).toBeCloseTo(-90, -1);
  });

  it('does not set a dial that is only passing by', () => {
    const bench = atDial();
    bench.take('right', 'dial');
    twist(bench, 0, -262, 60);
    expect(bench.play.state.steps[8]?.outcome).toBe('open');
  });

  it('says whether a chosen value is too high or too low', () => {
    const bench = atDial();
    bench.act('set:dial', 180);
    expect(bench.told.at(-1)?.words).toBe('gesture.controls.more');
    bench.act('set:dial', 265);
    expect(bench.told.at(-1)?.words).toBe('gesture.controls.less');
    bench.act('set:dial', 240);
    expect(bench.play.state.steps[8]?.outcome).toBe('done');
  });
});
