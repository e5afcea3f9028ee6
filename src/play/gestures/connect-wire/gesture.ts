import type { Act } from '../../act.ts';
import type { Gesture, GestureContext } from '../../gesture.ts';
import type { Vector } from '../../pose.ts';
import { distance } from '../../pose-math.ts';
import type { ConnectWire } from '../../scene-document.ts';
import { actId, nameOf, press, targetOf } from '../acts.ts';
import { guideDelivery, guideRest } from '../guiding.ts';
import type { ConnectWireState } from './state.ts';

/** A free end clicks in this far from its anchor, millimetres. */
const REACH = 80;
/** Let go this near to its rest (metres), a thing was only put back. */
const PUT_BACK = 0.12;

function freeAnchorNear(
  context: GestureContext,
  parameters: ConnectWire,
  state: ConnectWireState,
  link: number,
  position: Vector,
): string | null {
  const definition = parameters.links[link];
  if (!definition) return null;
  let nearest: string | null = null;
  let reach = context.tolerance(REACH);
  for (const anchor of definition.anchors) {
    if (state.attached.includes(anchor)) continue;
    const gap = distance(position, context.anchor(anchor).position);
    if (gap > reach) continue;
    reach = gap;
    nearest = anchor;
  }
  return nearest;
}

function firstFree(parameters: ConnectWire, state: ConnectWireState, link: number): string | null {
  return parameters.links[link]?.anchors.find((anchor) => !state.attached.includes(anchor)) ?? null;
}

function linkOf(parameters: ConnectWire, prop: string): number {
  for (let index = 0; index < parameters.links.length; index += 1)
    if (parameters.links[index]?.prop === prop) return index;
  return -1;
}

function attach(context: GestureContext, state: ConnectWireState, link: number, anchor: string): void {
  state.attached[link] = anchor;
  state.near[link] = null;
  context.progress();
}

export const connectWire: Gesture<'connect_wire', ConnectWireState> = {
  kind: 'connect_wire',

  start: (_context, parameters) => ({
    attached: parameters.links.map(() => null),
    near: parameters.links.map(() => null),
  }),

  takes(_context, parameters, state, prop) {
    const link = linkOf(parameters, prop);
    return link >= 0 && state.attached[link] === null;
  },

  taken() {},

  dropped(context, parameters, state, prop, hand) {
    const link = linkOf(parameters, prop);
    const { position } = context.prop(prop).pose;
    const anchor = freeAnchorNear(context, parameters, state, link, position);
    if (anchor !== null) {
      attach(context, state, link, anchor);
      context.cue('snap', prop, hand, 1, 'gesture.connect.done');
      return { kind: 'place', anchor };
    }
    if (link >= 0) state.near[link] = null;
    if (distance(position, context.model(prop).rest.position) > PUT_BACK) {
      context.tried();
      context.cue('wrong', prop, hand, 0.3, 'gesture.connect.nearer');
    }
    return { kind: 'home' };
  },

  advance(context, parameters, state) {
    for (let link = 0; link < parameters.links.length; link += 1) {
      const id = parameters.links[link]?.prop;
      if (id === undefined) continue;
      const prop = context.prop(id);
      const near = prop.hand === null ? null : freeAnchorNear(context, parameters, state, link, prop.pose.position);
      if (near === (state.near[link] ?? null)) continue;
      state.near[link] = near;
      if (near !== null) context.cue('hover', near, prop.hand, 1, null);
    }
  },

  acts(_context, parameters, state) {
    const acts: Act[] = [];
    parameters.links.forEach((link, index) => {
      const anchor = state.attached[index] === null ? firstFree(parameters, state, index) : null;
      if (anchor === null) return;
      acts.push(
        press(
          actId('clip', link.prop),
          'gesture.connect.act',
          { thing: nameOf(link.prop), place: nameOf(anchor) },
          link.prop,
          acts.length === 0,
        ),
      );
    });
    return acts;
  },

  act(context, parameters, state, act) {
    const prop = targetOf(act, 'clip');
    const link = prop === null ? -1 : linkOf(parameters, prop);
    const anchor = link >= 0 && state.attached[link] === null ? firstFree(parameters, state, link) : null;
    if (prop === null || anchor === null) return;
    context.settle(prop, anchor);
    attach(context, state, link, anchor);
    context.cue('snap', prop, null, 1, 'gesture.connect.done');
  },

  guide(context, parameters, state, guide) {
    const link = nextLink(context, parameters, state);
    const definition = parameters.links[link];
    const anchor = firstFree(parameters, state, link);
    if (!definition || anchor === null) guideRest(guide, null, null);
    else
      guideDelivery(context, guide, definition.prop, anchor, context.tolerance(REACH), actId('clip', definition.prop));
  },

  finish(context, parameters, state) {
    parameters.links.forEach((link, index) => {
      const anchor = state.attached[index] === null ? firstFree(parameters, state, index) : null;
      if (anchor === null) return;
      context.settle(link.prop, anchor);
      state.attached[index] = anchor;
    });
  },

  progress: (_context, parameters, state) => {
    let done = 0;
    for (let link = 0; link < state.attached.length; link += 1) if (state.attached[link] !== null) done += 1;
    return done / parameters.links.length;
  },
};

/** A link that is in a hand comes first. */
function nextLink(context: GestureContext, parameters: ConnectWire, state: ConnectWireState): number {
  let first = -1;
  for (let link = 0; link < parameters.links.length; link += 1) {
    const prop = parameters.links[link]?.prop;
    if (prop === undefined || state.attached[link] !== null) continue;
    if (context.prop(prop).hand !== null) return link;
    if (first < 0) first = link;
  }
  return first;
}
