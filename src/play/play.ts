import type { Act } from './act.ts';
import { moveOn } from './carry.ts';
import { createContext } from './context.ts';
import { createState } from './create-state.ts';
import { cue } from './cueing.ts';
import { loseHand, moveHand, passTime, summon } from './grasp.ts';
import type { Guide } from './guide.ts';
import { askForHelp, waitForHelp } from './help.ts';
import type { Intent, OptionsIntent, PauseReason } from './intent.ts';
import { wholeAssist, wholeTick, wholeValue } from './intent-limits.ts';
import type { PlaceModel } from './place-model.ts';
import { instanceOf, type Play, type PlayInstance } from './play-instance.ts';
import type { PlayOptions, PlayState } from './play-state.ts';
import { createPose } from './pose-math.ts';
import { announceStep, beginStep, endStepIfDone, findStep, skipStep } from './stage.ts';

export type { Play } from './play-instance.ts';

export const DEFAULT_OPTIONS: PlayOptions = { assist: 1, toggleGrip: false, oneHand: false, variant: null };

/** Sets a place up; its first tick says that it begins. */
export function createPlay(place: PlaceModel, options: PlayOptions): Play {
  const instance = createInstance(place, createState(place, options));
  beginStep(instance);
  return instance;
}

/**
 * Takes up a place where it was left. `saved` is copied.
 * @throws Error when it was saved by another scene or version of it.
 */
export function restorePlay(place: PlaceModel, saved: PlayState): Play {
  const { id, version } = place.scene;
  if (saved.scene !== id || saved.version !== version) {
    throw new Error(`${id} version ${version}: cannot go on from ${saved.scene} version ${saved.version}`);
  }
  const instance = createInstance(place, JSON.parse(JSON.stringify(saved)) as PlayState);
  findStep(instance);
  return instance;
}

/** What happens, happens here: changes `play.state` in place and leaves its cues in `play.cues`. */
export function reduce(play: Play, intent: Intent): void {
  const instance = instanceOf(play);
  if (instance.cues.length > 0) instance.cues.length = 0;
  if (instance.state.paused !== null) {
    if (intent.kind === 'resume') resume(instance);
    else if (intent.kind === 'options') changeOptions(instance, intent);
    return;
  }
  switch (intent.kind) {
    case 'tick':
      tick(instance, wholeTick(intent.milliseconds));
      break;
    case 'hand':
      moveHand(instance, intent);
      break;
    case 'lost':
      loseHand(instance, intent.hand);
      break;
    case 'summon':
      summon(instance, intent.hand, intent.prop);
      break;
    case 'do':
      act(instance, intent.act, wholeValue(intent.value));
      break;
    case 'help':
      askForHelp(instance);
      break;
    case 'skip':
      skipStep(instance);
      break;
    case 'pause':
      pause(instance, intent.reason);
      break;
    case 'resume':
      break;
    case 'delight':
      delight(instance, intent.delight);
      break;
    case 'look':
      look(instance, intent.interest);
      break;
    case 'options':
      changeOptions(instance, intent);
      break;
  }
  endStepIfDone(instance);
}

/** What can be done now by meaning; ask again when `state.revision` changed. */
export function actsOf(play: Play): Act[] {
  const { gesture, step, context, state } = instanceOf(play);
  return gesture && step && state.paused === null ? gesture.acts(context, step.parameters, state.gesture) : [];
}

export function createGuide(): Guide {
  return {
    move: 'rest',
    hand: 'right',
    prop: null,
    target: null,
    pose: createPose(),
    grip: 0,
    use: 0,
    milliseconds: 0,
    act: null,
  };
}

/** Writes into `guide` what comes next; `rest` without an act when the place is finished. */
export function guideOf(play: Play, guide: Guide): void {
  const { gesture, step, context, state } = instanceOf(play);
  if (gesture && step) {
    gesture.guide(context, step.parameters, state.gesture, guide);
    return;
  }
  guide.move = 'rest';
  guide.prop = null;
  guide.target = null;
  guide.grip = 0;
  guide.use = 0;
  guide.milliseconds = 0;
  guide.act = null;
}

/** Of the present step, 0 to 1; 1 when the place is finished. */
export function progressOf(play: Play): number {
  const { gesture, step, context, state } = instanceOf(play);
  return gesture && step ? gesture.progress(context, step.parameters, state.gesture) : 1;
}

function createInstance(place: PlaceModel, state: PlayState): PlayInstance {
  const instance: Omit<PlayInstance, 'context'> = {
    place,
    state,
    cues: [],
    cuePool: [],
    propStates: new Map(state.props.map((prop) => [prop.id, prop])),
    step: null,
    gesture: null,
    forgiving: false,
  };
  return Object.assign(instance, { context: createContext(instance as PlayInstance) });
}

function tick(instance: PlayInstance, milliseconds: number): void {
  const { state, context } = instance;
  if (state.clock === 0) {
    cue(instance, 'place-begins', state.scene, null, 0, 'says.welcome');
    announceStep(instance);
  }
  state.clock += milliseconds;
  const record = state.steps[state.stepIndex];
  if (record) record.milliseconds += milliseconds;
  passTime(instance, milliseconds);
  const { gesture, step } = instance;
  if (gesture && step) gesture.advance(context, step.parameters, state.gesture, milliseconds);
  moveOn(instance, milliseconds);
  waitForHelp(instance, milliseconds);
}

/** Only what is offered can be done, and only within its range: whatever a page, a voice or a stale list may send. */
function act(instance: PlayInstance, id: string, value: number): void {
  const { gesture, step, context, state } = instance;
  if (!gesture || !step) return;
  const offered = gesture.acts(context, step.parameters, state.gesture).find((candidate) => candidate.id === id);
  if (!offered) return;
  gesture.act(context, step.parameters, state.gesture, id, Math.min(offered.maximum, Math.max(offered.minimum, value)));
}

function pause(instance: PlayInstance, reason: PauseReason): void {
  instance.state.paused = reason;
  instance.state.revision += 1;
  cue(instance, 'paused', reason, null, 0, null);
}

/** Hands begin anew: what they held waits for them where it is, for as long as for a lost hand. */
function resume(instance: PlayInstance): void {
  instance.state.paused = null;
  instance.state.revision += 1;
  loseHand(instance, 'left');
  loseHand(instance, 'right');
  cue(instance, 'resumed', instance.state.scene, null, 0, null);
}

function delight(instance: PlayInstance, id: string): void {
  if (!instance.place.scene.delights.some((candidate) => candidate.id === id)) return;
  if (!instance.state.delightsTried.includes(id)) instance.state.delightsTried.push(id);
  instance.state.revision += 1;
  cue(instance, 'delight', id, null, 1, `delights.${id}.answer`);
}

function look(instance: PlayInstance, id: string): void {
  if (!instance.place.scene.interests.some((candidate) => candidate.id === id)) return;
  if (!instance.state.interestsSeen.includes(id)) instance.state.interestsSeen.push(id);
  instance.state.revision += 1;
  cue(instance, 'interest', id, null, 1, `interest.${id}.text`);
}

/** What a hand holds by an earlier option stays in it until it lets go. */
function changeOptions(instance: PlayInstance, intent: OptionsIntent): void {
  const { options } = instance.state;
  options.assist = wholeAssist(intent.assist) / 100;
  options.toggleGrip = intent.toggleGrip;
  options.oneHand = intent.oneHand;
  instance.state.revision += 1;
}
