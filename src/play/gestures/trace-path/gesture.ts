import type { Gesture, GestureContext } from '../../gesture.ts';
import type { HandId } from '../../intent.ts';
import type { Vector } from '../../pose.ts';
import { copyPose, copyVector, createPose, createVector, distance } from '../../pose-math.ts';
import type { TracePath } from '../../scene-document.ts';
import { actId, nameOf, press } from '../acts.ts';
import { guideCarry, guideRest, guideTake, guidingHand, tipOf, toolPoseAt } from '../guiding.ts';
import { type Foot, footOn, lengthOfPath, pointAt } from './line.ts';
import type { TracePathState } from './state.ts';

/** A quick cut moves far between two looks: its way is followed in steps of this many metres, at most so many. */
const LOOK_EVERY = 0.01;
const MOST_LOOKS = 30;
/** How far ahead of the traced end the tip may take up the line, metres: a skipped bend is not traced. */
const AHEAD = 0.035;
/** A tick of the haptics every two centimetres. */
const TICK_EVERY = 0.02;
/** By acts the line is traced in so many strokes. */
const STROKES = 4;
const WIDER = 0.1;
const WIDEST = 0.5;

const look = createVector();
const goal = createPose();
const foot: Foot = { along: 0, beside: 0 };

function reveal(context: GestureContext, parameters: TracePath, state: TracePathState): void {
  const prop = context.prop(parameters.reveals);
  if (!prop.visible && state.traced > 0) context.show(parameters.reveals, true);
  prop.level = Math.min(1, state.traced / state.length);
}

function widthOf(context: GestureContext, parameters: TracePath, state: TracePathState): number {
  return context.tolerance(parameters.tolerance) * (1 + state.wider);
}

function isWhole(state: TracePathState): boolean {
  return state.traced >= state.length;
}

/** Takes the line up to `along`. The last few millimetres come of themselves. */
function traceTo(
  context: GestureContext,
  parameters: TracePath,
  state: TracePathState,
  along: number,
  hand: HandId | null,
): void {
  if (along <= state.traced) return;
  const before = state.traced;
  state.traced = state.length - along <= context.tolerance(parameters.tolerance) * 0.4 ? state.length : along;
  reveal(context, parameters, state);
  if (Math.floor(state.traced / TICK_EVERY) > Math.floor(before / TICK_EVERY)) {
    context.cue('stroke', parameters.tool, hand, state.traced / state.length, null);
    context.progress();
  }
  if (isWhole(state)) {
    context.cue('right', parameters.reveals, hand, 1, 'gesture.trace.done');
    context.progress();
  }
}

function follow(
  context: GestureContext,
  parameters: TracePath,
  state: TracePathState,
  tip: Vector,
  hand: HandId,
): void {
  if (!state.lastKnown) copyVector(state.last, tip);
  const width = widthOf(context, parameters, state);
  const looks = Math.min(MOST_LOOKS, Math.max(1, Math.ceil(distance(state.last, tip) / LOOK_EVERY)));
  let on = false;
  for (let index = 1; index <= looks && !isWhole(state); index += 1) {
    const share = index / looks;
    look.x = state.last.x + (tip.x - state.last.x) * share;
    look.y = state.last.y + (tip.y - state.last.y) * share;
    look.z = state.last.z + (tip.z - state.last.z) * share;
    footOn(context, parameters, foot, look, state.traced, Math.min(state.length, state.traced + AHEAD));
    on = foot.beside <= width;
    if (on) traceTo(context, parameters, state, foot.along, hand);
  }
  if (on && !state.on) context.cue('hover', parameters.tool, hand, 1, null);
  if (!on && state.on && !isWhole(state)) leave(context, parameters, state, hand);
  state.on = on;
  copyVector(state.last, tip);
  state.lastKnown = true;
}

/** Nothing is lost: the line waits where it ends, and becomes a little wider. */
function leave(context: GestureContext, parameters: TracePath, state: TracePathState, hand: HandId): void {
  if (state.traced === 0) return;
  state.wider = Math.min(WIDEST, state.wider + WIDER);
  context.tried();
  context.cue('level', parameters.reveals, hand, state.traced / state.length, 'gesture.trace.back');
}

export const tracePath: Gesture<'trace_path', TracePathState> = {
  kind: 'trace_path',

  start: (context, parameters) => ({
    traced: 0,
    length: lengthOfPath(context, parameters),
    on: false,
    wider: 0,
    last: createVector(),
    lastKnown: false,
  }),

  takes: (_context, parameters, _state, prop) => prop === parameters.tool,
  taken(_context, _parameters, state) {
    state.lastKnown = false;
  },

  dropped(_context, _parameters, state) {
    state.on = false;
    state.lastKnown = false;
    return { kind: 'home' };
  },

  advance(context, parameters, state) {
    const { hand } = context.prop(parameters.tool);
    if (hand === null) {
      state.on = false;
      state.lastKnown = false;
    } else if (!isWhole(state)) {
      follow(context, parameters, state, tipOf(context, parameters.tool), hand);
    }
  },

  acts: (_context, parameters) => [
    press(
      actId('trace', parameters.tool),
      'gesture.trace.act',
      { thing: nameOf(parameters.tool) },
      parameters.tool,
      true,
    ),
  ],

  act(context, parameters, state, act) {
    if (act !== actId('trace', parameters.tool) || isWhole(state)) return;
    traceTo(context, parameters, state, Math.min(state.length, state.traced + state.length / STROKES), null);
    context.changed();
  },

  guide(context, parameters, state, guide) {
    if (isWhole(state)) {
      guideRest(guide, null, null);
      return;
    }
    const act = actId('trace', parameters.tool);
    const hand = guidingHand(context, parameters.tool);
    if (context.prop(parameters.tool).hand !== hand) {
      guideTake(context, guide, hand, parameters.tool, act);
      return;
    }
    // To where the line ends first; from there on a little ahead of the tip.
    const tip = tipOf(context, parameters.tool);
    pointAt(context, parameters, look, state.traced);
    const there = distance(tip, look) <= widthOf(context, parameters, state) * 0.7;
    const next = pointAt(
      context,
      parameters,
      look,
      there ? Math.min(state.length, state.traced + AHEAD * 0.7) : state.traced,
    );
    const anchor = parameters.points[next] ?? null;
    copyPose(goal, anchor === null ? context.model(parameters.tool).rest : context.anchor(anchor));
    copyVector(goal.position, look);
    guideCarry(context, guide, hand, parameters.tool, toolPoseAt(context, parameters.tool, goal), anchor, act);
  },

  finish(context, parameters, state) {
    state.traced = state.length;
    reveal(context, parameters, state);
  },

  progress: (_context, _parameters, state) => (state.length === 0 ? 1 : state.traced / state.length),
};
