import { cue } from './cueing.ts';
import type { PlayInstance } from './play-instance.ts';

/** The ghost hand comes this long after the worker's words, milliseconds. */
export const GHOST_DELAY = 8000;

/** Help comes by itself when nothing comes nearer to the end: first words and a stronger mark, then the ghost hand. */
export function waitForHelp(instance: PlayInstance, milliseconds: number): void {
  const { state, step } = instance;
  if (!step) return;
  state.idle += milliseconds;
  const patience = step.helpAfterSeconds * 1000;
  if (state.helpLevel === 0 && state.idle >= patience) giveHelp(instance, 1);
  else if (state.helpLevel === 1 && state.idle >= patience + GHOST_DELAY && !state.learned.includes(step.id))
    giveHelp(instance, 2);
}

/** Asked for: the ghost hand comes at once. */
export function askForHelp(instance: PlayInstance): void {
  if (instance.step) giveHelp(instance, 2);
}

/** Something came nearer to the end. What the ghost hand has shown is learned: it does not come again unasked. */
export function makeProgress(instance: PlayInstance): void {
  const { state, step } = instance;
  if (state.helpLevel === 2 && step && !state.learned.includes(step.id)) state.learned.push(step.id);
  state.idle = 0;
  state.helpLevel = 0;
  state.revision += 1;
}

function giveHelp(instance: PlayInstance, level: number): void {
  const { state, step } = instance;
  const record = state.steps[state.stepIndex];
  if (!step || !record) return;
  // The ghost hand that follows the words is the same help.
  if (state.helpLevel === 0) record.helps += 1;
  state.helpLevel = level;
  state.revision += 1;
  cue(instance, 'help', step.id, null, level, `steps.${step.id}.help`);
}
