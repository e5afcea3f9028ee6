import type { Act } from '../../act.ts';
import type { Gesture } from '../../gesture.ts';
import { distance } from '../../pose-math.ts';
import { actId, amount, nameOf, press, targetOf } from '../acts.ts';
import { guideDelivery, guideMove, guideRest, guideTake, guidingHand } from '../guiding.ts';
import { alongLine, lengthOfLine, slideTo, withinLine } from './line.ts';
import type { MeasureAlignState } from './state.ts';
import { align, follow, isInLine, nextStray, SETTLES, setGauge, strayOf } from './strays.ts';

/** The gauge's hook catches this far from its place, millimetres. */
const CATCHES = 60;
const PUT_BACK = 0.12;

export const measureAlign: Gesture<'measure_align', MeasureAlignState> = {
  kind: 'measure_align',

  start: (_context, parameters) => ({
    gaugeSet: false,
    gaugeNear: false,
    strays: parameters.strays.map(() => ({ way: 0, startWay: 0, startAlong: 0, inLine: 0, done: false })),
  }),

  takes(_context, parameters, state, prop) {
    if (prop === parameters.gauge.prop) return !state.gaugeSet;
    const stray = state.strays[strayOf(parameters, prop)];
    return stray !== undefined && !stray.done;
  },

  taken(context, parameters, state, prop, hand) {
    const index = strayOf(parameters, prop);
    const stray = state.strays[index];
    if (!stray) return;
    stray.startWay = stray.way;
    stray.startAlong = alongLine(context, parameters, index, context.hand(hand).pose.position);
    if (state.gaugeSet) return;
    context.tried();
    context.cue('wrong', prop, hand, 0.2, 'gesture.align.gaugeFirst');
  },

  dropped(context, parameters, state, prop, hand) {
    if (prop === parameters.gauge.prop) {
      const { position } = context.prop(prop).pose;
      if (distance(position, context.anchor(parameters.gauge.anchor).position) <= context.tolerance(CATCHES)) {
        setGauge(context, parameters, state, hand);
        return { kind: 'place', anchor: parameters.gauge.anchor };
      }
      if (distance(position, context.model(prop).rest.position) > PUT_BACK) {
        context.tried();
        context.cue('wrong', prop, hand, 0.2, 'gesture.connect.nearer');
      }
      return { kind: 'home' };
    }
    const index = strayOf(parameters, prop);
    const stray = state.strays[index];
    const definition = parameters.strays[index];
    if (!stray || !definition) return { kind: 'home' };
    if (stray.done || isInLine(context, parameters, stray, index)) {
      align(context, parameters, state, index, hand);
      return { kind: 'place', anchor: definition.anchor };
    }
    stray.inLine = 0;
    return { kind: 'stay' };
  },

  advance(context, parameters, state, milliseconds) {
    const gauge = context.prop(parameters.gauge.prop);
    const near =
      !state.gaugeSet &&
      gauge.hand !== null &&
      distance(gauge.pose.position, context.anchor(parameters.gauge.anchor).position) <= context.tolerance(CATCHES);
    if (near && !state.gaugeNear) context.cue('hover', parameters.gauge.anchor, gauge.hand, 1, null);
    state.gaugeNear = near;
    for (let index = 0; index < state.strays.length; index += 1) {
      const stray = state.strays[index];
      const definition = parameters.strays[index];
      if (stray && definition) follow(context, parameters, state, stray, index, definition, milliseconds);
    }
  },

  acts(context, parameters, state) {
    const { gauge } = parameters;
    if (!state.gaugeSet) {
      return [
        press(
          actId('set', gauge.prop),
          'gesture.align.actGauge',
          { thing: nameOf(gauge.prop), place: nameOf(gauge.anchor) },
          gauge.prop,
          true,
        ),
      ];
    }
    const acts: Act[] = [];
    parameters.strays.forEach(({ prop }, index) => {
      const stray = state.strays[index];
      if (!stray || stray.done) return;
      const length = Math.round(lengthOfLine(context, parameters, index) * 1000);
      acts.push(
        amount(actId('slide', prop), 'gesture.align.act', { thing: nameOf(prop) }, prop, acts.length === 0, {
          minimum: 0,
          maximum: length + 20,
          stepSize: 1,
          value: Math.round(stray.way * 1000),
          wantedValue: length,
          unit: 'millimetre',
        }),
      );
    });
    return acts;
  },

  act(context, parameters, state, act, value) {
    if (targetOf(act, 'set') === parameters.gauge.prop && !state.gaugeSet) {
      context.settle(parameters.gauge.prop, parameters.gauge.anchor);
      setGauge(context, parameters, state, null);
      return;
    }
    const index = strayOf(parameters, targetOf(act, 'slide') ?? '');
    const stray = state.strays[index];
    const definition = parameters.strays[index];
    if (!state.gaugeSet || !stray || !definition || stray.done) return;
    stray.way = withinLine(context, parameters, index, value / 1000);
    slideTo(context, parameters, index, stray.way);
    if (isInLine(context, parameters, stray, index)) {
      context.settle(definition.prop, definition.anchor);
      align(context, parameters, state, index, null);
    } else {
      context.tried();
      const far = stray.way > lengthOfLine(context, parameters, index);
      context.cue('level', definition.prop, null, 0, far ? 'gesture.align.tooFar' : 'gesture.align.farther');
      context.changed();
    }
  },

  guide(context, parameters, state, guide) {
    const { gauge } = parameters;
    if (!state.gaugeSet) {
      guideDelivery(context, guide, gauge.prop, gauge.anchor, context.tolerance(CATCHES), actId('set', gauge.prop));
      return;
    }
    const index = nextStray(context, parameters, state);
    const definition = parameters.strays[index];
    const stray = state.strays[index];
    if (!definition || !stray) {
      guideRest(guide, null, null);
      return;
    }
    const act = actId('slide', definition.prop);
    const hand = guidingHand(context, definition.prop);
    if (context.prop(definition.prop).hand !== hand) {
      guideTake(context, guide, hand, definition.prop, act);
      return;
    }
    const holding = context.hand(hand);
    guideMove(guide, 'turn', hand, definition.prop, definition.anchor, act);
    guide.milliseconds = SETTLES;
    const missing =
      lengthOfLine(context, parameters, index) -
      (stray.startWay + alongLine(context, parameters, index, holding.pose.position) - stray.startAlong);
    const rest = context.model(definition.prop).rest.position;
    const right = context.anchor(definition.anchor).position;
    const share = missing / (lengthOfLine(context, parameters, index) || 1);
    guide.pose.position.x = holding.pose.position.x + (right.x - rest.x) * share;
    guide.pose.position.y = holding.pose.position.y + (right.y - rest.y) * share;
    guide.pose.position.z = holding.pose.position.z + (right.z - rest.z) * share;
    guide.pose.orientation.x = holding.pose.orientation.x;
    guide.pose.orientation.y = holding.pose.orientation.y;
    guide.pose.orientation.z = holding.pose.orientation.z;
    guide.pose.orientation.w = holding.pose.orientation.w;
  },

  finish(context, parameters, state) {
    context.settle(parameters.gauge.prop, parameters.gauge.anchor);
    state.gaugeSet = true;
    parameters.strays.forEach(({ prop, anchor }, index) => {
      const stray = state.strays[index];
      if (!stray || stray.done) return;
      context.settle(prop, anchor);
      stray.done = true;
    });
  },

  progress: (_context, parameters, state) => {
    let done = state.gaugeSet ? 1 : 0;
    for (let index = 0; index < state.strays.length; index += 1) if (state.strays[index]?.done) done += 1;
    return done / (parameters.strays.length + 1);
  },
};
