import { propState } from './carry.ts';
import { cue } from './cueing.ts';
import { gestureFor } from './gestures/registry.ts';
import { emptyHands } from './letting-go.ts';
import type { PlayInstance } from './play-instance.ts';
import type { StepOutcome } from './play-state.ts';

/** Begins the step of `state.stepIndex`, or finishes the place when there is none left. */
export function beginStep(instance: PlayInstance): void {
  const { state, place } = instance;
  findStep(instance);
  const { step, gesture } = instance;
  state.idle = 0;
  state.helpLevel = 0;
  state.revision += 1;
  if (!step || !gesture) {
    state.finished = true;
    state.gesture = null;
    cue(instance, 'place-done', place.scene.id, null, 1, 'says.goodbye');
    return;
  }
  for (const id of step.shows ?? []) showProp(instance, id, true);
  for (const id of step.hides ?? []) showProp(instance, id, false);
  for (const { prop, anchor } of step.moves ?? []) instance.context.settle(prop, anchor);
  state.gesture = gesture.start(instance.context, step.parameters);
  // What nobody has seen yet is told by the first tick.
  if (state.clock > 0) announceStep(instance);
}

export function announceStep(instance: PlayInstance): void {
  const { step, state } = instance;
  if (step) cue(instance, 'step-begins', step.id, null, state.stepIndex, `steps.${step.id}.instruction`);
}

/** Ends the step when its gesture says that it is done. */
export function endStepIfDone(instance: PlayInstance): void {
  const { step, gesture, context, state } = instance;
  if (!step || !gesture || gesture.progress(context, step.parameters, state.gesture) < 1) return;
  endStep(instance, 'done');
}

/** The worker does the step for the visitor. */
export function skipStep(instance: PlayInstance): void {
  const { step, gesture, context, state } = instance;
  if (!step || !gesture) return;
  emptyHands(instance);
  gesture.finish(context, step.parameters, state.gesture);
  endStep(instance, 'skipped');
}

export function showProp(instance: PlayInstance, id: string, visible: boolean): void {
  const prop = propState(instance, id);
  if (prop.visible === visible) return;
  prop.visible = visible;
  if (!visible && prop.hand !== null) {
    instance.context.home(id);
  }
  instance.state.revision += 1;
}

/** Step and gesture of the state's step index. */
export function findStep(instance: PlayInstance): void {
  const step = instance.place.scene.steps[instance.state.stepIndex] ?? null;
  instance.step = step;
  instance.gesture = step ? gestureFor(step.parameters.gesture) : null;
}

function endStep(instance: PlayInstance, outcome: StepOutcome): void {
  const { state, step } = instance;
  const record = state.steps[state.stepIndex];
  if (!step || !record) return;
  emptyHands(instance);
  record.outcome = outcome;
  cue(instance, 'step-done', step.id, null, outcome === 'done' ? 1 : 0, `steps.${step.id}.done`);
  state.stepIndex += 1;
  beginStep(instance);
}
