import type { Guide } from '../guide.ts';
import type { HandId, HandIntent } from '../intent.ts';
import type { HandState } from '../play-state.ts';
import type { Pose } from '../pose.ts';
import { copyPose, createPose, distance, mixPose } from '../pose-math.ts';
import { createHandIntent, handIntent } from '../quantise.ts';
import type { Random } from './random.ts';
import { createTremor, type Tremble } from './tremor.ts';

/** Metres a second, and share of the remaining turn a second, of a visitor who takes their time. */
const SPEED = 0.8;
const TURNING = 6;
/** There, when it means to be this near (metres) and this well turned (cosine of half the angle between). */
const THERE = 0.004;
const TURNED = 0.999;
/** A hand closes or opens in this time, milliseconds. */
const CLOSES = 80;
/** It stays closed on nothing this long before it opens to try again, and open this long. */
const TRIES = 350;
const REOPENS = 250;

export interface RobotArm {
  readonly hand: HandId;
  /** One frame's intent. `guide` is null when another hand is guided: then it stays as it is. `toggle`: a second grip lets go. */
  move(guide: Guide | null, state: HandState, toggle: boolean, milliseconds: number): HandIntent;
}

/** One arm that follows a guide as far as a body can: it moves at a speed, closes its hand in some time, trembles, and tries again. */
export function createRobotArm(
  hand: HandId,
  home: Pose,
  random: Random,
  tremble: Tremble | null,
  slowness: number,
): RobotArm {
  const meant = copyPose(createPose(), home);
  const shown = createPose();
  const tremor = tremble ? createTremor(random, tremble) : null;
  const intent = createHandIntent(hand);
  let grip = 0;
  let closedFor = 0;
  let opensFor = 0;

  function approach(goal: Pose, milliseconds: number): boolean {
    const seconds = milliseconds / 1000 / slowness;
    const gap = distance(meant.position, goal.position);
    const turned = Math.abs(
      meant.orientation.x * goal.orientation.x +
        meant.orientation.y * goal.orientation.y +
        meant.orientation.z * goal.orientation.z +
        meant.orientation.w * goal.orientation.w,
    );
    if (gap <= THERE && turned >= TURNED) return true;
    const { x, y, z } = meant.position;
    const way = gap === 0 ? 1 : Math.min(1, (SPEED * seconds) / gap);
    mixPose(meant, meant, goal, Math.min(1, TURNING * seconds));
    meant.position.x = x + (goal.position.x - x) * way;
    meant.position.y = y + (goal.position.y - y) * way;
    meant.position.z = z + (goal.position.z - z) * way;
    return false;
  }

  /** How closed the hand should be. */
  function wantedGrip(guide: Guide, state: HandState, there: boolean, toggle: boolean, milliseconds: number): number {
    if (state.holds !== null && state.latch !== 'none' && guide.move === 'release') {
      // Kept without a grip: a new grip lets it go, once the hand is open.
      return state.phase === 'open' || state.phase === 'closing' ? 1 : 0;
    }
    if (state.holds !== null && (state.latch === 'toggle' || (state.latch === 'act' && toggle))) return 0;
    if (guide.move === 'release') opensFor = REOPENS;
    if (opensFor > 0) {
      opensFor -= milliseconds;
      return 0;
    }
    if (guide.move !== 'take') return guide.grip;
    closedFor = state.holds === null && grip === 1 ? closedFor + milliseconds : 0;
    if (closedFor >= TRIES) opensFor = REOPENS;
    return there || grip > 0 ? 1 : 0;
  }

  return {
    hand,
    move(guide, state, toggle, milliseconds) {
      let use = 0;
      if (guide) {
        const there = guide.move === 'release' || guide.move === 'rest' || approach(guide.pose, milliseconds);
        const wanted = guide.move === 'rest' ? grip : wantedGrip(guide, state, there, toggle, milliseconds);
        const change = milliseconds / CLOSES;
        grip = wanted > grip ? Math.min(wanted, grip + change) : Math.max(wanted, grip - change);
        use = guide.use;
      }
      if (tremor) tremor(shown, meant, milliseconds);
      else copyPose(shown, meant);
      return handIntent(intent, hand, shown.position, shown.orientation, grip, use);
    },
  };
}
