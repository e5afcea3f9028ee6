import { beforeEach, describe, expect, it } from 'vitest';
import type { CueKind } from './cue.ts';
import type { HandId } from './intent.ts';
import { DEFAULT_OPTIONS, createPlay, reduce, type Play } from './play.ts';
import type { PropState } from './play-state.ts';
import { createSamplePlace } from './testing/sample-place.ts';

const place = createSamplePlace();
let play: Play;
let cues: CueKind[];

beforeEach(() => {
  play = createPlay(place, DEFAULT_OPTIONS);
  cues = [];
});

function hear(): void {
  cues.push(...play.cues.map(({ kind }) => kind));
}

/** A hand at millimetres, gripping 0 to 100. */
function hand(side: HandId, position: readonly [number, number, number], grip: number): void {
  reduce(play, { kind: 'hand', hand: side, position, orientation: [0, 0, 0, 2047], grip, use: 0 });
  hear();
}

function wait(milliseconds: number): void {
  for (let left = milliseconds; left > 0; left -= 10) {
    reduce(play, { kind: 'tick', milliseconds: Math.min(10, left) });
    hear();
  }
}

function prop(id: string): PropState {
  const found = play.state.props.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no prop ${id}`);
  return found;
}

const HOOK = [280, 950, -300] as const;
const AWAY = [0, 1100, -200] as const;

function takeHook(): void {
  hand('right', HOOK, 0);
  hand('right', HOOK, 100);
}

describe('a hand', () => {
  it('sees what it can take before it takes it', () => {
    hand('right', HOOK, 0);
    expect(play.state.hands.right.near).toBe('hook_right');
    expect(cues).toContain('hover');
  });

  it('takes from 0.7 on, in the same intent, and the thing follows it', () => {
    hand('right', HOOK, 0);
    hand('right', HOOK, 69);
    expect(play.state.hands.right).toMatchObject({ phase: 'closing', holds: null });
    hand('right', HOOK, 70);
    expect(play.state.hands.right).toMatchObject({ phase: 'closed', holds: 'hook_right' });
    hand('right', AWAY, 100);
    expect(prop('hook_right').pose.position).toEqual({ x: 0, y: 1.1, z: -0.2 });
  });

  it('does not let go above 0.4, nor within 90 ms', () => {
    takeHook();
    hand('right', AWAY, 41);
    wait(500);
    expect(play.state.hands.right.holds).toBe('hook_right');
    hand('right', AWAY, 40);
    wait(80);
    hand('right', AWAY, 60);
    wait(200);
    expect(play.state.hands.right.holds).toBe('hook_right');
    hand('right', AWAY, 40);
    wait(100);
    expect(play.state.hands.right.holds).toBeNull();
    expect(prop('hook_right').where).toBe('returning');
    wait(350);
    expect(prop('hook_right')).toMatchObject({ where: 'rest', pose: { position: { x: 0.28, y: 0.95, z: -0.3 } } });
  });

  it('takes nothing when it was closed before it came, but forgives 150 ms', () => {
    hand('right', AWAY, 100);
    wait(140);
    hand('right', HOOK, 100);
    expect(play.state.hands.right.holds).toBe('hook_right');
    play = createPlay(place, DEFAULT_OPTIONS);
    hand('right', AWAY, 100);
    wait(160);
    hand('right', HOOK, 100);
    expect(play.state.hands.right.holds).toBeNull();
  });

  it('takes nothing that the step does not ask for, and nothing from too far away', () => {
    hand('right', [385, 820, -500], 0);
    hand('right', [385, 820, -500], 100);
    expect(play.state.hands.right.holds).toBeNull();
    hand('left', [-280, 950, -160], 0);
    expect(play.state.hands.left.near).toBeNull();
    hand('left', [-280, 950, -171], 0);
    expect(play.state.hands.left.near).toBe('hook_left');
  });

  it('that is lost leaves the thing waiting for 700 ms, then sends it home without blame', () => {
    takeHook();
    hand('right', AWAY, 100);
    reduce(play, { kind: 'lost', hand: 'right' });
    wait(690);
    expect(prop('hook_right')).toMatchObject({ where: 'held', pose: { position: { x: 0, y: 1.1, z: -0.2 } } });
    wait(20);
    expect(prop('hook_right').where).toBe('returning');
    expect(play.state.steps[0]?.tries).toBe(0);
    expect(cues).not.toContain('wrong');
  });

  it('that comes back in time gets the thing back softly', () => {
    takeHook();
    hand('right', AWAY, 100);
    reduce(play, { kind: 'lost', hand: 'right' });
    wait(500);
    hand('right', [200, 1000, -300], 100);
    expect(prop('hook_right').where).toBe('flying');
    wait(200);
    expect(prop('hook_right')).toMatchObject({ where: 'held', hand: 'right' });
    expect(prop('hook_right').pose.position.x).toBeCloseTo(0.2);
  });

  it('can take a thing out of the other hand', () => {
    takeHook();
    hand('right', AWAY, 100);
    hand('left', AWAY, 0);
    hand('left', AWAY, 100);
    expect(play.state.hands).toMatchObject({ left: { holds: 'hook_right' }, right: { holds: null } });
    expect(prop('hook_right').hand).toBe('left');
    hand('right', AWAY, 0);
    wait(200);
    expect(prop('hook_right').hand).toBe('left');
  });

  it('keeps its thing beside the other hand with another', () => {
    takeHook();
    hand('left', [-280, 950, -300], 0);
    hand('left', [-280, 950, -300], 100);
    expect(play.state.hands).toMatchObject({ left: { holds: 'hook_left' }, right: { holds: 'hook_right' } });
  });

  it('may rest open when a second grip lets go', () => {
    reduce(play, { kind: 'options', assist: 100, toggleGrip: true, oneHand: false });
    takeHook();
    hand('right', AWAY, 0);
    wait(300);
    expect(play.state.hands.right.holds).toBe('hook_right');
    hand('right', AWAY, 100);
    expect(play.state.hands.right.holds).toBeNull();
    wait(50);
    expect(play.state.hands.right.holds).toBeNull();
  });

  it('calls a thing from afar: it is there in 200 ms', () => {
    hand('right', AWAY, 100);
    reduce(play, { kind: 'summon', hand: 'right', prop: 'hook_right' });
    expect(prop('hook_right')).toMatchObject({ where: 'flying', hand: 'right' });
    wait(190);
    expect(prop('hook_right').where).toBe('flying');
    wait(10);
    expect(prop('hook_right').pose.position).toEqual({ x: 0, y: 1.1, z: -0.2 });
  });

  it('that calls what the step does not ask for gets nothing', () => {
    hand('right', AWAY, 100);
    for (const id of ['nailer', 'door', 'nothing', 'nail']) reduce(play, { kind: 'summon', hand: 'right', prop: id });
    expect(play.state.hands.right.holds).toBeNull();
  });
});

describe('a pause', () => {
  it('stops time and hands; what is held waits for the hand', () => {
    takeHook();
    reduce(play, { kind: 'pause', reason: 'headset-off' });
    const before = JSON.stringify(play.state);
    hand('right', AWAY, 0);
    wait(5000);
    reduce(play, { kind: 'skip' });
    expect(JSON.stringify(play.state)).toBe(before);
    reduce(play, { kind: 'resume' });
    hand('right', AWAY, 100);
    wait(200);
    expect(prop('hook_right')).toMatchObject({ where: 'held', pose: { position: { x: 0, y: 1.1, z: -0.2 } } });
  });

  it('ends with the thing at home when no hand comes back', () => {
    takeHook();
    reduce(play, { kind: 'pause', reason: 'tab-hidden' });
    reduce(play, { kind: 'resume' });
    wait(1100);
    expect(prop('hook_right')).toMatchObject({ where: 'rest', hand: null });
  });
});

describe('help', () => {
  it('comes with words after the step’s patience, with the ghost hand 8 s later, and once', () => {
    wait(9900);
    expect(play.state.helpLevel).toBe(0);
    wait(200);
    expect(play.state.helpLevel).toBe(1);
    wait(8000);
    expect(play.state).toMatchObject({ helpLevel: 2, steps: [{ helps: 1 }, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}] });
  });

  it('comes at once when asked for, and not again unasked once something was done with it', () => {
    reduce(play, { kind: 'help' });
    expect(play.state.helpLevel).toBe(2);
    reduce(play, { kind: 'do', act: 'clip:hook_left' });
    expect(play.state).toMatchObject({ helpLevel: 0, learned: ['clip'] });
    wait(30_000);
    expect(play.state.helpLevel).toBe(1);
  });
});
