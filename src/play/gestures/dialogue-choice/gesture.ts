import type { Gesture, GestureContext } from '../../gesture.ts';
import type { DialogueChoice } from '../../scene-document.ts';
import { actId, press, targetOf } from '../acts.ts';
import { guideRest } from '../guiding.ts';
import type { DialogueChoiceState } from './state.ts';

const GO_ON = 'go-on';

type Reply = DialogueChoice['exchanges'][number]['replies'][number];

/** The reply a worker of the trade would choose. */
function bestReply(parameters: DialogueChoice, state: DialogueChoiceState): Reply | undefined {
  const replies = parameters.exchanges[state.exchange]?.replies;
  if (!replies) return undefined;
  for (const reply of replies) if (reply.quality === 'good') return reply;
  return replies[0];
}

function answer(context: GestureContext, parameters: DialogueChoice, state: DialogueChoiceState, reply: Reply): void {
  const exchange = parameters.exchanges[state.exchange];
  if (!exchange) return;
  state.answered = reply.id;
  state.tried.push(reply.id);
  state.accepted = reply.quality !== 'poor';
  const words = `steps.${context.step.id}.${exchange.id}.${reply.id}.answer`;
  context.cue(
    'reply',
    parameters.figure ?? context.step.id,
    null,
    reply.quality === 'good' ? 1 : reply.quality === 'fair' ? 0.5 : 0,
    words,
  );
  if (!state.accepted) context.tried();
  context.progress();
}

function goOn(context: GestureContext, parameters: DialogueChoice, state: DialogueChoiceState): void {
  state.exchange += 1;
  state.answered = null;
  state.accepted = false;
  state.tried.length = 0;
  if (state.exchange >= parameters.exchanges.length) showResult(context, parameters);
  context.progress();
}

function showResult(context: GestureContext, parameters: DialogueChoice): void {
  for (const prop of parameters.shows ?? []) context.show(prop, true);
}

export const dialogueChoice: Gesture<'dialogue_choice', DialogueChoiceState> = {
  kind: 'dialogue_choice',

  start: () => ({ exchange: 0, answered: null, accepted: false, tried: [] }),

  takes: () => false,
  taken() {},
  dropped: () => ({ kind: 'home' }),
  advance() {},

  acts(context, parameters, state) {
    if (state.accepted) return [press(GO_ON, 'gesture.dialogue.goOn', {}, parameters.figure, true)];
    const exchange = parameters.exchanges[state.exchange];
    if (!exchange) return [];
    const best = bestReply(parameters, state);
    return exchange.replies
      .filter((reply) => !state.tried.includes(reply.id))
      .map((reply) =>
        press(
          actId('reply', reply.id),
          `steps.${context.step.id}.${exchange.id}.${reply.id}.reply`,
          {},
          parameters.figure,
          reply === best,
        ),
      );
  },

  act(context, parameters, state, act) {
    if (act === GO_ON) {
      if (state.accepted) goOn(context, parameters, state);
      return;
    }
    const id = targetOf(act, 'reply');
    const reply = parameters.exchanges[state.exchange]?.replies.find((each) => each.id === id);
    if (reply && !state.accepted && !state.tried.includes(reply.id)) answer(context, parameters, state, reply);
  },

  guide(_context, parameters, state, guide) {
    const best = bestReply(parameters, state);
    guideRest(guide, parameters.figure, state.accepted ? GO_ON : best ? actId('reply', best.id) : null);
  },

  finish(context, parameters, state) {
    state.exchange = parameters.exchanges.length;
    state.answered = null;
    state.accepted = false;
    showResult(context, parameters);
  },

  progress: (_context, parameters, state) => state.exchange / parameters.exchanges.length,
};
