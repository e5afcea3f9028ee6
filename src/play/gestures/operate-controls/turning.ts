import type { GestureContext } from '../../gesture.ts';
import type { HandId } from '../../intent.ts';
import { valueFromHand } from '../../motion.ts';
import type { OperateControls } from '../../scene-document.ts';
import { type Control, entryOf, goesToStop, isRight, motionOf, setValue, springs, valueFor } from './controls.ts';
import type { OperateControlsState } from './state.ts';
/** A dial left standing right for this long is set, though the hand is still on it, milliseconds. */
const STANDS = 700;
/** A control that springs back needs this long from end to end, milliseconds. */
const SPRINGS_BACK = 450;

export function complete(
  context: GestureContext,
  parameters: OperateControls,
  state: OperateControlsState,
  hand: HandId | null,
): void {
  const entry = parameters.sequence[state.index];
  if (!entry) return;
  setValue(context, entry.control, valueFor(entry, motionOf(context, entry.control), entry.value));
  leaveBehind(context, entry);
  state.index += 1;
  state.steady = 0;
  context.cue('snap', entry.control, hand, 1, null);
  context.cue('right', entry.control, hand, 1, 'gesture.controls.right');
  context.progress();
}

export function leaveBehind(context: GestureContext, entry: Control): void {
  if (entry.leaves) context.settle(entry.leaves.prop, entry.leaves.anchor);
  for (const prop of entry.hides ?? []) context.show(prop, false);
  for (const prop of entry.shows ?? []) context.show(prop, true);
}

export function refuse(
  context: GestureContext,
  parameters: OperateControls,
  state: OperateControlsState,
  control: string,
  hand: HandId | null,
): void {
  const entry = parameters.sequence[entryOf(parameters, state.index, control)];
  if (!entry) return;
  context.tried();
  context.cue('wrong', control, hand, 0.3, entry.earlyWords);
}

/** Its turn now; or its turn is over and it only springs back and forth. */
export function isFree(parameters: OperateControls, state: OperateControlsState, control: string): boolean {
  if (parameters.sequence[state.index]?.control === control) return true;
  return entryOf(parameters, state.index, control) < 0 && springs(parameters, control);
}

export function turnWithHand(
  context: GestureContext,
  parameters: OperateControls,
  state: OperateControlsState,
  control: string,
  hand: HandId,
  milliseconds: number,
): void {
  const motion = motionOf(context, control);
  const before = context.prop(control).value;
  const grip = hand === 'left' ? state.left : state.right;
  const free = isFree(parameters, state, control);
  const value = free ? valueFromHand(grip, context.model(control).rest, motion, context.hand(hand).pose) : before;
  setValue(context, control, value);
  if (motion.detent > 0 && Math.floor(value / motion.detent) !== Math.floor(before / motion.detent))
    context.cue('detent', control, hand, 1, null);
  const entry = parameters.sequence[state.index];
  if (entry?.control !== control) return;
  if (!isRight(context, entry)) {
    state.steady = 0;
    return;
  }
  state.steady += milliseconds;
  if (goesToStop(entry) || state.steady >= STANDS) complete(context, parameters, state, hand);
}

export function springBack(context: GestureContext, control: string, milliseconds: number): void {
  const motion = motionOf(context, control);
  const { value } = context.prop(control);
  if (value === 0) return;
  const change = ((motion.maximum - motion.minimum) * milliseconds) / SPRINGS_BACK;
  setValue(context, control, value > 0 ? Math.max(0, value - change) : Math.min(0, value + change));
}
