import type { GestureContext } from '../../gesture.ts';
import type { HandId } from '../../intent.ts';
import type { PourDose } from '../../scene-document.ts';
import type { PourDoseState } from './state.ts';
import { isOver, tiltOf } from './tilt.ts';
/** Below this share of the dose left, the flow slows to a third: the eye can follow the mark. */
export const NEAR_MARK = 0.2;
/** A source held still this long in the right window has given its dose, milliseconds. */
const SETTLES = 250;
/** Flowing is told again this often, milliseconds. */
const TELLS = 250;

type Dose = PourDose['doses'][number];

export function current(state: PourDoseState): number {
  return state.done.indexOf(false);
}

export function doseOf(parameters: PourDose, source: string): number {
  for (let index = 0; index < parameters.doses.length; index += 1)
    if (parameters.doses[index]?.source === source) return index;
  return -1;
}

export function window(dose: Dose): number {
  return (dose.amount * dose.tolerancePercent) / 100;
}

export function fillVessel(context: GestureContext, parameters: PourDose, state: PourDoseState): void {
  let total = 0;
  for (const poured of state.poured) total += poured;
  context.prop(parameters.content).level = Math.min(1, total / parameters.full);
}

/** Ends the dose when it is within its window; what is too much is skimmed off by the worker, who does not mind. */
export function judge(
  context: GestureContext,
  parameters: PourDose,
  state: PourDoseState,
  index: number,
  hand: HandId | null,
): void {
  const dose = parameters.doses[index];
  const poured = state.poured[index];
  if (!dose || poured === undefined) return;
  if (poured < dose.amount - window(dose)) {
    context.cue('level', dose.source, hand, poured / dose.amount, 'gesture.pour.more');
    context.changed();
    return;
  }
  const surplus = poured > dose.amount + window(dose);
  if (surplus) {
    state.poured[index] = dose.amount + window(dose);
    context.tried();
  }
  state.done[index] = true;
  state.flow = 0;
  fillVessel(context, parameters, state);
  context.cue('right', dose.source, hand, 1, surplus ? 'gesture.pour.surplus' : 'gesture.pour.right');
  context.progress();
}

export function refuse(context: GestureContext, source: string, hand: HandId | null): void {
  context.tried();
  context.cue('wrong', source, hand, 0.3, 'gesture.pour.notYet');
}

export function pour(
  context: GestureContext,
  parameters: PourDose,
  state: PourDoseState,
  index: number,
  hand: HandId,
  milliseconds: number,
): void {
  const dose = parameters.doses[index];
  const before = state.poured[index];
  if (!dose || before === undefined) return;
  const flow =
    context.hand(hand).seen && isOver(context, dose.source, parameters.anchor) ? tiltOf(context, dose.source) : 0;
  const starts = flow > 0 && state.flow === 0;
  const stops = flow === 0 && state.flow > 0;
  state.flow = flow;
  state.told += milliseconds;
  if (starts || stops || (flow > 0 && state.told >= TELLS)) {
    state.told = 0;
    context.cue('flow', dose.source, hand, flow, null);
  }
  if (flow === 0) {
    const wasStill = state.still;
    state.still += milliseconds;
    if (before > 0 && wasStill < SETTLES && state.still >= SETTLES) judge(context, parameters, state, index, hand);
    return;
  }
  state.still = 0;
  const slow = dose.amount - before < dose.amount * NEAR_MARK ? 1 / 3 : 1;
  const poured = before + (dose.rate * flow * slow * milliseconds) / 1000;
  state.poured[index] = poured;
  fillVessel(context, parameters, state);
  if (Math.floor((poured / dose.amount) * 4) > Math.floor((before / dose.amount) * 4)) {
    context.cue('level', dose.source, hand, poured / dose.amount, null);
    context.progress();
  }
  if (poured > dose.amount + window(dose)) judge(context, parameters, state, index, hand);
}
