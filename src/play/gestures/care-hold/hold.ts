import type { GestureContext } from '../../gesture.ts';
import { HAND_IDS, type HandId } from '../../intent.ts';
import { distance } from '../../pose-math.ts';
import type { CareHold } from '../../scene-document.ts';
import type { CareHoldState } from './state.ts';

/** One hand not seen for this long: the worker takes its side, milliseconds. */
const WORKER_COMES = 3000;
const TELLS = 500;

/** Only one hand can be asked for. */
export function isOneHanded(context: GestureContext): boolean {
  const { left, right } = context.play.hands;
  if (context.play.options.oneHand) return true;
  return (
    (left.seen && !right.seen && right.unseenFor >= WORKER_COMES) ||
    (right.seen && !left.seen && left.unseenFor >= WORKER_COMES)
  );
}

export function advanceHold(
  context: GestureContext,
  parameters: CareHold,
  state: CareHoldState,
  milliseconds: number,
): void {
  const wasComplete = isComplete(state);
  cover(context, parameters, state);
  const complete = isComplete(state);
  if (!complete) {
    if (wasComplete && state.held < parameters.holdMilliseconds) {
      context.tried();
      context.cue(
        'hold',
        parameters.figure ?? parameters.anchors[0] ?? '',
        null,
        state.held / parameters.holdMilliseconds,
        'gesture.care.back',
      );
    }
    return;
  }
  if (!wasComplete) context.progress();
  state.held = Math.min(parameters.holdMilliseconds, state.held + milliseconds);
  state.told += milliseconds;
  if (state.told >= TELLS || state.held === parameters.holdMilliseconds) {
    state.told = 0;
    context.cue(
      'hold',
      parameters.figure ?? parameters.anchors[0] ?? '',
      null,
      state.held / parameters.holdMilliseconds,
      null,
    );
    context.progress();
  }
}

export function isComplete(state: CareHoldState): boolean {
  for (const by of state.covered) if (by === null) return false;
  return true;
}

/** Who is at which spot. Either hand may take either spot; one hand never counts for two. */
function cover(context: GestureContext, parameters: CareHold, state: CareHoldState): void {
  let first: HandId | null = null;
  for (let index = 0; index < parameters.anchors.length; index += 1) {
    const anchor = parameters.anchors[index];
    if (anchor === undefined) continue;
    const hand = handAt(context, parameters, anchor, first);
    const before = state.covered[index];
    state.covered[index] = hand;
    if (hand === null) continue;
    first = hand;
    if (before !== hand) context.cue('hover', anchor, hand, 1, null);
  }
  if (first === null || !isOneHanded(context)) return;
  for (let index = 0; index < state.covered.length; index += 1) state.covered[index] ??= 'worker';
}

function handAt(context: GestureContext, parameters: CareHold, anchor: string, taken: HandId | null): HandId | null {
  let nearest: HandId | null = null;
  let reach = context.tolerance(parameters.tolerance);
  for (let which = 0; which < HAND_IDS.length; which += 1) {
    const hand = HAND_IDS[which] ?? 'right';
    const { seen, pose } = context.hand(hand);
    if (!seen || hand === taken) continue;
    const gap = distance(pose.position, context.anchor(anchor).position);
    if (gap > reach) continue;
    reach = gap;
    nearest = hand;
  }
  return nearest;
}
