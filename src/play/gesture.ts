import type { Act } from './act.ts';
import type { CueKind } from './cue.ts';
import type { Guide } from './guide.ts';
import type { HandId } from './intent.ts';
import type { PlaceModel, PropModel } from './place-model.ts';
import type { HandState, PlayState, PropState } from './play-state.ts';
import type { Pose } from './pose.ts';
import type { GestureKind, ParametersOf, StepDefinition } from './scene-document.ts';

/** What the core does with a prop that a hand has let go. */
export type DropVerdict = { kind: 'place'; anchor: string } | { kind: 'home' } | { kind: 'stay' };

/** What a gesture may see and do. One instance a play, reused: gestures keep no reference to it. */
export interface GestureContext {
  readonly place: PlaceModel;
  readonly play: PlayState;
  readonly step: StepDefinition;
  prop(id: string): PropState;
  model(id: string): PropModel;
  /** Pose of an anchor, place space. */
  anchor(id: string): Pose;
  hand(id: HandId): HandState;
  /**
   * Millimetres × assist → metres; kinder with every attempt that came back in this step and the longer nothing succeeds, up to
   * three times.
   */
  tolerance(millimetres: number): number;
  cue(kind: CueKind, subject: string, hand: HandId | null, amount: number, words: string | null): void;
  /** Something came nearer to the end: idle time and help start anew, and views are told. */
  progress(): void;
  /** Views must look again, though it is no progress. */
  changed(): void;
  /** An attempt came back. */
  tried(): void;
  /** Lays a prop at an anchor at once (hand forgotten, `snap` cue is the gesture's). */
  settle(prop: string, anchor: string): void;
  /** Sends a prop softly to its rest. */
  home(prop: string): void;
  show(prop: string, visible: boolean): void;
  /** Puts a prop into a hand, as acts do; the hand need not be there. */
  take(prop: string, hand: HandId): void;
}

/**
 * One of the fourteen hands-on gestures, as a small state machine. `start` allocates its state once; every other function writes into it.
 * States are plain JSON. No clock, no random; only + − × ÷ and `Math.sqrt` (and comparisons, `Math.min/max/abs/round/floor`).
 */
export interface Gesture<K extends GestureKind = GestureKind, S = unknown> {
  readonly kind: K;
  start(context: GestureContext, parameters: ParametersOf<K>): S;
  /** May this prop be taken or turned now? Everything else in reach is passed through. */
  takes(context: GestureContext, parameters: ParametersOf<K>, state: S, prop: string): boolean;
  /** A hand has taken it (the core has already put it into the hand). */
  taken(context: GestureContext, parameters: ParametersOf<K>, state: S, prop: string, hand: HandId): void;
  /** A hand has let it go at its present pose. */
  dropped(context: GestureContext, parameters: ParametersOf<K>, state: S, prop: string, hand: HandId): DropVerdict;
  /** Time passed; hands and held props are where they are. Called once a tick, not while paused. */
  advance(context: GestureContext, parameters: ParametersOf<K>, state: S, milliseconds: number): void;
  /** What can be done now by meaning. Never empty before the step is done. */
  acts(context: GestureContext, parameters: ParametersOf<K>, state: S): Act[];
  /** Carries an act out. Unknown or stale acts do nothing. */
  act(context: GestureContext, parameters: ParametersOf<K>, state: S, act: string, value: number): void;
  /** Fills `guide` with what comes next. Allocates nothing. */
  guide(context: GestureContext, parameters: ParametersOf<K>, state: S, guide: Guide): void;
  /** The worker does it for the visitor: brings everything to where it is when the step is done. */
  finish(context: GestureContext, parameters: ParametersOf<K>, state: S): void;
  /** 0 to 1; the step is done at 1. */
  progress(context: GestureContext, parameters: ParametersOf<K>, state: S): number;
}
