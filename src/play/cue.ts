import type { HandId } from './intent.ts';

/** The senses a cue can reach. */
export type Channel = 'visual' | 'sound' | 'haptic' | 'text';

/**
 * What a visitor is told or shown, as a typed stream: the world draws, plays and pulses it, the twin writes it. Every kind reaches at
 * least two senses (a test holds this table to it).
 */
export const CUE_CHANNELS = {
  'place-begins': ['visual', 'text'],
  'step-begins': ['visual', 'sound', 'text'],
  hover: ['visual', 'haptic'],
  grab: ['visual', 'sound', 'haptic'],
  release: ['visual', 'sound', 'haptic'],
  summon: ['visual', 'sound'],
  'return-home': ['visual', 'sound', 'text'],
  snap: ['visual', 'sound', 'haptic', 'text'],
  trigger: ['visual', 'sound', 'haptic'],
  stroke: ['visual', 'sound', 'haptic'],
  detent: ['visual', 'sound', 'haptic'],
  flow: ['visual', 'sound', 'haptic'],
  level: ['visual', 'text'],
  hold: ['visual', 'haptic'],
  right: ['visual', 'sound', 'haptic', 'text'],
  wrong: ['visual', 'sound', 'haptic', 'text'],
  reply: ['visual', 'text'],
  help: ['visual', 'sound', 'text'],
  'step-done': ['visual', 'sound', 'text'],
  'place-done': ['visual', 'sound', 'text'],
  delight: ['visual', 'sound', 'text'],
  interest: ['visual', 'text'],
  paused: ['visual', 'text'],
  resumed: ['visual', 'text'],
} as const satisfies Record<string, readonly Channel[]>;

export type CueKind = keyof typeof CUE_CHANNELS;

export interface Cue {
  kind: CueKind;
  /** Id of the step it belongs to. */
  step: string;
  /** What it is about: a prop, an anchor, a control, a reply, a point of interest, a delight. */
  subject: string;
  hand: HandId | null;
  /** 0 to 1: force of an impact, level of a vessel, progress of a hold; what the subject's kind means by it. */
  amount: number;
  /** Key of the words to show and say, below the scene's own words; null where the picture, sound or pulse says enough. */
  words: string | null;
}
