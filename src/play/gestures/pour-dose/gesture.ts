import type { Gesture } from '../../gesture.ts';
import { HAND_IDS } from '../../intent.ts';
import { actId, amount, nameOf, targetOf } from '../acts.ts';
import { guideCarry, guideRelease, guideRest, guideTake, guidingHand } from '../guiding.ts';
import { isOver, pouringPose, tiltOf } from './tilt.ts';
import type { PourDoseState } from './state.ts';
import { current, doseOf, fillVessel, judge, NEAR_MARK, pour, refuse, window } from './pouring.ts';

/** Tilt that the worker shows: first, and near the mark, degrees. */
const TIPPED = 80;
const TRICKLE = 58;

export const pourDose: Gesture<'pour_dose', PourDoseState> = {
  kind: 'pour_dose',

  start: (_context, parameters) => ({
    poured: parameters.doses.map(() => 0),
    done: parameters.doses.map(() => false),
    flow: 0,
    still: 0,
    told: 0,
  }),

  takes: (_context, parameters, _state, prop) => doseOf(parameters, prop) >= 0,

  taken() {},

  dropped(context, parameters, state, prop, hand) {
    const index = current(state);
    const dose = parameters.doses[index];
    if (dose?.source === prop && (state.poured[index] ?? 0) >= dose.amount - window(dose))
      judge(context, parameters, state, index, hand);
    if (state.flow > 0) context.cue('flow', prop, hand, 0, null);
    state.flow = 0;
    return { kind: 'home' };
  },

  advance(context, parameters, state, milliseconds) {
    for (let which = 0; which < HAND_IDS.length; which += 1) {
      const hand = HAND_IDS[which] ?? 'right';
      const held = context.hand(hand).holds;
      const index = held === null ? -1 : doseOf(parameters, held);
      if (held === null || index < 0 || state.done[index]) continue;
      if (index === current(state)) {
        pour(context, parameters, state, index, hand, milliseconds);
      } else if (tiltOf(context, held) > 0.1 && isOver(context, held, parameters.anchor)) {
        context.home(held);
        refuse(context, held, hand);
      }
    }
  },

  acts(_context, parameters, state) {
    const next = current(state);
    return parameters.doses.flatMap((dose, index) =>
      state.done[index]
        ? []
        : [
            amount(
              actId('dose', dose.source),
              'gesture.pour.act',
              { thing: nameOf(dose.source) },
              dose.source,
              index === next,
              {
                minimum: 0,
                maximum: Math.ceil(dose.amount * 1.4),
                stepSize: niceStep(dose.amount),
                value: Math.round(state.poured[index] ?? 0),
                wantedValue: dose.amount,
                unit: parameters.unit,
              },
            ),
          ],
    );
  },

  act(context, parameters, state, act, value) {
    const source = targetOf(act, 'dose');
    const index = source === null ? -1 : doseOf(parameters, source);
    if (source === null || index < 0 || state.done[index]) return;
    if (index !== current(state)) {
      refuse(context, source, null);
      return;
    }
    // What is in the vessel stays in it: a smaller amount than there is changes nothing.
    state.poured[index] = Math.max(state.poured[index] ?? 0, value);
    fillVessel(context, parameters, state);
    judge(context, parameters, state, index, null);
  },

  guide(context, parameters, state, guide) {
    const index = current(state);
    const dose = parameters.doses[index];
    if (!dose) {
      guideRest(guide, null, null);
      return;
    }
    const act = actId('dose', dose.source);
    const hand = guidingHand(context, dose.source);
    if (context.prop(dose.source).hand !== hand) {
      guideTake(context, guide, hand, dose.source, act);
      return;
    }
    const poured = state.poured[index] ?? 0;
    if (poured >= dose.amount - window(dose) * 0.4) {
      // Upright again; if the hand is too slow to show a pause, letting go says the same.
      if (tiltOf(context, dose.source) === 0) guideRelease(context, guide, hand, dose.source, parameters.anchor, act);
      else
        guideCarry(
          context,
          guide,
          hand,
          dose.source,
          pouringPose(context, dose.source, parameters.anchor, 0),
          parameters.anchor,
          act,
        );
      return;
    }
    if (!isOver(context, dose.source, parameters.anchor)) {
      guideCarry(
        context,
        guide,
        hand,
        dose.source,
        pouringPose(context, dose.source, parameters.anchor, 0),
        parameters.anchor,
        act,
      );
      return;
    }
    const tilt = dose.amount - poured < dose.amount * NEAR_MARK ? TRICKLE : TIPPED;
    guideCarry(
      context,
      guide,
      hand,
      dose.source,
      pouringPose(context, dose.source, parameters.anchor, tilt),
      parameters.anchor,
      act,
    );
    guide.move = 'use';
  },

  finish(context, parameters, state) {
    parameters.doses.forEach((dose, index) => {
      if (!state.done[index]) state.poured[index] = dose.amount;
      state.done[index] = true;
    });
    state.flow = 0;
    fillVessel(context, parameters, state);
  },

  progress(_context, parameters, state) {
    let done = 0;
    for (let index = 0; index < parameters.doses.length; index += 1) {
      const dose = parameters.doses[index];
      if (state.done[index]) done += 1;
      else if (dose) done += Math.min(0.9, (state.poured[index] ?? 0) / dose.amount);
    }
    return done / parameters.doses.length;
  },
};

/** A spoonful for a pinch, ten grams for a sack. */
function niceStep(dose: number): number {
  return dose >= 200 ? 10 : dose >= 50 ? 5 : 1;
}
