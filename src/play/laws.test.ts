import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUE_CHANNELS } from './cue.ts';
import { hashOf } from './hash.ts';
import type { Intent } from './intent.ts';
import {
  DEFAULT_OPTIONS,
  actsOf,
  createGuide,
  createPlay,
  guideOf,
  progressOf,
  reduce,
  restorePlay,
  type Play,
} from './play.ts';
import type { PlaceModel } from './place-model.ts';
import { createRecorder, decodeRecordingFile, encodeRecordingFile } from './recording.ts';
import { replay } from './replay.ts';
import { playByActs } from './robots/act-robot.ts';
import { DEFAULT_HAND_ROBOT, createHandRobot, playByHand } from './robots/hand-robot.ts';
import { worstVisitor } from './robots/worst-visitor.ts';
import { everyPlace } from './testing/places.ts';

/**
 * A visit up to a random moment: some steps already done by acts, a robot's hand in the middle of the next, then the worst visitor. So
 * that every gesture of every place meets it, not only the first.
 */
const visits = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  acts: fc.integer({ min: 0, max: 40 }),
  frames: fc.integer({ min: 0, max: 300 }),
  intents: fc.integer({ min: 0, max: 600 }),
});
type Visit = typeof visits extends fc.Arbitrary<infer V> ? V : never;

function livedThrough(place: PlaceModel, visit: Visit, seen: (play: Play, intent: Intent) => void): Play {
  const play = createPlay(place, DEFAULT_OPTIONS);
  const dispatch = (intent: Intent): void => {
    // A hand intent is one object written anew each frame: who keeps it must copy it.
    reduce(play, intent);
    seen(play, intent);
  };
  playByActs(play, dispatch, visit.acts);
  const robot = createHandRobot(play, dispatch, DEFAULT_HAND_ROBOT);
  for (let frame = 0; frame < visit.frames; frame += 1) robot.frame();
  for (const intent of worstVisitor(play, visit.seed, visit.intents)) dispatch(intent);
  return play;
}

function expectSound(play: Play): void {
  const { state } = play;
  state.steps.forEach((record, index) => {
    const past = index < state.stepIndex;
    if ((record.outcome === 'open') === past)
      throw new Error(`step ${record.id} is ${record.outcome} at step ${state.stepIndex}`);
  });
  for (const hand of ['left', 'right'] as const) {
    const { holds } = state.hands[hand];
    const held = state.props.filter((prop) => prop.hand === hand).map(({ id }) => id);
    expect(held).toEqual(holds === null ? [] : [holds]);
  }
  const progress = progressOf(play);
  if (!(progress >= 0 && progress <= 1)) throw new Error(`progress ${progress}`);
}

/** More of them at night: `LAW_RUNS=1000 npx vitest run src/play/laws`. */
const NUMBER_OF_RUNS = Number(process.env['LAW_RUNS'] ?? 40);
const PATIENCE = 1000 * NUMBER_OF_RUNS + 20_000;

describe.each(everyPlace())('whatever happens in %s', (_name, place) => {
  it(
    'nothing throws, no number is lost, no step is jumped over, and hands and things agree',
    () => {
      fc.assert(
        fc.property(visits, (visit) => {
          const guide = createGuide();
          const play = livedThrough(place, visit, (each) => {
            expectSound(each);
            guideOf(each, guide);
            if (!each.state.finished && each.state.paused === null && actsOf(each).length === 0)
              throw new Error('there is nothing to do');
          });
          expect(JSON.stringify(play.state)).not.toMatch(/:null,"y"|NaN|Infinity/);
          expect(play.state.steps.some(({ outcome }) => outcome === 'skipped')).toBe(false);
        }),
        { numRuns: NUMBER_OF_RUNS },
      );
    },
    PATIENCE,
  );

  it(
    'the place can be finished by acts, and by hand',
    () => {
      fc.assert(
        fc.property(visits, (visit) => {
          const byActs = livedThrough(place, visit, () => {});
          const saved = JSON.parse(JSON.stringify(byActs.state)) as typeof byActs.state;
          expect(playByActs(byActs, (intent) => reduce(byActs, intent), 400)).toBe(true);
          const byHand = restorePlay(place, saved);
          expect(playByHand(byHand, (intent) => reduce(byHand, intent), DEFAULT_HAND_ROBOT, 400)).toBe(true);
        }),
        { numRuns: NUMBER_OF_RUNS },
      );
    },
    PATIENCE,
  );

  it(
    'a replay has the same hash at every tick',
    () => {
      fc.assert(
        fc.property(visits, (visit) => {
          const hashes: string[] = [];
          const recorder = createRecorder(createPlay(place, DEFAULT_OPTIONS));
          livedThrough(place, visit, (play, intent) => {
            recorder.append(intent);
            if (intent.kind === 'tick') hashes.push(play.state.paused === null ? hashOf(play.state) : 'paused');
          });
          const file = decodeRecordingFile(encodeRecordingFile(recorder.recording()));
          let tick = 0;
          replay(place, file, (state) => {
            const expected = hashes[tick];
            tick += 1;
            if (expected !== 'paused') expect(hashOf(state)).toBe(expected);
          });
          expect(tick).toBe(hashes.length);
        }),
        { numRuns: Math.ceil(NUMBER_OF_RUNS / 4) },
      );
    },
    PATIENCE,
  );

  it(
    'a save in the middle goes on as if nothing had been',
    () => {
      fc.assert(
        fc.property(visits, fc.integer({ min: 1, max: 1_000_000 }), (visit, future) => {
          const play = livedThrough(place, visit, () => {});
          const restored = restorePlay(place, play.state);
          expect(hashOf(restored.state)).toBe(hashOf(play.state));
          for (const intent of worstVisitor(play, future, 300)) {
            reduce(play, intent);
            reduce(restored, intent);
            expect(restored.cues).toEqual(play.cues);
          }
          expect(hashOf(restored.state)).toBe(hashOf(play.state));
        }),
        { numRuns: NUMBER_OF_RUNS },
      );
    },
    PATIENCE,
  );

  it(
    'the worker can do every step for the visitor',
    () => {
      fc.assert(
        fc.property(visits, (visit) => {
          const play = livedThrough(place, visit, () => {});
          for (const _step of place.scene.steps) reduce(play, { kind: 'skip' });
          expect(play.state.finished).toBe(true);
        }),
        { numRuns: NUMBER_OF_RUNS },
      );
    },
    PATIENCE,
  );
});

describe('cues', () => {
  it.each(Object.entries(CUE_CHANNELS))('%s reaches at least two senses', (_kind, channels) => {
    expect(new Set<string>(channels).size).toBeGreaterThanOrEqual(2);
  });
});
