import type { Cue } from './cue.ts';
import type { Gesture, GestureContext } from './gesture.ts';
import type { PlaceModel } from './place-model.ts';
import type { PlayState, PropState } from './play-state.ts';
import type { StepDefinition } from './scene-document.ts';

/** A place being played. */
export interface Play {
  readonly place: PlaceModel;
  readonly state: PlayState;
  /** Of the last `reduce` only: the list and its cues are reused by the next one. */
  readonly cues: readonly Cue[];
}

/** A play with what the core itself keeps beside the state; all of it follows from place and state. */
export interface PlayInstance extends Play {
  readonly cues: Cue[];
  /** Cues made once and used again. */
  readonly cuePool: Cue[];
  readonly propStates: ReadonlyMap<string, PropState>;
  readonly context: GestureContext;
  /** Step and gesture of `state.stepIndex`; null when the place is finished. */
  step: StepDefinition | null;
  gesture: Gesture | null;
  /** While it is on, nothing counts as a failed try: the visitor did not do it. */
  forgiving: boolean;
}

/** @throws Error when the play is not one of `createPlay` or `restorePlay`. */
export function instanceOf(play: Play): PlayInstance {
  if (!('cuePool' in play)) throw new Error(`${play.place.scene.id}: this play was not made by the core`);
  return play as PlayInstance;
}
