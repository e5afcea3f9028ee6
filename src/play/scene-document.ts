/**
 * A place as data. `scenes/<sector>/<occupation>/scene.ts` exports one of these through `defineScene`; it holds no code and no words.
 * Positions are never written here: they are read from the place's layout, which the asset pipeline writes from the very file that is
 * shown. Names of props and anchors are those of the layout without `prop_` and `at_`.
 *
 * Words of a scene live in its `fr.json` and `en.json`:
 * `title`, `setting`, `worker.{name,role}`, `things.<prop or anchor>` (name of each thing), `steps.<id>.{title,instruction,why,shown,done,help}`
 * (`shown` describes the worker's demonstration for those who do not see it), further keys that steps name, `interest.<id>.{title,text}`,
 * `delights.<id>.{name,answer}`, `says.*` (the worker's lines).
 */
export const GESTURE_KINDS = [
  'connect_wire',
  'tool_targets',
  'assemble_order',
  'measure_align',
  'pour_dose',
  'care_hold',
  'trace_path',
  'operate_controls',
  'inspect_decide',
  'dialogue_choice',
] as const;
export type GestureKind = (typeof GESTURE_KINDS)[number];

/** How a hand holds a thing: small → pinch, tool → hand, sack or bowl → whole. Sets the reach of the grab (2.5, 7, 10 cm beyond its hull). */
export type Grip = 'pinch' | 'hand' | 'whole';

/** One degree of freedom, in the prop's own frame at rest. Distances in millimetres, angles in degrees. */
export type Motion =
  | { kind: 'turn'; axis: 'x' | 'y' | 'z'; minimum: number; maximum: number; detent: number }
  | { kind: 'slide'; axis: 'x' | 'y' | 'z'; minimum: number; maximum: number; detent: number };

export interface PropDefinition {
  id: string;
  grip: Grip;
  /** A control moves along its one degree of freedom and is never carried. */
  motion?: Motion;
  /** Not to be seen until a step shows it. */
  hidden?: boolean;
  /** Filling or deforming props are scaled along Y by their level (0 to 1) about their origin. */
  level?: { initial: number };
  /** Where the tool works, in the prop's own frame, millimetres (nose of a nailer, edge of a blade, lip of a jug). */
  tip?: readonly [number, number, number];
  /** Moves rigidly with another prop (a loaf on a peel). */
  rides?: string;
  /** Sound family of its contact: the world picks samples by it. */
  material: 'wood' | 'metal' | 'clay' | 'glass' | 'dough' | 'cloth' | 'paper' | 'plastic' | 'stone';
}

export interface ConnectWire {
  gesture: 'connect_wire';
  /** Each free end and where it must go. */
  links: readonly { prop: string; anchors: readonly string[]; cableFrom: string }[];
}

export interface ToolTargets {
  gesture: 'tool_targets';
  tool: string;
  targets: readonly string[];
  /** The prop that is left at each target (a nail head): instanced by the world. */
  mark: string;
  /** Radius around a target, millimetres. */
  tolerance: number;
}

export interface AssembleOrder {
  gesture: 'assemble_order';
  /** In the order of work. Any prop of `accepts` fits. */
  slots: readonly { anchor: string; accepts: readonly string[]; wrongWords: string }[];
  tolerance: number;
}

export interface MeasureAlign {
  gesture: 'measure_align';
  /** The gauge to set first. */
  gauge: { prop: string; anchor: string; cableFrom: string };
  /** What stands out and where it belongs: slid along the line from its rest to its anchor. */
  strays: readonly { prop: string; anchor: string }[];
  /** Millimetres. */
  tolerance: number;
}

export interface PourDose {
  gesture: 'pour_dose';
  /** Where the sources are tipped. */
  anchor: string;
  /** The prop that fills. */
  content: string;
  /** Amount at which `content` stands at level 1. */
  full: number;
  unit: 'gram' | 'millilitre';
  /** In this order. `rate` is the amount a second at full tilt; below a fifth of the amount left it slows to a third. */
  doses: readonly { source: string; amount: number; tolerancePercent: number; rate: number }[];
}

export interface CareHold {
  gesture: 'care_hold';
  mode: 'rhythm' | 'hold';
  /** Where the palms go. Rhythm uses the first; hold uses one for each hand. */
  anchors: readonly string[];
  /** Rhythm: number of presses. */
  presses: number;
  /** Rhythm: depth of a press, millimetres. */
  depth: number;
  /** Hold: milliseconds with both hands in place. */
  holdMilliseconds: number;
  /** Radius of the right spot, millimetres. */
  tolerance: number;
  /** What gives way: its level follows the presses, or the figure whose clip `rise` follows the hold. */
  prop?: string;
  figure?: string;
}

