import { Matrix4, Quaternion, Vector3 } from 'three';
import { hashOf, type Intent } from '../../src/play/index.ts';
import { createPlay, DEFAULT_OPTIONS, reduce, type Play } from '../../src/play/play.ts';
import { createHandRobot, DEFAULT_HAND_ROBOT } from '../../src/play/robots/hand-robot.ts';
import { everyPlace } from '../../src/play/testing/places.ts';
import type { PlaceModel } from '../../src/play/place-model.ts';

const ROUNDS = 15;
/** The reference is measured so often at a time that the clock can tell it from nothing. */
const REPEATS = 200;

interface Frame {
  intents: Intent[];
}

/** What a steady robot sends in every frame of the whole place. */
function framesOf(place: PlaceModel): Frame[] {
  const play = createPlay(place, DEFAULT_OPTIONS);
  const frames: Frame[] = [];
  let frame: Frame = { intents: [] };
  const robot = createHandRobot(
    play,
    (intent) => {
      reduce(play, intent);
      frame.intents.push(structuredClone(intent));
    },
    DEFAULT_HAND_ROBOT,
  );
  while (!play.state.finished) {
    frame = { intents: [] };
    frames.push(frame);
    robot.frame();
  }
  return frames;
}

function playThrough(place: PlaceModel, frames: readonly Frame[]): Play {
  const play = createPlay(place, DEFAULT_OPTIONS);
  for (const { intents } of frames) for (const intent of intents) reduce(play, intent);
  return play;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Microseconds of one run of `work`, the median of several. */
function microseconds(work: () => void): number {
  work();
  const runs = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) * 1000;
  });
  return median(runs);
}

/** three.js composing one matrix for each prop: the least that showing the same place costs in a frame. */
function composeMatrices(play: Play): () => void {
  const position = new Vector3();
  const orientation = new Quaternion();
  const scale = new Vector3(1, 1, 1);
  const matrices = play.state.props.map(() => new Matrix4());
  return () => {
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      play.state.props.forEach(({ pose }, index) => {
        position.set(pose.position.x, pose.position.y, pose.position.z);
        orientation.set(pose.orientation.x, pose.orientation.y, pose.orientation.z, pose.orientation.w);
        matrices[index]?.compose(position, orientation, scale);
      });
    }
  };
}

/** Prints the time of the play core in a frame of two hands and a tick, against a reference measured in the same run. */
export function benchPlayCore(): void {
  console.log(
    '\n| play core, microseconds a frame | props | two hands and a tick | three.js composes one matrix a prop | ratio | bytes allocated a frame |',
  );
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const [name, place] of everyPlace()) {
    const frames = framesOf(place);
    const play = playThrough(place, frames);
    const hash = hashOf(play.state);
    const core = microseconds(() => void playThrough(place, frames)) / frames.length;
    if (hashOf(playThrough(place, frames).state) !== hash)
      throw new Error(`${name}: two runs of the same intents differ`);
    const reference = microseconds(composeMatrices(play)) / REPEATS;
    console.log(
      `| ${name} | ${place.propList.length} | ${core.toFixed(2)} | ${reference.toFixed(2)} | ${(core / reference).toFixed(1)} | ${allocatedPerFrame(place, frames)} |`,
    );
  }
}

/** Needs `node --expose-gc`; without it nothing can be said. */
function allocatedPerFrame(place: PlaceModel, frames: readonly Frame[]): string {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (!collect) return 'run with --expose-gc';
  collect();
  const before = process.memoryUsage().heapUsed;
  playThrough(place, frames);
  const after = process.memoryUsage().heapUsed;
  return Math.max(0, Math.round((after - before) / frames.length)).toString();
}

if (import.meta.url === `file://${process.argv[1]}`) benchPlayCore();
