import type { GestureContext } from '../../gesture.ts';
import type { HandId } from '../../intent.ts';
import type { MeasureAlign } from '../../scene-document.ts';
import { alongLine, lengthOfLine, slideTo, withinLine } from './line.ts';
import type { MeasureAlignState, StrayState } from './state.ts';
/** A stray that is held in line this long is right, milliseconds. */
export const SETTLES = 300;

export function strayOf(parameters: MeasureAlign, prop: string): number {
  for (let index = 0; index < parameters.strays.length; index += 1)
    if (parameters.strays[index]?.prop === prop) return index;
  return -1;
}

export function isInLine(context: GestureContext, parameters: MeasureAlign, stray: StrayState, index: number): boolean {
  return Math.abs(stray.way - lengthOfLine(context, parameters, index)) <= context.tolerance(parameters.tolerance);
}

export function align(
  context: GestureContext,
  parameters: MeasureAlign,
  state: MeasureAlignState,
  index: number,
  hand: HandId | null,
): void {
  const definition = parameters.strays[index];
  const stray = state.strays[index];
  if (!definition || !stray || stray.done) return;
  stray.done = true;
  stray.way = lengthOfLine(context, parameters, index);
  context.cue('snap', definition.prop, hand, 1, null);
  context.cue('right', definition.prop, hand, 1, 'gesture.align.done');
  context.progress();
}

export function setGauge(
  context: GestureContext,
  parameters: MeasureAlign,
  state: MeasureAlignState,
  hand: HandId | null,
): void {
  state.gaugeSet = true;
  state.gaugeNear = false;
  context.cue('snap', parameters.gauge.prop, hand, 1, 'gesture.align.gauge');
  context.progress();
}

/** Slides a held stray with its hand, and settles it when it has stayed in line. */
export function follow(
  context: GestureContext,
  parameters: MeasureAlign,
  state: MeasureAlignState,
  stray: StrayState,
  index: number,
  definition: { prop: string; anchor: string },
  milliseconds: number,
): void {
  const { hand } = context.prop(definition.prop);
  if (stray.done || hand === null) return;
  if (state.gaugeSet) {
    const moved = alongLine(context, parameters, index, context.hand(hand).pose.position) - stray.startAlong;
    stray.way = withinLine(context, parameters, index, stray.startWay + moved);
  }
  slideTo(context, parameters, index, stray.way);
  if (!state.gaugeSet) return;
  if (!isInLine(context, parameters, stray, index)) {
    // A trembling hand leaves the line for a moment and comes back: time in line fades, it is not lost.
    stray.inLine = Math.max(0, stray.inLine - milliseconds / 2);
    return;
  }
  if (stray.inLine === 0) context.cue('detent', definition.prop, hand, 1, null);
  stray.inLine += milliseconds;
  if (stray.inLine < SETTLES) return;
  context.settle(definition.prop, definition.anchor);
  align(context, parameters, state, index, hand);
}

export function nextStray(context: GestureContext, parameters: MeasureAlign, state: MeasureAlignState): number {
  let first = -1;
  for (let index = 0; index < parameters.strays.length; index += 1) {
    const prop = parameters.strays[index]?.prop;
    if (prop === undefined || state.strays[index]?.done) continue;
    if (context.prop(prop).hand !== null) return index;
    if (first < 0) first = index;
  }
  return first;
}
