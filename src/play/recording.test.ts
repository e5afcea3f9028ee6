import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sineOf } from './angles.ts';
import { hashOf } from './hash.ts';
import { IntentWriter, readIntents } from './intent-codec.ts';
import { PAUSE_REASONS, type HandId, type Intent } from './intent.ts';
import { DEFAULT_OPTIONS, createPlay, reduce } from './play.ts';
import { createRecorder, decodeRecordingFile, encodeRecordingFile } from './recording.ts';
import { replay } from './replay.ts';
import { playByActs } from './robots/act-robot.ts';
import { DEFAULT_HAND_ROBOT, createHandRobot } from './robots/hand-robot.ts';
import { createRandom } from './robots/random.ts';
import { createHandIntent, handIntent } from './quantise.ts';
import { createSamplePlace } from './testing/sample-place.ts';

const place = createSamplePlace();

const hands = fc.constantFrom<HandId>('left', 'right');
const millimetres = fc.integer({ min: -20_000, max: 20_000 });
const turns = fc.integer({ min: -2047, max: 2047 });
const percents = fc.integer({ min: 0, max: 100 });
const texts = fc.oneof(fc.constantFrom('prop_a', 'reply:ask', ''), fc.string());
const intents = fc.oneof(
  fc.record({ kind: fc.constant('tick' as const), milliseconds: fc.integer({ min: 1, max: 100 }) }),
  fc.record({
    kind: fc.constant('hand' as const),
    hand: hands,
    position: fc.tuple(millimetres, millimetres, millimetres),
    orientation: fc.tuple(turns, turns, turns, turns),
    grip: percents,
    use: percents,
  }),
  fc.record({ kind: fc.constant('lost' as const), hand: hands }),
  fc.record({ kind: fc.constant('summon' as const), hand: hands, prop: texts }),
  fc.record({ kind: fc.constant('do' as const), act: texts }),
  fc.record({ kind: fc.constant('do' as const), act: texts, value: fc.integer({ min: -1_000_000, max: 1_000_000 }) }),
  fc.record({ kind: fc.constantFrom('help' as const, 'skip' as const, 'resume' as const) }),
  fc.record({ kind: fc.constant('pause' as const), reason: fc.constantFrom(...PAUSE_REASONS) }),
  fc.record({ kind: fc.constant('delight' as const), delight: texts }),
  fc.record({ kind: fc.constant('look' as const), interest: texts }),
  fc.record({
    kind: fc.constant('options' as const),
    assist: fc.integer({ min: 100, max: 300 }),
    toggleGrip: fc.boolean(),
    oneHand: fc.boolean(),
  }),
);

describe('recorded intents', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(intents, { maxLength: 60 }), (list) => {
        const writer = new IntentWriter();
        for (const intent of list) writer.append(intent);
        expect([...readIntents(writer.bytes())].map(plain)).toEqual(list.map(plain));
      }),
    );
  });

  it('can be copied in the middle and go on', () => {
    fc.assert(
      fc.property(fc.array(intents, { maxLength: 30 }), fc.array(intents, { maxLength: 30 }), (before, after) => {
        const writer = new IntentWriter();
        for (const intent of before) writer.append(intent);
        expect([...readIntents(writer.bytes())]).toHaveLength(before.length);
        for (const intent of after) writer.append(intent);
        expect([...readIntents(writer.bytes())].map(plain)).toEqual([...before, ...after].map(plain));
      }),
    );
  });

  it('cut short are refused', () => {
    const writer = new IntentWriter();
    writer.append({ kind: 'do', act: 'reply:ask' });
    expect(() => [...readIntents(writer.bytes().subarray(0, 4))]).toThrow('ends in the middle');
  });
});

/** fast-check makes records without a prototype; −0 is 0 on the wire. */
function plain(intent: Intent): unknown {
  return JSON.parse(JSON.stringify(intent));
}

describe('a recording', () => {
  it('goes on where another ended', () => {
    const first = createPlay(place, DEFAULT_OPTIONS);
    const recorder = createRecorder(first);
    const robot = createHandRobot(
      first,
      (intent) => (recorder.append(intent), reduce(first, intent)),
      DEFAULT_HAND_ROBOT,
    );
    for (let frame = 0; frame < 100; frame += 1) robot.frame();
    const second = replay(place, recorder.recording());
    const further = createRecorder(second, recorder.recording());
    playByActs(second, (intent) => (further.append(intent), reduce(second, intent)), 300);
    expect(second.state.finished).toBe(true);
    expect(hashOf(replay(place, further.recording()).state)).toBe(hashOf(second.state));
  });

  it('keeps what it begins with, when that is not the untouched place', () => {
    const play = createPlay(place, DEFAULT_OPTIONS);
    expect(createRecorder(play).recording().start).toBeNull();
    playByActs(play, (intent) => reduce(play, intent), 3);
    const recorder = createRecorder(play);
    playByActs(play, (intent) => (recorder.append(intent), reduce(play, intent)), 2);
    const file = encodeRecordingFile(recorder.recording());
    expect(hashOf(replay(place, decodeRecordingFile(file)).state)).toBe(hashOf(play.state));
  });

  it('of another place is refused, and so is what is none', () => {
    const recording = createRecorder(createPlay(place, DEFAULT_OPTIONS)).recording();
    expect(() => replay(place, { ...recording, version: 99 })).toThrow('cannot replay sample version 99');
    expect(() => decodeRecordingFile(new Uint8Array(40))).toThrow('no recording');
    expect(() => decodeRecordingFile(encodeRecordingFile(recording).subarray(0, 20))).toThrow('cut short');
  });

  it('of a minute with two hands that never rest takes less than 60 kB', () => {
    const bytes = minuteOfMovement();
    const deflated = deflateRawSync(bytes).length;
    console.info(`a minute of two moving hands: ${bytes.length} bytes, deflated ${deflated}`);
    expect(bytes.length).toBeLessThan(60_000);
    // So close to noise that compressing it again is not worth its code.
    expect(deflated).toBeGreaterThan(bytes.length * 0.8);
  });
});

/** Sine of an angle in radians. */
function wave(angle: number): number {
  return sineOf(angle * 57.29578);
}

/** Two hands at 72 Hz that reach and turn up to 1.5 m/s without a pause, with the jitter of tracking: 1 mm and a third of a degree. */
function minuteOfMovement(): Uint8Array {
  const random = createRandom(7);
  const writer = new IntentWriter();
  const jitter = (size: number): number => random.between(-size, size);
  const intent = createHandIntent('left');
  for (let frame = 0; frame < 72 * 60; frame += 1) {
    for (const hand of ['left', 'right'] as const) {
      const time = frame / 72 + (hand === 'left' ? 0 : 0.4);
      const position = {
        x: 0.3 * wave(time * 4.1) + jitter(0.001),
        y: 1 + 0.2 * wave(time * 5.3) + jitter(0.001),
        z: -0.4 + 0.2 * wave(time * 3.1) + jitter(0.001),
      };
      const turn = {
        x: 0.4 * wave(time * 3.7) + jitter(0.003),
        y: 0.4 * wave(time * 2.9) + jitter(0.003),
        z: 0.2 * wave(time * 4.3) + jitter(0.003),
      };
      const w = Math.sqrt(1 - turn.x * turn.x - turn.y * turn.y - turn.z * turn.z);
      writer.append(handIntent(intent, hand, position, { ...turn, w }, 0.5 + 0.5 * wave(time), 0));
    }
    writer.append({ kind: 'tick', milliseconds: frame % 9 === 0 ? 13 : 14 });
  }
  return writer.bytes();
}
