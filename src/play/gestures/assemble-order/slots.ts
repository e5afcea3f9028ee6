import type { GestureContext } from '../../gesture.ts';
import type { Vector } from '../../pose.ts';
import { distance } from '../../pose-math.ts';
import type { AssembleOrder } from '../../scene-document.ts';
import type { AssembleOrderState } from './state.ts';

/** First slot that waits for its part, or −1. */
export function nextSlot(state: AssembleOrderState): number {
  for (let slot = 0; slot < state.filled.length; slot += 1) if (state.filled[slot] === null) return slot;
  return -1;
}

export function accepted(parameters: AssembleOrder, slot: number, prop: string): boolean {
  return parameters.slots[slot]?.accepts.includes(prop) ?? false;
}

/**
 * May this slot be filled now? Slots in a row that take the same parts (one course of tiles) may be filled in any order: asking for a
 * particular one would test obedience, not the trade.
 */
export function isTurn(parameters: AssembleOrder, state: AssembleOrderState, slot: number): boolean {
  const next = nextSlot(state);
  if (next < 0 || slot < next || slot >= parameters.slots.length) return false;
  const kind = parameters.slots[next]?.accepts[0];
  for (let index = next; index <= slot; index += 1) if (parameters.slots[index]?.accepts[0] !== kind) return false;
  return true;
}

/** The free slot within reach of `position`, or −1: one that fits the prop now comes before nearer ones that do not. */
export function slotNear(
  context: GestureContext,
  parameters: AssembleOrder,
  state: AssembleOrderState,
  position: Vector,
  prop: string,
): number {
  const limit = context.tolerance(parameters.tolerance);
  let nearest = -1;
  let reach = limit;
  let fitting = -1;
  let fittingReach = limit;
  for (let slot = 0; slot < parameters.slots.length; slot += 1) {
    const anchor = parameters.slots[slot]?.anchor;
    if (anchor === undefined || state.filled[slot] !== null) continue;
    const gap = distance(position, context.anchor(anchor).position);
    if (gap <= reach) {
      reach = gap;
      nearest = slot;
    }
    if (gap <= fittingReach && accepted(parameters, slot, prop) && isTurn(parameters, state, slot)) {
      fittingReach = gap;
      fitting = slot;
    }
  }
  return fitting >= 0 ? fitting : nearest;
}

/** The part for a slot that lies on top of its stack, or null when none is left. */
export function topPart(
  context: GestureContext,
  parameters: AssembleOrder,
  state: AssembleOrderState,
  slot: number,
): string | null {
  const parts = parameters.slots[slot]?.accepts;
  if (!parts) return null;
  let top: string | null = null;
  let height = -1000;
  for (const part of parts) {
    if (state.filled.includes(part)) continue;
    const { y } = context.prop(part).pose.position;
    // Two parts lifted alike (a millimetre) stay in the order of the list.
    if (y <= height + 0.001) continue;
    height = y;
    top = part;
  }
  return top;
}
