import { carry, carryOn, flyToHand, giveToHand, modelOf, propState } from './carry.ts';
import { cue } from './cueing.ts';
import { HAND_IDS, type HandId, type HandIntent } from './intent.ts';
import { wholePercent, wholePosition, wholeTurn } from './intent-limits.ts';
import { letGo, letGoSoftly } from './letting-go.ts';
import { distanceToHull, nearestTo } from './near.ts';
import type { PlayInstance } from './play-instance.ts';
import type { GraspPhase, HandState } from './play-state.ts';
import { POSITION_UNIT } from './pose.ts';
import { normaliseQuaternion } from './pose-math.ts';

/** A hand has closed at this grip, and opens at that one: what trembles between the two changes nothing. */
const CLOSED = 0.7;
const OPEN = 0.4;
/** Fingers must stay open for this long before they let go, milliseconds. */
const DWELL = 90;
/** A hand that closed a moment too early still takes what comes within reach, milliseconds. */
const GRACE = 150;
/** Taken from farther off than this, metres, a thing comes into the hand: at the end of a long lever nobody could pour or aim. */
const TOUCHING = 0.035;
/** What a lost hand held waits in place for this long, milliseconds. */
const WAIT = 700;

/** A hand is here: its pose and grip, what it can take, and whether it takes or lets go. */
export function moveHand(instance: PlayInstance, intent: HandIntent): void {
  const hand = instance.state.hands[intent.hand];
  const wasSeen = hand.seen;
  readHand(hand, intent);
  if (!wasSeen) meetAgain(instance, hand);
  carry(instance, hand);
  lookAround(instance, intent.hand, hand);
  advancePhase(instance, intent.hand, hand);
}

/** The hand is no longer seen: what it holds stays where it is. */
export function loseHand(instance: PlayInstance, id: HandId): void {
  const hand = instance.state.hands[id];
  if (!hand.seen) return;
  hand.seen = false;
  hand.unseenFor = 0;
  hand.use = 0;
  hand.near = null;
}

/** Time for both hands. */
export function passTime(instance: PlayInstance, milliseconds: number): void {
  for (let index = 0; index < HAND_IDS.length; index += 1) {
    const id = HAND_IDS[index] === 'left' ? 'left' : 'right';
    const hand = instance.state.hands[id];
    hand.phaseFor += milliseconds;
    if (hand.seen) {
      lookAround(instance, id, hand);
      advancePhase(instance, id, hand);
    } else {
      hand.unseenFor += milliseconds;
      if (hand.holds !== null && hand.latch !== 'act' && hand.unseenFor >= WAIT) letGoSoftly(instance, id);
    }
    carryOn(instance, hand, milliseconds);
  }
}

/** Calls a thing from a distance: it flies into the hand. What cannot be taken now does not come. */
export function summon(instance: PlayInstance, id: HandId, propId: string): void {
  const { gesture, step, state, context } = instance;
  const prop = instance.propStates.get(propId);
  const hand = state.hands[id];
  if (!gesture || !step || !prop || !prop.visible || prop.hand !== null || prop.where === 'gone') return;
  if (!hand.seen || hand.holds !== null || modelOf(instance, prop).definition.motion) return;
  if (!gesture.takes(context, step.parameters, state.gesture, propId)) return;
  cue(instance, 'summon', propId, id, 0, null);
  take(instance, id, propId);
  flyToHand(hand, prop, modelOf(instance, prop));
  // A hand that is not closed yet (a click) keeps it until it closes on it.
  if (hand.grip < CLOSED) hand.latch = 'act';
  else enter(hand, 'closed');
}

/** Puts a prop into a hand as an act does: the hand need not be there, nor be closed. */
export function takeByAct(instance: PlayInstance, id: HandId, propId: string): void {
  const hand = instance.state.hands[id];
  const prop = propState(instance, propId);
  if (hand.holds === propId) return;
  if (hand.holds !== null) letGoSoftly(instance, id);
  giveToHand(instance, prop, id);
  hand.latch = 'act';
  if (hand.seen && !modelOf(instance, prop).definition.motion) flyToHand(hand, prop, modelOf(instance, prop));
  instance.state.revision += 1;
}

