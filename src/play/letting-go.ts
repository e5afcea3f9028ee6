import { emptyHand, forget, goHome, modelOf, propState } from './carry.ts';
import { cue } from './cueing.ts';
import type { HandId } from './intent.ts';
import type { PlayInstance } from './play-instance.ts';
import type { PropState } from './play-state.ts';
import { copyPose } from './pose-math.ts';
import { anchorOf } from './place-model.ts';

/** A hand lets go of what it holds; the gesture says what becomes of it. */
export function letGo(instance: PlayInstance, hand: HandId): void {
  const state = instance.state.hands[hand];
  if (state.holds === null) return;
  const prop = propState(instance, state.holds);
  emptyHand(state);
  prop.hand = null;
  prop.where = 'rest';
  instance.state.revision += 1;
  cue(instance, 'release', prop.id, hand, 0, null);
  const { gesture, step } = instance;
  if (!gesture || !step) {
    goHome(prop, modelOf(instance, prop));
    return;
  }
  const verdict = gesture.dropped(instance.context, step.parameters, instance.state.gesture, prop.id, hand);
  if (verdict.kind === 'place') settle(instance, prop, verdict.anchor);
  else if (verdict.kind === 'home') sendHome(instance, prop, hand);
}

/** The same without blame: the hand was lost, or the visitor's time was stopped. */
export function letGoSoftly(instance: PlayInstance, hand: HandId): void {
  instance.forgiving = true;
  letGo(instance, hand);
  instance.forgiving = false;
}

/** Lays a prop at an anchor at once. */
export function settle(instance: PlayInstance, prop: PropState, anchor: string): void {
  forget(instance, prop);
  prop.where = 'placed';
  prop.anchor = anchor;
  prop.way = 0;
  copyPose(prop.pose, anchorOf(instance.place, anchor));
  instance.state.revision += 1;
}

/** Sends a prop softly to its rest and says so. */
export function sendHome(instance: PlayInstance, prop: PropState, hand: HandId | null): void {
  forget(instance, prop);
  const model = modelOf(instance, prop);
  goHome(prop, model);
  instance.state.revision += 1;
  if (prop.where === 'returning') cue(instance, 'return-home', prop.id, hand, 0, null);
}

/** Nobody holds anything any more; the gesture is not asked. Called between two steps. */
export function emptyHands(instance: PlayInstance): void {
  const { props } = instance.state;
  for (let index = 0; index < props.length; index += 1) {
    const prop = props[index];
    if (!prop || prop.hand === null) continue;
    forget(instance, prop);
    goHome(prop, modelOf(instance, prop));
  }
}
