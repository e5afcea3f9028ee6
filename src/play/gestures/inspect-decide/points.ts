import type { GestureContext } from '../../gesture.ts';
import type { HandId } from '../../intent.ts';
import { distance } from '../../pose-math.ts';
import type { InspectDecide } from '../../scene-document.ts';
import type { InspectDecideState } from './state.ts';

/** A hand this near to a point is at it, millimetres. */
const NEAR = 120;

export function pointOf(parameters: InspectDecide, id: string | null): number {
  for (let index = 0; index < parameters.points.length; index += 1)
    if (parameters.points[index]?.id === id) return index;
  return -1;
}

export function lookAt(
  context: GestureContext,
  parameters: InspectDecide,
  state: InspectDecideState,
  index: number,
  hand: HandId | null,
): void {
  const point = parameters.points[index];
  if (!point || state.verdicts[index] !== null) return;
  state.looking = index;
  context.cue('interest', point.anchor, hand, 1, `steps.${context.step.id}.points.${point.id}.look`);
  context.progress();
}

export function decide(
  context: GestureContext,
  parameters: InspectDecide,
  state: InspectDecideState,
  verdict: 'risk' | 'safe',
): void {
  const point = parameters.points[state.looking];
  if (!point) return;
  const right = point.risk === (verdict === 'risk');
  const words = `steps.${context.step.id}.points.${point.id}.${verdict}`;
  if (!right) context.tried();
  context.cue(right ? 'right' : 'wrong', point.anchor, null, right ? 1 : 0.2, words);
  if (point.risk && !right) {
    // Overlooked: it stays to be looked at again.
    state.looking = -1;
    context.changed();
    return;
  }
  state.verdicts[state.looking] = point.risk ? 'risk' : 'safe';
  state.looking = -1;
  if (point.risk) putRight(context, point);
  context.progress();
}

export function putRight(context: GestureContext, point: InspectDecide['points'][number]): void {
  for (const prop of point.hides ?? []) context.show(prop, false);
  for (const prop of point.shows ?? []) context.show(prop, true);
  if (point.moves) context.settle(point.moves.prop, point.moves.anchor);
}

/** First risk that waits, or −1. */
export function nextRisk(parameters: InspectDecide, state: InspectDecideState): number {
  for (let index = 0; index < parameters.points.length; index += 1)
    if (parameters.points[index]?.risk && state.verdicts[index] === null) return index;
  return -1;
}

export function pointNear(
  context: GestureContext,
  parameters: InspectDecide,
  state: InspectDecideState,
  hand: HandId,
): number {
  const { seen, pose } = context.hand(hand);
  let nearest = -1;
  let reach = context.tolerance(NEAR);
  for (let index = 0; index < parameters.points.length; index += 1) {
    const point = parameters.points[index];
    if (!seen || !point || state.verdicts[index] !== null) continue;
    const gap = distance(pose.position, context.anchor(point.anchor).position);
    if (gap > reach) continue;
    reach = gap;
    nearest = index;
  }
  return nearest;
}
