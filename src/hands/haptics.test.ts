import { describe, expect, it } from 'vitest';
import { CUE_CHANNELS, type Cue, type CueKind } from '../play/cue.ts';
import { createHandSample, type HandSample } from './hand-sample.ts';
import { HAPTIC_TABLE, strengthOf } from './haptic-table.ts';
import { createHaptics } from './haptics.ts';

const cueOf = (kind: CueKind, amount = 1, hand: Cue['hand'] = 'right'): Cue => ({
  kind,
  step: 's',
  subject: 'x',
  hand,
  amount,
  words: null,
});

function pulsing(hand: 'left' | 'right', bare = false): [HandSample, [number, number][]] {
  const felt: [number, number][] = [];
  const sample = createHandSample(hand);
  sample.seen = true;
  sample.bare = bare;
  const actuator = { pulse: (value: number, length: number) => Promise.resolve(felt.push([value, length]) > 0) };
  sample.source = { gamepad: { hapticActuators: [actuator] } } as unknown as XRInputSource;
  return [sample, felt];
}

describe('haptic vocabulary', () => {
  it('says exactly the cues that promise a pulse', () => {
    const promised = Object.entries(CUE_CHANNELS).filter(([, channels]) =>
      (channels as readonly string[]).includes('haptic'),
    );
    expect(Object.keys(HAPTIC_TABLE).toSorted()).toEqual(promised.map(([kind]) => kind).toSorted());
  });

  it('stays short and follows the force', () => {
    for (const pulses of Object.values(HAPTIC_TABLE))
      for (const { length } of pulses) expect(length).toBeLessThanOrEqual(100);
    const [entry] = HAPTIC_TABLE.trigger ?? [];
    if (!entry) throw new Error('no pulse for trigger');
    expect(strengthOf(entry, cueOf('trigger', 0.1), 1)).toBeLessThan(strengthOf(entry, cueOf('trigger', 1), 1));
  });
});

describe('haptics', () => {
  it('pulses after the frame of the cue, the second tick in its time', () => {
    const haptics = createHaptics();
    const [right, felt] = pulsing('right');
    const [left, other] = pulsing('left');
    haptics.cue(cueOf('snap'));
    expect(felt).toHaveLength(0);
    haptics.update(14, { left, right });
    expect(felt).toHaveLength(1);
    for (let frame = 0; frame < 4; frame++) haptics.update(14, { left, right });
    expect(felt).toHaveLength(2);
    expect(other).toHaveLength(0);
  });

  it('gives both hands what belongs to neither, and nothing at intensity 0', () => {
    const haptics = createHaptics();
    const [right, felt] = pulsing('right');
    const [left, other] = pulsing('left');
    haptics.cue(cueOf('wrong', 1, null));
    haptics.update(14, { left, right });
    expect([felt.length, other.length]).toEqual([1, 1]);
    haptics.intensity = 0;
    haptics.cue(cueOf('wrong', 1, null));
    haptics.update(14, { left, right });
    expect([felt.length, other.length]).toEqual([1, 1]);
  });

  it('marks a bare hand as one that light and sound must serve', () => {
    const haptics = createHaptics();
    const [right, felt] = pulsing('right', true);
    const [left] = pulsing('left');
    haptics.cue(cueOf('grab'));
    haptics.update(14, { left, right });
    expect(felt).toHaveLength(0);
    expect(haptics.silentHands).toEqual({ left: false, right: true });
  });
});
