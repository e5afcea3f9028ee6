import type { HandId } from './intent.ts';
import type { PropModel } from './place-model.ts';
import type { PlayInstance } from './play-instance.ts';
import type { HandState, PropState } from './play-state.ts';
import type { Pose, Quaternion } from './pose.ts';
import {
  composePose,
  copyPose,
  createPose,
  createQuaternion,
  createVector,
  invertPose,
  mixPose,
  multiplyQuaternions,
  normaliseQuaternion,
  rotateVector,
} from './pose-math.ts';

/** A thing that is called comes to the hand in this time, milliseconds. */
export const FLIGHT = 200;
/** A thing that was let go elsewhere goes home in this time, milliseconds. */
export const RETURN = 350;
/** A tool turns forward in the hand in this time, milliseconds. */
const ALIGNMENT = 150;

const FORWARD = createVector(0, 0, -1);

const goal = createPose();
const direction = createVector();
const swing = createQuaternion();

/** The held prop follows its hand at once; a control follows its axis, which is its gesture's affair. */
export function carry(instance: PlayInstance, hand: HandState): void {
  if (hand.holds === null) return;
  const prop = propState(instance, hand.holds);
  if (!hand.seen || prop.where !== 'held' || modelOf(instance, prop).definition.motion) return;
  composePose(prop.pose, hand.pose, hand.held);
}

/** Time for what a hand holds: tools turn forward, called things come nearer. */
export function carryOn(instance: PlayInstance, hand: HandState, milliseconds: number): void {
  if (hand.holds === null) return;
  const prop = propState(instance, hand.holds);
  const model = modelOf(instance, prop);
  hand.heldFor += milliseconds;
  if (prop.where === 'flying') {
    prop.way = Math.min(1, prop.way + milliseconds / FLIGHT);
    composePose(goal, hand.pose, hand.held);
    mixPose(prop.pose, prop.from, goal, eased(prop.way));
    if (prop.way === 1) prop.where = 'held';
    return;
  }
  if (model.aligns && hand.seen) align(hand, milliseconds);
  carry(instance, hand);
}

/** Things on their way home, and things that lie on others. */
export function moveOn(instance: PlayInstance, milliseconds: number): void {
  const { props } = instance.state;
  for (let index = 0; index < props.length; index += 1) {
    const prop = props[index];
    if (!prop) continue;
    if (prop.where === 'returning') {
      prop.way = Math.min(1, prop.way + milliseconds / RETURN);
      mixPose(prop.pose, prop.from, prop.to, eased(prop.way));
      if (prop.way === 1) prop.where = 'rest';
      continue;
    }
    const rides = instance.place.propList[index]?.rides;
    const carrier = rides ? props[rides.carrier] : undefined;
    if (rides && carrier && prop.where === 'rest') composePose(prop.pose, carrier.pose, rides.offset);
  }
}

/** How the prop lies in the hand now, so that it does not move when it is taken. */
export function holdAsItLies(hand: HandState, prop: PropState): void {
  invertPose(goal, hand.pose);
  composePose(hand.held, goal, prop.pose);
}

/** Starts the flight of a prop to the hand that has it: its handle comes to the palm, tools point forward, the rest keeps its orientation. */
export function flyToHand(hand: HandState, prop: PropState, model: PropModel): void {
  copyPose(prop.from, prop.pose);
  prop.way = 0;
  prop.where = 'flying';
  holdAsItLies(hand, prop);
  if (model.aligns) swingForward(hand.held.orientation, hand.held.orientation);
  handleInPalm(hand.held, model);
}

/** Starts the way home. */
export function goHome(prop: PropState, model: PropModel): void {
  prop.anchor = null;
  if (model.definition.motion) {
    prop.where = 'rest';
    return;
  }
  copyPose(prop.from, prop.pose);
  copyPose(prop.to, model.rest);
  prop.way = 0;
  prop.where = 'returning';
}

/** Who holds it, to forget it. */
export function forget(instance: PlayInstance, prop: PropState): void {
  if (prop.hand !== null) emptyHand(instance.state.hands[prop.hand]);
  prop.hand = null;
}

export function emptyHand(hand: HandState): void {
  hand.holds = null;
  hand.latch = 'none';
  hand.heldFor = 0;
}

/** Gives a prop to a hand; another hand that had it lets it go, and the prop keeps its pose. What the hand had is the caller's affair. */
export function giveToHand(instance: PlayInstance, prop: PropState, hand: HandId): void {
  forget(instance, prop);
  const state = instance.state.hands[hand];
  state.holds = prop.id;
  state.heldFor = 0;
  state.near = null;
  prop.hand = hand;
  prop.where = 'held';
  prop.anchor = null;
  holdAsItLies(state, prop);
}

/** A part of the remaining way as large as the tick's part of the remaining time: arrives on time whatever the frame rate. */
function align(hand: HandState, milliseconds: number): void {
  const remaining = ALIGNMENT - (hand.heldFor - milliseconds);
  if (remaining <= 0) return;
  swingForward(goal.orientation, hand.held.orientation);
  goal.position.x = 0;
  goal.position.y = 0;
  goal.position.z = 0;
  mixPose(hand.held, hand.held, goal, Math.min(1, milliseconds / remaining));
}

/** The smallest turn that brings the prop's −Z to the hand's −Z: it keeps its roll. */
function swingForward(out: Quaternion, orientation: Quaternion): void {
  rotateVector(direction, orientation, FORWARD);
  // Half-way quaternion between `direction` and −Z: (direction × −Z, 1 + direction · −Z).
  swing.x = -direction.y;
  swing.y = direction.x;
  swing.z = 0;
  swing.w = 1 - direction.z;
  if (swing.w < 0.001) {
    swing.x = 0;
    swing.y = 1;
    swing.w = 0;
  }
  normaliseQuaternion(swing);
  multiplyQuaternions(out, swing, orientation);
  normaliseQuaternion(out);
}

function handleInPalm(held: Pose, model: PropModel): void {
  rotateVector(direction, held.orientation, model.handle);
  held.position.x = -direction.x;
  held.position.y = -direction.y;
  held.position.z = -direction.z;
}

/** Slow, fast, slow. */
function eased(way: number): number {
  return way * way * (3 - 2 * way);
}

export function propState(instance: PlayInstance, id: string): PropState {
  const prop = instance.propStates.get(id);
  if (!prop) throw new Error(`${instance.state.scene}: there is no prop ${id}`);
  return prop;
}

export function modelOf(instance: PlayInstance, prop: PropState): PropModel {
  const model = instance.place.props.get(prop.id);
  if (!model) throw new Error(`${instance.state.scene}: the scene has no prop ${prop.id}`);
  return model;
}