export interface TracePath {
  gesture: 'trace_path';
  tool: string;
  /** The line, in order. */
  points: readonly string[];
  /** Half width of the line, millimetres. */
  tolerance: number;
  /** The prop that appears along the line as it is traced. */
  reveals: string;
}

export interface OperateControls {
  gesture: 'operate_controls';
  /** In the order of work. `value` in the unit of the control's motion shown to people (°C, min, %): `from`…`to` over the motion's range. */
  sequence: readonly {
    control: string;
    from: number;
    to: number;
    value: number;
    tolerance: number;
    unit: 'celsius' | 'minute' | 'percent';
    /** Carries other props with it until it is done, then leaves them at the anchor. */
    leaves?: { prop: string; anchor: string };
    /** Springs back when let go (a steam lever). */
    springs?: boolean;
    /** Said when it is touched before its turn. */
    earlyWords: string;
    /** Props that appear or go when this control is right. */
    shows?: readonly string[];
    hides?: readonly string[];
  }[];
}

export interface InspectDecide {
  gesture: 'inspect_decide';
  points: readonly {
    id: string;
    anchor: string;
    risk: boolean;
    /** What is put right when a risk is dealt with. */
    hides?: readonly string[];
    shows?: readonly string[];
    moves?: { prop: string; anchor: string };
  }[];
}

export interface DialogueChoice {
  gesture: 'dialogue_choice';
  /** The figure that speaks, or null for something written (a notebook). */
  figure: string | null;
  /** Each exchange: a line (words `steps.<step>.<exchange>.line`), replies (`….<reply>.reply`) and what they lead to (`….<reply>.answer`). */
  exchanges: readonly {
    id: string;
    replies: readonly { id: string; quality: 'good' | 'fair' | 'poor' }[];
  }[];
  /** Prop shown when it is over (a line written in the notebook). */
  shows?: readonly string[];
}

export type GestureParameters =
  | ConnectWire
  | ToolTargets
  | AssembleOrder
  | MeasureAlign
  | PourDose
  | CareHold
  | TracePath
  | OperateControls
  | InspectDecide
  | DialogueChoice;

export type ParametersOf<K extends GestureKind> = Extract<GestureParameters, { gesture: K }>;

export interface StepDefinition {
  id: string;
  /** Anchor `spot_<name>` where the visitor stands for it. */
  spot: string;
  /** Seconds without progress until the worker shows it again. */
  helpAfterSeconds: number;
  parameters: GestureParameters;
  /** Props shown and hidden when the step begins. */
  shows?: readonly string[];
  hides?: readonly string[];
  /** Props that someone else has put in place by then (a walking frame before the chair). */
  moves?: readonly { prop: string; anchor: string }[];
  /** The figures' clips and places while the step lasts. */
  figures?: readonly { figure: string; anchor?: string; clip?: string }[];
}

export interface FigureDefinition {
  id: string;
  /** `public/figures/<file>.glb` */
  file: string;
  anchor: string;
  clip: string;
  /** The one who greets, shows and hands over. */
  worker: boolean;
}

export interface InterestDefinition {
  id: string;
  anchor: string;
  /** What kind of fact it tells; each place tells the hard sides and the stereotype. */
  kind: 'place' | 'hardship' | 'stereotype' | 'pay' | 'training' | 'hiring' | 'sustainability' | 'hours';
  /** Key into the catalogue's sources. */
  source: string;
}

export interface DelightDefinition {
  id: string;
  /** The prop that answers to a touch. */
  prop: string;
  answer: 'hop' | 'ring' | 'turn' | 'swing' | 'toggle';
}

export interface SceneDocument {
  /** Slug of the occupation. */
  id: string;
  sector: string;
  /** Goes up with every change that a visitor could notice; recordings and events carry it. */
  version: number;
  place: { file: string; variants: readonly { id: string; file: string }[] };
  /** Ambience loop and its level in dB below full scale. */
  sound: { ambience: string; level: number };
  figures: readonly FigureDefinition[];
  props: readonly PropDefinition[];
  steps: readonly StepDefinition[];
  interests: readonly InterestDefinition[];
  delights: readonly DelightDefinition[];
  credits: readonly string[];
}

/** Types a scene document and nothing else: its validity is checked when the app is built. */
export function defineScene(scene: SceneDocument): SceneDocument {
  return scene;
}
