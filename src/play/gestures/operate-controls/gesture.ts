import type { Gesture } from '../../gesture.ts';
import { createControlGrip, gripControl } from '../../motion.ts';
import { actId, amount, press, targetOf } from '../acts.ts';
import { guideMove, guideRelease, guideRest, guidingHand } from '../guiding.ts';
import {
  type Control,
  entryOf,
  goesToStop,
  gripPose,
  handTowards,
  isRight,
  motionOf,
  setValue,
  shownAt,
  springs,
  valueFor,
} from './controls.ts';
import type { OperateControlsState } from './state.ts';
import { complete, isFree, leaveBehind, refuse, springBack, turnWithHand } from './turning.ts';

export const operateControls: Gesture<'operate_controls', OperateControlsState> = {
  kind: 'operate_controls',

  start: () => ({ index: 0, left: createControlGrip(), right: createControlGrip(), steady: 0 }),

  takes: (_context, parameters, state, prop) =>
    entryOf(parameters, state.index, prop) >= 0 || isFree(parameters, state, prop),

  taken(context, parameters, state, prop, hand) {
    const grip = hand === 'left' ? state.left : state.right;
    gripControl(
      grip,
      context.model(prop).rest,
      motionOf(context, prop),
      context.hand(hand).pose,
      context.prop(prop).value,
    );
    state.steady = 0;
    if (!isFree(parameters, state, prop)) refuse(context, parameters, state, prop, hand);
  },

  dropped(context, parameters, state, prop, hand) {
    const entry = parameters.sequence[state.index];
    if (entry?.control === prop && isRight(context, entry)) complete(context, parameters, state, hand);
    return { kind: 'stay' };
  },

  advance(context, parameters, state, milliseconds) {
    for (let index = 0; index < parameters.sequence.length; index += 1) {
      const control = parameters.sequence[index]?.control;
      if (control === undefined || entryOf(parameters, 0, control) !== index) continue;
      const { hand } = context.prop(control);
      if (hand !== null) turnWithHand(context, parameters, state, control, hand, milliseconds);
      else if (springs(parameters, control)) springBack(context, control, milliseconds);
    }
  },

  acts(context, parameters, state) {
    return parameters.sequence.flatMap((entry, index) => {
      if (index < state.index || entryOf(parameters, state.index, entry.control) !== index) return [];
      const id = actId('set', entry.control);
      const words = `steps.${context.step.id}.acts.${index + 1}`;
      const wanted = index === state.index;
      if (goesToStop(entry)) return [press(id, words, {}, entry.control, wanted)];
      const motion = motionOf(context, entry.control);
      return [
        amount(id, words, {}, entry.control, wanted, {
          minimum: Math.min(entry.from, entry.to),
          maximum: Math.max(entry.from, entry.to),
          stepSize: stepOf(entry, motion.detent / (motion.maximum - motion.minimum)),
          value: Math.round(shownAt(entry, motion, context.prop(entry.control).value)),
          wantedValue: entry.value,
          unit: entry.unit,
        }),
      ];
    });
  },

  act(context, parameters, state, act, value) {
    const control = targetOf(act, 'set');
    const index = control === null ? -1 : entryOf(parameters, state.index, control);
    const entry = parameters.sequence[index];
    if (control === null || !entry) return;
    if (index !== state.index) {
      refuse(context, parameters, state, control, null);
      return;
    }
    if (goesToStop(entry)) {
      complete(context, parameters, state, null);
      return;
    }
    const shown = Math.min(Math.max(entry.from, entry.to), Math.max(Math.min(entry.from, entry.to), value));
    setValue(context, control, valueFor(entry, motionOf(context, control), shown));
    if (isRight(context, entry)) {
      complete(context, parameters, state, null);
      return;
    }
    context.cue('level', control, null, 0, shown < entry.value ? 'gesture.controls.more' : 'gesture.controls.less');
    context.changed();
  },

  guide(context, parameters, state, guide) {
    const entry = parameters.sequence[state.index];
    if (!entry) {
      guideRest(guide, null, null);
      return;
    }
    const { control } = entry;
    const act = actId('set', control);
    const hand = guidingHand(context, control);
    const { holds, pose } = context.hand(hand);
    if (holds !== null && (holds !== control || isRight(context, entry))) {
      guideRelease(context, guide, hand, holds, null, act);
      return;
    }
    guideMove(guide, holds === control ? 'turn' : 'take', hand, control, control, act);
    if (holds === control)
      handTowards(context, guide.pose, control, pose, valueFor(entry, motionOf(context, control), entry.value));
    else gripPose(context, guide.pose, control);
  },

  finish(context, parameters, state) {
    for (let index = state.index; index < parameters.sequence.length; index += 1) {
      const entry = parameters.sequence[index];
      if (!entry) continue;
      setValue(
        context,
        entry.control,
        entry.springs ? 0 : valueFor(entry, motionOf(context, entry.control), entry.value),
      );
      leaveBehind(context, entry);
    }
    state.index = parameters.sequence.length;
  },

  progress: (_context, parameters, state) => state.index / parameters.sequence.length,
};

/** What one detent is on the dial: 1, 5 or 10. */
function stepOf(entry: Control, share: number): number {
  const detent = Math.abs(entry.to - entry.from) * share;
  return detent >= 8 ? 10 : detent >= 4 ? 5 : 1;
}
