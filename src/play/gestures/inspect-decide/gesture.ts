import type { Act } from '../../act.ts';
import type { Gesture } from '../../gesture.ts';
import { HAND_IDS, type HandId } from '../../intent.ts';
import { copyPose } from '../../pose-math.ts';
import { actId, nameOf, press, targetOf } from '../acts.ts';
import { guideMove, guideRelease, guideRest, guidingHand } from '../guiding.ts';
import type { InspectDecideState } from './state.ts';
import { decide, lookAt, nextRisk, pointNear, pointOf, putRight } from './points.ts';

/** A hand that stays near for this long looks closer, milliseconds. */
const LOOKS = 250;

export const inspectDecide: Gesture<'inspect_decide', InspectDecideState> = {
  kind: 'inspect_decide',

  start: (_context, parameters) => ({
    looking: -1,
    touching: -1,
    touchFor: 0,
    verdicts: parameters.points.map(() => null),
  }),

  takes: () => false,
  taken() {},
  dropped: () => ({ kind: 'home' }),

  advance(context, parameters, state, milliseconds) {
    let touched = -1;
    let by: HandId | null = null;
    for (let which = 0; which < HAND_IDS.length; which += 1) {
      const hand = HAND_IDS[which] ?? 'right';
      const near = pointNear(context, parameters, state, hand);
      if (near < 0) continue;
      touched = near;
      by = hand;
    }
    if (touched !== state.touching) {
      state.touching = touched;
      state.touchFor = 0;
      const anchor = parameters.points[touched]?.anchor;
      if (anchor !== undefined) context.cue('hover', anchor, by, 1, null);
      return;
    }
    if (touched < 0 || touched === state.looking) return;
    const before = state.touchFor;
    state.touchFor += milliseconds;
    if (before < LOOKS && state.touchFor >= LOOKS) lookAt(context, parameters, state, touched, by);
  },

  acts(_context, parameters, state) {
    const acts: Act[] = [];
    const looked = parameters.points[state.looking];
    if (looked) {
      const slots = { thing: nameOf(looked.anchor) };
      acts.push(press(actId('risk', looked.id), 'gesture.inspect.risk', slots, looked.anchor, looked.risk));
      acts.push(press(actId('safe', looked.id), 'gesture.inspect.safe', slots, looked.anchor, !looked.risk));
    }
    const next = looked ? -1 : nextRisk(parameters, state);
    parameters.points.forEach((point, index) => {
      if (state.verdicts[index] !== null || index === state.looking) return;
      acts.push(
        press(
          actId('look', point.id),
          'gesture.inspect.look',
          { thing: nameOf(point.anchor) },
          point.anchor,
          index === next,
        ),
      );
    });
    return acts;
  },

  act(context, parameters, state, act) {
    const look = pointOf(parameters, targetOf(act, 'look'));
    if (look >= 0) {
      lookAt(context, parameters, state, look, null);
      return;
    }
    const verdict = act.startsWith('risk:') ? 'risk' : 'safe';
    if (state.looking >= 0 && pointOf(parameters, targetOf(act, verdict)) === state.looking)
      decide(context, parameters, state, verdict);
  },

  guide(context, parameters, state, guide) {
    const looked = parameters.points[state.looking];
    if (looked) {
      guideRest(guide, looked.anchor, actId(looked.risk ? 'risk' : 'safe', looked.id));
      return;
    }
    const point = parameters.points[nextRisk(parameters, state)];
    if (!point) {
      guideRest(guide, null, null);
      return;
    }
    const hand = guidingHand(context, null);
    const { holds } = context.hand(hand);
    if (holds !== null) {
      guideRelease(context, guide, hand, holds, null, null);
      return;
    }
    guideMove(guide, 'touch', hand, null, point.anchor, actId('look', point.id));
    copyPose(guide.pose, context.anchor(point.anchor));
    guide.milliseconds = LOOKS;
  },

  finish(context, parameters, state) {
    parameters.points.forEach((point, index) => {
      if (!point.risk || state.verdicts[index] !== null) return;
      state.verdicts[index] = 'risk';
      putRight(context, point);
    });
    state.looking = -1;
  },

  progress(_context, parameters, state) {
    let risks = 0;
    let done = 0;
    for (let index = 0; index < parameters.points.length; index += 1) {
      if (!parameters.points[index]?.risk) continue;
      risks += 1;
      if (state.verdicts[index] !== null) done += 1;
    }
    return risks === 0 ? 1 : done / risks;
  },
};
