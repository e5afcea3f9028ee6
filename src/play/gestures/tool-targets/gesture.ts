import type { Gesture, GestureContext } from '../../gesture.ts';
import type { HandId } from '../../intent.ts';
import { distance } from '../../pose-math.ts';
import type { ToolTargets } from '../../scene-document.ts';
import { actId, nameOf, press, targetOf } from '../acts.ts';
import { guideCarry, guideRest, guideTake, guidingHand, tipOf, toolPoseAt } from '../guiding.ts';
import type { ToolTargetsState } from './state.ts';

/** The trigger fires from here on, and is ready again from there on. */
const FIRES = 0.7;
const READY = 0.4;
/** A tool held on its target this long works without a trigger, milliseconds: bare hands have none. */
const DWELL = 350;

function targetUnderTip(context: GestureContext, parameters: ToolTargets, state: ToolTargetsState): number {
  const tip = tipOf(context, parameters.tool);
  let nearest = -1;
  let reach = context.tolerance(parameters.tolerance);
  for (let index = 0; index < parameters.targets.length; index += 1) {
    const target = parameters.targets[index];
    if (target === undefined || state.done[index]) continue;
    const gap = distance(tip, context.anchor(target).position);
    if (gap > reach) continue;
    reach = gap;
    nearest = index;
  }
  return nearest;
}

function work(
  context: GestureContext,
  parameters: ToolTargets,
  state: ToolTargetsState,
  index: number,
  hand: HandId | null,
): void {
  state.done[index] = true;
  state.contact = -1;
  state.contactFor = 0;
  context.cue('trigger', parameters.targets[index] ?? parameters.tool, hand, 1, null);
  context.progress();
}

export const toolTargets: Gesture<'tool_targets', ToolTargetsState> = {
  kind: 'tool_targets',

  start: (_context, parameters) => ({
    done: parameters.targets.map(() => false),
    contact: -1,
    contactFor: 0,
    armed: true,
  }),

  takes: (_context, parameters, _state, prop) => prop === parameters.tool,

  taken(_context, _parameters, state) {
    // A controller may close with its trigger: the tool must not fire while it is being taken.
    state.armed = false;
  },

  dropped: () => ({ kind: 'home' }),

  advance(context, parameters, state, milliseconds) {
    const { hand } = context.prop(parameters.tool);
    if (hand === null || !context.hand(hand).seen) {
      state.contact = -1;
      state.contactFor = 0;
      return;
    }
    const { use } = context.hand(hand);
    if (use <= READY) state.armed = true;
    const contact = targetUnderTip(context, parameters, state);
    if (contact !== state.contact) {
      state.contact = contact;
      state.contactFor = 0;
      if (contact >= 0) context.cue('hover', parameters.targets[contact] ?? parameters.tool, hand, 1, null);
    } else if (contact >= 0) {
      state.contactFor += milliseconds;
    }
    const pulled = state.armed && use >= FIRES;
    if (pulled) state.armed = false;
    if (contact >= 0 && (pulled || state.contactFor >= DWELL)) {
      work(context, parameters, state, contact, hand);
    } else if (pulled) {
      context.tried();
      context.cue('wrong', parameters.tool, hand, 0.3, 'gesture.tool.away');
    }
  },

  acts(_context, parameters, state) {
    const next = state.done.indexOf(false);
    return parameters.targets.flatMap((target, index) =>
      state.done[index]
        ? []
        : [
            press(
              actId('use', target),
              'gesture.tool.act',
              { thing: nameOf(parameters.tool), place: nameOf(target) },
              target,
              index === next,
            ),
          ],
    );
  },

  act(context, parameters, state, act) {
    const index = parameters.targets.indexOf(targetOf(act, 'use') ?? '');
    if (index >= 0 && !state.done[index]) work(context, parameters, state, index, null);
  },

  guide(context, parameters, state, guide) {
    const target = parameters.targets[state.done.indexOf(false)];
    if (target === undefined) {
      guideRest(guide, null, null);
      return;
    }
    const act = actId('use', target);
    const hand = guidingHand(context, parameters.tool);
    if (context.prop(parameters.tool).hand !== hand) {
      guideTake(context, guide, hand, parameters.tool, act);
      return;
    }
    const place = context.anchor(target);
    const near =
      distance(tipOf(context, parameters.tool), place.position) <= context.tolerance(parameters.tolerance) * 0.6;
    guideCarry(context, guide, hand, parameters.tool, toolPoseAt(context, parameters.tool, place), target, act);
    if (!near) return;
    guide.move = 'use';
    guide.use = state.armed ? 1 : 0;
  },

  finish(_context, _parameters, state) {
    state.done.fill(true);
  },

  progress: (_context, parameters, state) => {
    let done = 0;
    for (let target = 0; target < state.done.length; target += 1) if (state.done[target]) done += 1;
    return done / parameters.targets.length;
  },
};