function readHand(hand: HandState, intent: HandIntent): void {
  hand.pose.position.x = wholePosition(intent.position[0]) / POSITION_UNIT;
  hand.pose.position.y = wholePosition(intent.position[1]) / POSITION_UNIT;
  hand.pose.position.z = wholePosition(intent.position[2]) / POSITION_UNIT;
  const { orientation } = hand.pose;
  orientation.x = wholeTurn(intent.orientation[0]);
  orientation.y = wholeTurn(intent.orientation[1]);
  orientation.z = wholeTurn(intent.orientation[2]);
  orientation.w = wholeTurn(intent.orientation[3]);
  if (orientation.x === 0 && orientation.y === 0 && orientation.z === 0) orientation.w = 1;
  normaliseQuaternion(orientation);
  hand.grip = wholePercent(intent.grip) / 100;
  hand.use = wholePercent(intent.use) / 100;
  hand.seen = true;
  hand.unseenFor = 0;
}

/** A hand is seen again: what it still holds comes to it. */
function meetAgain(instance: PlayInstance, hand: HandState): void {
  if (hand.holds === null) return;
  const prop = propState(instance, hand.holds);
  const model = modelOf(instance, prop);
  if (!model.definition.motion) flyToHand(hand, prop, model);
}

function lookAround(instance: PlayInstance, id: HandId, hand: HandState): void {
  const near = hand.holds === null ? nearestTo(instance, hand) : null;
  if (near === hand.near) return;
  hand.near = near;
  if (near !== null) cue(instance, 'hover', near, id, 0, null);
}

/** open → closing → closed → opening → open: takes when it has closed, lets go when it has been open for a while. */
function advancePhase(instance: PlayInstance, id: HandId, hand: HandState): void {
  switch (hand.phase) {
    case 'open':
      if (hand.grip > OPEN) enter(hand, 'closing');
      if (hand.grip >= CLOSED) close(instance, id, hand);
      break;
    case 'closing':
      if (hand.grip >= CLOSED) close(instance, id, hand);
      else if (hand.grip <= OPEN) enter(hand, 'open');
      break;
    case 'closed':
      if (hand.grip <= OPEN) enter(hand, 'opening');
      else if (hand.holds === null && hand.near !== null && hand.phaseFor <= GRACE) take(instance, id, hand.near);
      break;
    case 'opening':
      if (hand.grip > OPEN) enter(hand, 'closed');
      else if (hand.phaseFor >= DWELL) {
        enter(hand, 'open');
        if (hand.latch === 'none') letGo(instance, id);
      }
      break;
  }
}

function close(instance: PlayInstance, id: HandId, hand: HandState): void {
  enter(hand, 'closed');
  if (hand.holds === null) {
    if (hand.near !== null) take(instance, id, hand.near);
  } else if (hand.latch === 'toggle' || instance.state.options.toggleGrip) {
    letGo(instance, id);
    // The grip that let go does not take again.
    hand.phaseFor = GRACE + 1;
  } else {
    hand.latch = 'none';
  }
}

function take(instance: PlayInstance, id: HandId, propId: string): void {
  const { gesture, step, state } = instance;
  if (!gesture || !step) return;
  const hand = state.hands[id];
  const prop = propState(instance, propId);
  const model = modelOf(instance, prop);
  const apart = distanceToHull(prop, model, hand.pose.position) > TOUCHING;
  giveToHand(instance, prop, id);
  if (apart && !model.definition.motion) flyToHand(hand, prop, model);
  hand.latch = state.options.toggleGrip ? 'toggle' : 'none';
  state.revision += 1;
  cue(instance, 'grab', propId, id, hand.grip, null);
  gesture.taken(instance.context, step.parameters, state.gesture, propId, id);
}

function enter(hand: HandState, phase: GraspPhase): void {
  hand.phase = phase;
  hand.phaseFor = 0;
}
