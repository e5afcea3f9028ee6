import type { Act } from '../../act.ts';
import type { Gesture, GestureContext } from '../../gesture.ts';
import { HAND_IDS, type HandId } from '../../intent.ts';
import { distance } from '../../pose-math.ts';
import type { AssembleOrder } from '../../scene-document.ts';
import { actId, nameOf, press, targetOf } from '../acts.ts';
import { guideDelivery, guideRelease, guideRest } from '../guiding.ts';
import { accepted, isTurn, nextSlot, slotNear, topPart } from './slots.ts';
import type { AssembleOrderState } from './state.ts';

/** Let go this near to its rest (metres), a part was only put back. */
const PUT_BACK = 0.12;

function fill(
  context: GestureContext,
  parameters: AssembleOrder,
  state: AssembleOrderState,
  slot: number,
  prop: string,
  hand: HandId | null,
): void {
  state.filled[slot] = prop;
  context.cue('snap', prop, hand, 1, null);
  const next = nextSlot(state);
  const rowDone = next >= 0 && parameters.slots[next]?.accepts[0] !== parameters.slots[slot]?.accepts[0];
  if (rowDone) context.cue('right', prop, hand, 1, 'gesture.assemble.row');
  context.progress();
}

function refuse(
  context: GestureContext,
  parameters: AssembleOrder,
  state: AssembleOrderState,
  prop: string,
  hand: HandId | null,
): void {
  context.tried();
  context.cue('wrong', prop, hand, 0.3, parameters.slots[nextSlot(state)]?.wrongWords ?? null);
}

export const assembleOrder: Gesture<'assemble_order', AssembleOrderState> = {
  kind: 'assemble_order',

  start: (_context, parameters) => ({ filled: parameters.slots.map(() => null), nearLeft: -1, nearRight: -1 }),

  takes: (_context, parameters, state, prop) =>
    !state.filled.includes(prop) && parameters.slots.some((slot) => slot.accepts.includes(prop)),

  taken() {},

  dropped(context, parameters, state, prop, hand) {
    const { position } = context.prop(prop).pose;
    const slot = slotNear(context, parameters, state, position, prop);
    const definition = parameters.slots[slot];
    if (definition && isTurn(parameters, state, slot) && definition.accepts.includes(prop)) {
      fill(context, parameters, state, slot, prop, hand);
      return { kind: 'place', anchor: definition.anchor };
    }
    if (definition) {
      refuse(context, parameters, state, prop, hand);
    } else if (distance(position, context.model(prop).rest.position) > PUT_BACK) {
      context.tried();
      context.cue('wrong', prop, hand, 0.2, 'gesture.assemble.nearer');
    }
    return { kind: 'home' };
  },

  advance(context, parameters, state) {
    for (let which = 0; which < HAND_IDS.length; which += 1) {
      const hand = HAND_IDS[which] ?? 'right';
      const held = context.hand(hand).holds;
      const before = hand === 'left' ? state.nearLeft : state.nearRight;
      const slot = held === null ? -1 : slotNear(context, parameters, state, context.prop(held).pose.position, held);
      const fits =
        held !== null && slot >= 0 && isTurn(parameters, state, slot) && accepted(parameters, slot, held) ? slot : -1;
      if (fits === before) continue;
      if (hand === 'left') state.nearLeft = fits;
      else state.nearRight = fits;
      const anchor = parameters.slots[fits]?.anchor;
      if (anchor !== undefined) context.cue('hover', anchor, hand, 1, null);
    }
  },

  acts(context, parameters, state) {
    const next = nextSlot(state);
    const acts: Act[] = [];
    // One act for each kind of part: which kind comes next is what there is to know.
    const seen = new Set<string>();
    for (let slot = 0; slot < parameters.slots.length; slot += 1) {
      const kind = parameters.slots[slot]?.accepts[0];
      const prop = topPart(context, parameters, state, slot);
      if (kind === undefined || prop === null || seen.has(kind)) continue;
      seen.add(kind);
      acts.push(
        press(
          actId('lay', prop),
          'gesture.assemble.act',
          { thing: nameOf(prop) },
          prop,
          accepted(parameters, next, prop),
        ),
      );
    }
    return acts;
  },

  act(context, parameters, state, act) {
    const prop = targetOf(act, 'lay');
    if (prop === null || !assembleOrder.takes(context, parameters, state, prop)) return;
    const slot = nextSlot(state);
    const definition = parameters.slots[slot];
    if (!definition) return;
    if (!definition.accepts.includes(prop)) {
      refuse(context, parameters, state, prop, null);
      return;
    }
    context.settle(prop, definition.anchor);
    fill(context, parameters, state, slot, prop, null);
  },

  guide(context, parameters, state, guide) {
    const slot = nextSlot(state);
    const definition = parameters.slots[slot];
    if (!definition) {
      guideRest(guide, null, null);
      return;
    }
    for (let which = 0; which < HAND_IDS.length; which += 1) {
      const hand = HAND_IDS[which] ?? 'right';
      const held = context.hand(hand).holds;
      if (held === null) continue;
      if (definition.accepts.includes(held))
        guideDelivery(
          context,
          guide,
          held,
          definition.anchor,
          context.tolerance(parameters.tolerance),
          actId('lay', held),
        );
      else guideRelease(context, guide, hand, held, null, null);
      return;
    }
    const prop = topPart(context, parameters, state, slot);
    if (prop === null) guideRest(guide, null, null);
    else
      guideDelivery(
        context,
        guide,
        prop,
        definition.anchor,
        context.tolerance(parameters.tolerance),
        actId('lay', prop),
      );
    guide.target = definition.anchor;
  },

  finish(context, parameters, state) {
    for (let slot = nextSlot(state); slot >= 0; slot = nextSlot(state)) {
      const definition = parameters.slots[slot];
      const prop = topPart(context, parameters, state, slot);
      if (!definition || prop === null) return;
      context.settle(prop, definition.anchor);
      state.filled[slot] = prop;
    }
  },

  progress: (_context, parameters, state) => {
    let done = 0;
    for (let slot = 0; slot < state.filled.length; slot += 1) if (state.filled[slot] !== null) done += 1;
    return done / parameters.slots.length;
  },
};
