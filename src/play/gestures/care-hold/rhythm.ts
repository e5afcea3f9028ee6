import type { GestureContext } from '../../gesture.ts';
import { HAND_IDS, type HandId } from '../../intent.ts';
import type { CareHold } from '../../scene-document.ts';
import type { CareHoldState, PalmState } from './state.ts';

/** Higher above the spot than this (millimetres) a palm is only on its way. */
const ABOVE = 120;
/** A palm this near above the spot (millimetres) presses on it, not on air. */
const TOUCHES = 25;
/** Coming up by this share of the depth ends a press. */
const BACK = 0.5;
/** Two palms that press together press once, milliseconds. */
const TOGETHER = 180;
/** A beat between these (milliseconds) that stays within a third of the one before is a rhythm worth a word. */
const QUICKEST = 450;
const SLOWEST = 2200;
/** Praise no oftener than every so many presses. */
const PRAISE_EVERY = 4;
/** The dough takes this long to give way or to come back, milliseconds. */
const GIVES = 140;
const GIVES_BY = 0.3;

export function createPalm(): PalmState {
  return { over: false, high: -1000, low: 1000, down: false, closed: false, byClosing: false };
}

export function countPress(
  context: GestureContext,
  parameters: CareHold,
  state: CareHoldState,
  hand: HandId | null,
): void {
  if (state.sincePress < TOGETHER && state.presses > 0) return;
  const beat = state.sincePress;
  const steady = beat > QUICKEST && beat < SLOWEST && Math.abs(beat - state.beat) < state.beat / 3;
  state.presses += 1;
  state.beat = beat;
  state.sincePress = 0;
  state.squash = Math.max(state.squash, hand === null ? 1 : 0.4);
  const subject = parameters.prop ?? parameters.anchors[0] ?? '';
  context.cue('stroke', subject, hand, state.presses / parameters.presses, null);
  if (steady && state.presses % PRAISE_EVERY === 0) context.cue('right', subject, hand, 1, 'gesture.care.rhythm');
  context.progress();
}

/** Looks for palms that go down over the spot and come up again. */
export function advanceRhythm(
  context: GestureContext,
  parameters: CareHold,
  state: CareHoldState,
  milliseconds: number,
): void {
  state.sincePress += milliseconds;
  let pressing = false;
  for (let which = 0; which < HAND_IDS.length; which += 1) {
    const hand = HAND_IDS[which] ?? 'right';
    const palm = hand === 'left' ? state.left : state.right;
    if (followPalm(context, parameters, palm, hand)) countPress(context, parameters, state, hand);
    pressing ||= palm.down;
  }
  const change = milliseconds / GIVES;
  state.squash = pressing ? Math.min(1, state.squash + change) : Math.max(0, state.squash - change);
  if (parameters.prop !== undefined) context.prop(parameters.prop).level = 1 - GIVES_BY * state.squash;
}

/** True at the moment a press is made. */
function followPalm(context: GestureContext, parameters: CareHold, palm: PalmState, hand: HandId): boolean {
  const { seen, pose, grip } = context.hand(hand);
  const spot = context.anchor(parameters.anchors[0] ?? '').position;
  const x = pose.position.x - spot.x;
  const z = pose.position.z - spot.z;
  const { y } = pose.position;
  const over =
    seen &&
    Math.sqrt(x * x + z * z) <= context.tolerance(parameters.tolerance) &&
    y <= spot.y + context.tolerance(ABOVE);
  const closes = grip >= 0.7 && !palm.closed;
  palm.closed = grip >= 0.7 || (palm.closed && grip > 0.4);
  if (!over) {
    // Only being over it begins a way down; a hand that comes from the side starts from its own height.
    palm.over = false;
    palm.down = false;
    palm.high = -1000;
    return false;
  }
  if (!palm.over) {
    palm.over = true;
    palm.high = y;
    palm.low = y;
    const anchor = parameters.anchors[0];
    if (anchor !== undefined) context.cue('hover', anchor, hand, 1, null);
  }
  const depth = parameters.depth / 1000;
  if (palm.down) {
    palm.low = Math.min(palm.low, y);
    const up = y >= palm.low + depth * BACK || palm.byClosing;
    if (up && !palm.closed) {
      palm.down = false;
      palm.high = y;
    }
    return false;
  }
  palm.high = Math.max(palm.high, y);
  // A mouse or finger has no way down: closing the hand on the spot is its press.
  const pressed = y <= palm.high - depth && y <= spot.y + context.tolerance(TOUCHES);
  if (!pressed && !closes) return false;
  palm.down = true;
  palm.byClosing = !pressed;
  palm.low = y;
  return true;
}
