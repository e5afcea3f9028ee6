/**
 * Everything that can happen to a place. A visit is nothing but a list of these; the same list gives the same state, tick by tick.
 *
 * There are two layers and every gesture takes both: what a hand does (`hand`, `lost`, `summon`) and what it means (`do`).
 * All numbers are integers, so that a recording is exact on every engine.
 */
export type HandId = 'left' | 'right';

export const HAND_IDS = ['left', 'right'] as const satisfies readonly HandId[];

export const PAUSE_REASONS = [
  'asked',
  'headset-off',
  'session-hidden',
  'session-blurred',
  'session-ended',
  'tab-hidden',
  'context-lost',
  'tracking-lost',
] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** `[x, y, z]` in whole millimetres, place space. */
export type MillimetreVector = readonly [number, number, number];

/** `[x, y, z, w]`, each × {@link ORIENTATION_UNIT} and rounded, place space. */
export type IntegerQuaternion = readonly [number, number, number, number];

/** Time passes; milliseconds since the last tick (1 to 100: longer gaps are a pause, not play). */
export interface TickIntent {
  kind: 'tick';
  milliseconds: number;
}

/**
 * A hand is here. The pose is that of the grip: the point between thumb and index for a bare hand, the palm's grip space for a
 * controller, the point on the work plane for a mouse or finger. −Z of the pose points away from the forearm, +Y to the thumb side.
 */
export interface HandIntent {
  kind: 'hand';
  hand: HandId;
  position: MillimetreVector;
  orientation: IntegerQuaternion;
  /** How far the hand is closed, 0 (open) to 100 (fist or pinch, grip or trigger, mouse button). */
  grip: number;
  /** How far the held tool's own trigger is pressed, 0 to 100. */
  use: number;
}

/** The hand is no longer seen (tracking lost, controller asleep, pointer left the page). */
export interface LostIntent {
  kind: 'lost';
  hand: HandId;
}

/** The hand calls a thing from a distance (a ray and a grip): it flies into the hand. */
export interface SummonIntent {
  kind: 'summon';
  hand: HandId;
  prop: string;
}

/** One meaningful act from the list that the current gesture offers (see `Act`), with its value where it has one. */
export interface DoIntent {
  kind: 'do';
  act: string;
  value?: number;
}

/** The visitor wants the gesture shown again. */
export interface HelpIntent {
  kind: 'help';
}

/** The visitor lets the worker do this step. Nothing is held against them. */
export interface SkipIntent {
  kind: 'skip';
}

export interface PauseIntent {
  kind: 'pause';
  reason: PauseReason;
}

export interface ResumeIntent {
  kind: 'resume';
}

/** Something that only delights: a bell, a cat. It never changes a step. */
export interface DelightIntent {
  kind: 'delight';
  delight: string;
}

/** A point of interest is read. */
export interface LookIntent {
  kind: 'look';
  interest: string;
}

/** The visitor, or who accompanies them, changes how the place is played. */
export interface OptionsIntent {
  kind: 'options';
  /** Hundredths, 100 to 300. */
  assist: number;
  toggleGrip: boolean;
  oneHand: boolean;
}

export type Intent =
  | TickIntent
  | HandIntent
  | LostIntent
  | SummonIntent
  | DoIntent
  | HelpIntent
  | SkipIntent
  | PauseIntent
  | ResumeIntent
  | DelightIntent
  | LookIntent
  | OptionsIntent;
