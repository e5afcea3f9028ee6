import type { Gesture, GestureContext } from '../../gesture.ts';
import type { Guide } from '../../guide.ts';
import type { HandId } from '../../intent.ts';
import { copyPose, createVector, distance, rotateVector } from '../../pose-math.ts';
import type { CareHold } from '../../scene-document.ts';
import { press } from '../acts.ts';
import { guideMove, guideRelease, guidingHand } from '../guiding.ts';
import { advanceHold, isOneHanded } from './hold.ts';
import { advanceRhythm, countPress, createPalm } from './rhythm.ts';
import type { CareHoldState } from './state.ts';

/** Holding by acts alone takes this many presses. */
const HOLD_ACTS = 6;

export const careHold: Gesture<'care_hold', CareHoldState> = {
  kind: 'care_hold',

  start: (context, parameters) => ({
    presses: 0,
    sincePress: 0,
    beat: 0,
    squash: 0,
    left: createPalm(),
    right: createPalm(),
    held: 0,
    told: 0,
    covered: parameters.mode === 'hold' ? parameters.anchors.map(() => null) : [],
    leftSpot: spotOnTheLeft(context, parameters),
  }),

  takes: () => false,
  taken() {},
  dropped: () => ({ kind: 'home' }),

  advance(context, parameters, state, milliseconds) {
    if (parameters.mode === 'rhythm') advanceRhythm(context, parameters, state, milliseconds);
    else advanceHold(context, parameters, state, milliseconds);
  },

  acts: (context, parameters) => [
    press(
      parameters.mode === 'rhythm' ? 'press' : 'hold',
      `steps.${context.step.id}.act`,
      {},
      parameters.prop ?? parameters.anchors[0] ?? null,
      true,
    ),
  ],

  act(context, parameters, state, act) {
    if (act === 'press' && parameters.mode === 'rhythm') {
      // Whoever presses keys keeps no beat that could be too quick.
      state.sincePress = Math.max(state.sincePress, 200);
      countPress(context, parameters, state, null);
    } else if (act === 'hold' && parameters.mode === 'hold') {
      state.held = Math.min(
        parameters.holdMilliseconds,
        state.held + Math.ceil(parameters.holdMilliseconds / HOLD_ACTS),
      );
      context.cue(
        'hold',
        parameters.figure ?? parameters.anchors[0] ?? '',
        null,
        state.held / parameters.holdMilliseconds,
        'gesture.care.keep',
      );
      context.progress();
    }
  },

  guide(context, parameters, state, guide) {
    if (parameters.mode === 'rhythm') guideRhythm(context, parameters, state, guide);
    else guideHold(context, parameters, state, guide);
  },

  finish(context, parameters, state) {
    state.presses = parameters.presses;
    state.held = parameters.holdMilliseconds;
    state.squash = 0;
    if (parameters.mode === 'rhythm' && parameters.prop !== undefined) context.prop(parameters.prop).level = 1;
  },

  progress: (_context, parameters, state) =>
    Math.min(
      1,
      parameters.mode === 'rhythm' ? state.presses / parameters.presses : state.held / parameters.holdMilliseconds,
    ),
};

/** Down over the spot, and up again. */
function guideRhythm(context: GestureContext, parameters: CareHold, state: CareHoldState, guide: Guide): void {
  const anchor = parameters.anchors[0] ?? '';
  const hand = guidingHand(context, null);
  if (letGo(context, guide, hand, 'press')) return;
  const palm = hand === 'left' ? state.left : state.right;
  const depth = parameters.depth / 1000;
  guideMove(guide, 'press', hand, null, parameters.prop ?? anchor, 'press');
  copyPose(guide.pose, context.anchor(anchor));
  // A press begins from above: first up, then down.
  const { y } = guide.pose.position;
  const raised = palm.over && palm.high >= y + depth * 0.4;
  if (palm.down) guide.pose.position.y = Math.max(y, palm.low) + depth * 0.8;
  else guide.pose.position.y = raised ? Math.min(y, palm.high - depth) - depth * 0.3 : y + depth * 0.8;
}

/** First one hand, then the other; then both stay. */
function guideHold(context: GestureContext, parameters: CareHold, state: CareHoldState, guide: Guide): void {
  const { left, right } = context.play.hands;
  const leftSpot = state.leftSpot;
  const rightSpot = parameters.anchors.length - 1 - leftSpot;
  let hand: HandId = 'right';
  if (isOneHanded(context)) {
    hand = left.seen && !right.seen ? 'left' : 'right';
  } else if (gapOf(context, parameters, 'right', rightSpot) <= context.tolerance(parameters.tolerance) * 0.6) {
    hand =
      gapOf(context, parameters, 'left', leftSpot) <= context.tolerance(parameters.tolerance) * 0.6 ? 'right' : 'left';
  }
  if (letGo(context, guide, hand, 'hold')) return;
  const anchor = parameters.anchors[hand === 'left' ? leftSpot : rightSpot] ?? '';
  guideMove(guide, 'hold', hand, null, anchor, 'hold');
  copyPose(guide.pose, context.anchor(anchor));
  guide.milliseconds = Math.max(0, parameters.holdMilliseconds - state.held);
}

function letGo(context: GestureContext, guide: Guide, hand: HandId, act: string): boolean {
  const { holds } = context.hand(hand);
  if (holds === null) return false;
  guideRelease(context, guide, hand, holds, null, act);
  return true;
}

function gapOf(context: GestureContext, parameters: CareHold, hand: HandId, spot: number): number {
  const { seen, pose } = context.hand(hand);
  const anchor = parameters.anchors[spot];
  return seen && anchor !== undefined ? distance(pose.position, context.anchor(anchor).position) : 1000;
}

const right = createVector();
const TO_THE_RIGHT = createVector(1, 0, 0);

/** Of two spots, the one farther to the left as the visitor stands. */
function spotOnTheLeft(context: GestureContext, parameters: CareHold): number {
  const [first, second] = parameters.anchors;
  if (parameters.mode === 'rhythm' || first === undefined || second === undefined) return 0;
  rotateVector(right, context.anchor(`spot_${context.step.spot}`).orientation, TO_THE_RIGHT);
  const a = context.anchor(first).position;
  const b = context.anchor(second).position;
  return (b.x - a.x) * right.x + (b.y - a.y) * right.y + (b.z - a.z) * right.z >= 0 ? 0 : 1;
}
