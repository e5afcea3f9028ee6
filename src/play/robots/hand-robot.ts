import type { Intent } from '../intent.ts';
import { anchorOf } from '../place-model.ts';
import { actsOf, createGuide, guideOf, type Play } from '../play.ts';
import { createPose, transformPoint } from '../pose-math.ts';
import { createRandom } from './random.ts';
import { createRobotArm, type RobotArm } from './robot-arm.ts';
import type { Tremble } from './tremor.ts';

/** Frames of a headset: 125 every nine times as many milliseconds. */
const FRAMES_PER_SECOND = 72;
/** Who reads a line before answering takes this long, milliseconds. */
const READS = 400;

export interface HandRobotOptions {
  seed: number;
  /** Null: a steady hand. */
  tremble: Tremble | null;
  /** 1: at ease; 10: ten times slower. */
  slowness: number;
  hands: 'both' | 'left' | 'right';
}

export const DEFAULT_HAND_ROBOT: HandRobotOptions = { seed: 1, tremble: null, slowness: 1, hands: 'both' };

export interface HandRobot {
  /** Does what one frame of 1/72 second holds: a hand intent for each of its hands, and a tick. */
  frame(): void;
  /** Seconds of play so far. */
  readonly seconds: number;
}

/**
 * A visitor who only does what the ghost hand shows, with hands: it moves them to the guide's poses, closes, opens, presses. Where no hand
 * can help (a reply to choose) it does the guide's act after a moment.
 */
export function createHandRobot(play: Play, dispatch: (intent: Intent) => void, options: HandRobotOptions): HandRobot {
  const random = createRandom(options.seed);
  const guide = createGuide();
  const arms: RobotArm[] = [];
  for (const hand of ['left', 'right'] as const) {
    if (options.hands !== 'both' && options.hands !== hand) continue;
    const home = createPose();
    const spot = play.place.scene.steps[0]?.spot ?? '';
    transformPoint(home.position, anchorOf(play.place, `spot_${spot}`), {
      x: hand === 'left' ? -0.2 : 0.2,
      y: 1,
      z: -0.25,
    });
    arms.push(createRobotArm(hand, home, random, options.tremble, options.slowness));
  }
  const tick = { kind: 'tick' as const, milliseconds: 14 };
  let frames = 0;
  let told = 0;
  let readsFor = 0;

  return {
    get seconds() {
      return told / 1000;
    },
    frame() {
      frames += 1;
      const now = Math.round((frames * 1000) / FRAMES_PER_SECOND);
      tick.milliseconds = now - told;
      told = now;
      guideOf(play, guide);
      for (const arm of arms) {
        const { hands, options: played } = play.state;
        dispatch(
          arm.move(arm.hand === guide.hand ? guide : null, hands[arm.hand], played.toggleGrip, tick.milliseconds),
        );
      }
      dispatch(tick);
      const { act } = guide;
      readsFor = guide.move === 'rest' && act !== null ? readsFor + tick.milliseconds : 0;
      if (act === null || readsFor < READS) return;
      readsFor = 0;
      const value = actsOf(play).find((candidate) => candidate.id === act)?.wantedValue ?? 0;
      dispatch({ kind: 'do', act, value });
    },
  };
}

/** Lets the robot play until the place is finished or `limitSeconds` of play have passed; true when it is finished. */
export function playByHand(
  play: Play,
  dispatch: (intent: Intent) => void,
  options: HandRobotOptions,
  limitSeconds: number,
): boolean {
  const robot = createHandRobot(play, dispatch, options);
  while (!play.state.finished && robot.seconds < limitSeconds) robot.frame();
  return play.state.finished;
}
