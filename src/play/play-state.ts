import type { HandId, PauseReason } from './intent.ts';
import type { Pose } from './pose.ts';

/** What a hand means to do, with hysteresis: grabbing is easier than letting go by accident. */
export type GraspPhase = 'open' | 'closing' | 'closed' | 'opening';

/**
 * What keeps a thing in a hand: its grip; a first grip that a second one ends; or an act, until the hand itself closes on it.
 */
export type Latch = 'none' | 'toggle' | 'act';

export interface HandState {
  seen: boolean;
  /** Milliseconds since it was last seen (0 while seen). */
  unseenFor: number;
  pose: Pose;
  /** 0 to 1. */
  grip: number;
  use: number;
  phase: GraspPhase;
  /** Milliseconds in the present phase. */
  phaseFor: number;
  /** Id of the prop that it holds or turns, or null. */
  holds: string | null;
  latch: Latch;
  /** Milliseconds since it holds it. */
  heldFor: number;
  /** Pose of the held prop in the hand's frame: as it was taken; tools turn forward in the first moments. */
  held: Pose;
  /** Id of the prop near enough to be taken now, or null. */
  near: string | null;
}

export type PropWhere = 'rest' | 'held' | 'placed' | 'returning' | 'flying' | 'gone';

export interface PropState {
  id: string;
  where: PropWhere;
  visible: boolean;
  pose: Pose;
  /** Where a returning or flying prop came from and goes to, and how far it is (0 to 1). */
  from: Pose;
  to: Pose;
  way: number;
  /** Hand that holds it, or null. */
  hand: HandId | null;
  /** Anchor it lies at, or null. */
  anchor: string | null;
  /** Filling or deformation, 0 to 1; 1 for most. */
  level: number;
  /** Position of a control along its degree of freedom (millimetres or degrees). */
  value: number;
}

export type StepOutcome = 'open' | 'done' | 'skipped';

export interface StepRecord {
  id: string;
  milliseconds: number;
  /** Attempts that came back: dropped elsewhere, wrong part, missed. */
  tries: number;
  helps: number;
  outcome: StepOutcome;
}

export interface PlayOptions {
  /** Multiplies tolerances and snap ranges, 1 to 3. */
  assist: number;
  /** A second grip lets go, instead of opening the hand. */
  toggleGrip: boolean;
  /** One hand only: two-handed steps take their one-handed form. */
  oneHand: boolean;
  /** Id of the place's variant, or null. */
  variant: string | null;
}

/** All that is true in a place now. Plain data, changed in place by `reduce` only; `JSON.stringify` of it is a full save. */
export interface PlayState {
  scene: string;
  version: number;
  options: PlayOptions;
  /** Milliseconds of play, without pauses. */
  clock: number;
  paused: PauseReason | null;
  stepIndex: number;
  /** State of the current gesture; its shape belongs to the gesture. */
  gesture: unknown;
  hands: { left: HandState; right: HandState };
  props: PropState[];
  steps: StepRecord[];
  finished: boolean;
  /** Milliseconds without progress in this step. */
  idle: number;
  /** 0: none, 1: target marked more strongly and worker's words, 2: ghost hand shows it. */
  helpLevel: number;
  /** Steps that went on after the ghost hand had shown them: it does not come again unasked. */
  learned: string[];
  interestsSeen: string[];
  delightsTried: string[];
  /**
   * Goes up whenever something changed that a list of acts, a text or a panel could show. Poses do not count. Views compare it
   * instead of the state.
   */
  revision: number;
}

/** Has the visitor done a step, or were all of them shown by the worker? */
export function anyStepDone({ steps }: Pick<PlayState, 'steps'>): boolean {
  return steps.some(({ outcome }) => outcome === 'done');
}
