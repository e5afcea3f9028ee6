import type { GestureContext } from '../gesture.ts';
import type { Guide } from '../guide.ts';
import type { HandId } from '../intent.ts';
import type { Pose, Vector } from '../pose.ts';
import { composePose, copyPose, createPose, createVector, distance, invertPose, transformPoint } from '../pose-math.ts';

const inverse = createPose();
const target = createPose();
const tip = createVector();

/** The hand to show it with: the one that holds the prop, else a seen and free one, else the right. */
export function guidingHand(context: GestureContext, prop: string | null): HandId {
  const { left, right } = context.play.hands;
  if (prop !== null && right.holds === prop) return 'right';
  if (prop !== null && left.holds === prop) return 'left';
  if (right.seen && right.holds === null) return 'right';
  if (left.seen && left.holds === null) return 'left';
  return left.seen && !right.seen ? 'left' : 'right';
}

export function guideRest(guide: Guide, subject: string | null, act: string | null): void {
  guide.move = 'rest';
  guide.prop = null;
  guide.target = subject;
  guide.milliseconds = 0;
  guide.grip = 0;
  guide.use = 0;
  guide.act = act;
}

/** Sets all but the pose. */
export function guideMove(
  guide: Guide,
  move: Guide['move'],
  hand: HandId,
  prop: string | null,
  subject: string | null,
  act: string | null,
): void {
  guide.move = move;
  guide.hand = hand;
  guide.prop = prop;
  guide.target = subject;
  guide.grip = move === 'carry' || move === 'use' || move === 'turn' || move === 'take' ? 1 : 0;
  guide.use = 0;
  guide.milliseconds = 0;
  guide.act = act;
}

/** Go to the prop and close the hand; first let go of another thing. */
export function guideTake(context: GestureContext, guide: Guide, hand: HandId, prop: string, act: string | null): void {
  const holds = context.hand(hand).holds;
  if (holds !== null && holds !== prop) {
    guideRelease(context, guide, hand, holds, null, act);
    return;
  }
  guideMove(guide, 'take', hand, prop, prop, act);
  handlePose(context, guide.pose, prop);
}

/** Open the hand where it is. */
export function guideRelease(
  context: GestureContext,
  guide: Guide,
  hand: HandId,
  prop: string,
  subject: string | null,
  act: string | null,
): void {
  guideMove(guide, 'release', hand, prop, subject, act);
  copyPose(guide.pose, context.hand(hand).pose);
}

/** Bring the held prop to `place`. */
export function guideCarry(
  context: GestureContext,
  guide: Guide,
  hand: HandId,
  prop: string,
  place: Pose,
  subject: string | null,
  act: string | null,
): void {
  guideMove(guide, 'carry', hand, prop, subject, act);
  invertPose(inverse, context.hand(hand).held);
  composePose(guide.pose, place, inverse);
}

/** Takes a prop to an anchor and leaves it there: take, carry or release, whichever comes next. `reach` in metres. */
export function guideDelivery(
  context: GestureContext,
  guide: Guide,
  prop: string,
  anchor: string,
  reach: number,
  act: string | null,
): void {
  const hand = guidingHand(context, prop);
  const state = context.prop(prop);
  if (state.hand !== hand) {
    guideTake(context, guide, hand, prop, act);
    return;
  }
  const place = context.anchor(anchor);
  if (distance(state.pose.position, place.position) <= reach * 0.5)
    guideRelease(context, guide, hand, prop, anchor, act);
  else guideCarry(context, guide, hand, prop, place, anchor, act);
}

/** Where a hand takes a prop. */
export function handlePose(context: GestureContext, out: Pose, prop: string): Pose {
  const { pose } = context.prop(prop);
  copyPose(out, pose);
  transformPoint(out.position, pose, context.model(prop).handle);
  return out;
}

/** Where the working end of a tool is now, place space; reused by the next call. */
export function tipOf(context: GestureContext, prop: string): Vector {
  readTip(context, prop);
  return transformPoint(tip, context.prop(prop).pose, tip);
}

/** Pose of the tool whose working end lies at `place`, with the orientation of `place`; reused by the next call. */
export function toolPoseAt(context: GestureContext, prop: string, place: Pose): Pose {
  readTip(context, prop);
  tip.x = -tip.x;
  tip.y = -tip.y;
  tip.z = -tip.z;
  copyPose(target, place);
  transformPoint(target.position, place, tip);
  return target;
}

function readTip(context: GestureContext, prop: string): void {
  const [x, y, z] = context.model(prop).definition.tip ?? NO_TIP;
  tip.x = x / 1000;
  tip.y = y / 1000;
  tip.z = z / 1000;
}

const NO_TIP = [0, 0, 0] as const;
