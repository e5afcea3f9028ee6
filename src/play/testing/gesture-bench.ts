import type { Act } from '../act.ts';
import type { CueKind } from '../cue.ts';
import type { HandId } from '../intent.ts';
import { anchorOf } from '../place-model.ts';
import { DEFAULT_OPTIONS, type Play, actsOf, createPlay, progressOf, reduce } from '../play.ts';
import type { PlayOptions, PropState } from '../play-state.ts';
import type { Quaternion, Vector } from '../pose.ts';
import { createHandIntent, handIntent } from '../quantise.ts';
import { createSamplePlace } from './sample-place.ts';

/** A cue as it was given out: the play reuses its own. */
export interface Told {
  kind: CueKind;
  subject: string;
  words: string | null;
}

export interface GestureBench<S> {
  readonly play: Play;
  /** All cues so far. */
  readonly told: Told[];
  state(): S;
  prop(id: string): PropState;
  anchor(id: string): Vector;
  progress(): number;
  acts(): Act[];
  act(id: string, value?: number): void;
  tick(milliseconds: number): void;
  /** Puts the hand there, and lets a frame pass. */
  hand(hand: HandId, position: Vector, grip?: number, use?: number, orientation?: Quaternion): void;
  lose(hand: HandId): void;
  /** Goes to the prop and closes the hand until it holds. */
  take(hand: HandId, prop: string): void;
  /** In small steps, the hand closed. */
  carry(hand: HandId, position: Vector, frames?: number, orientation?: Quaternion): void;
  release(hand: HandId): void;
  wrongWords(): (string | null)[];
}

const UPRIGHT: Quaternion = { x: 0, y: 0, z: 0, w: 1 };

/** A play of the sample place that has come to one of its steps. */
export function benchAt<S>(step: string, options: Partial<PlayOptions> = {}): GestureBench<S> {
  const play = createPlay(createSamplePlace(), { ...DEFAULT_OPTIONS, ...options });
  const told: Told[] = [];
  const intents = { left: createHandIntent('left'), right: createHandIntent('right') };
  const send = (intent: Parameters<typeof reduce>[1]): void => {
    reduce(play, intent);
    for (const { kind, subject, words } of play.cues) told.push({ kind, subject, words });
  };
  const bench: GestureBench<S> = {
    play,
    told,
    state: () => play.state.gesture as S,
    prop(id) {
      const prop = play.state.props.find((each) => each.id === id);
      if (!prop) throw new Error(`no prop ${id}`);
      return prop;
    },
    anchor: (id) => anchorOf(play.place, id).position,
    progress: () => progressOf(play),
    acts: () => actsOf(play),
    act: (id, value) => send(value === undefined ? { kind: 'do', act: id } : { kind: 'do', act: id, value }),
    tick(milliseconds) {
      for (let left = milliseconds; left > 0; left -= 10) send({ kind: 'tick', milliseconds: Math.min(10, left) });
    },
    hand(hand, position, grip = 0, use = 0, orientation = UPRIGHT) {
      send(handIntent(intents[hand], hand, position, orientation, grip, use));
      bench.tick(10);
    },
    lose: (hand) => send({ kind: 'lost', hand }),
    take(hand, prop) {
      const { position } = bench.prop(prop).pose;
      for (let frame = 0; frame < 5; frame += 1) bench.hand(hand, position, 0);
      for (let frame = 0; frame < 20 && play.state.hands[hand].holds === null; frame += 1)
        bench.hand(hand, position, 1);
      for (let frame = 0; frame < 20; frame += 1) bench.hand(hand, position, 1);
    },
    carry(hand, position, frames = 20, orientation = UPRIGHT) {
      const from = { ...play.state.hands[hand].pose.position };
      for (let frame = 1; frame <= frames; frame += 1) {
        const share = frame / frames;
        const between = {
          x: from.x + (position.x - from.x) * share,
          y: from.y + (position.y - from.y) * share,
          z: from.z + (position.z - from.z) * share,
        };
        bench.hand(hand, between, 1, 0, orientation);
      }
    },
    release(hand) {
      const { position, orientation } = play.state.hands[hand].pose;
      const here = { position: { ...position }, orientation: { ...orientation } };
      for (let frame = 0; frame < 20; frame += 1) bench.hand(hand, here.position, 0, 0, here.orientation);
    },
    wrongWords: () => told.filter(({ kind }) => kind === 'wrong').map(({ words }) => words),
  };
  bench.tick(20);
  while (play.place.scene.steps[play.state.stepIndex]?.id !== step) {
    if (play.state.finished) throw new Error(`no step ${step}`);
    send({ kind: 'skip' });
    bench.tick(20);
  }
  told.length = 0;
  return bench;
}

/** `point` moved by so many metres. */
export function moved(point: Vector, x: number, y: number, z: number): Vector {
  return { x: point.x + x, y: point.y + y, z: point.z + z };
}
