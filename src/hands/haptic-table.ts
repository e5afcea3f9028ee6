import type { Cue, CueKind } from '../play/cue.ts';

/** One pulse: after `delay` milliseconds, `length` milliseconds, `strength` 0 to 1. */
export interface Pulse {
  delay: number;
  length: number;
  strength: number;
  /** Part of the strength that follows the cue's amount, 0 to 1. */
  byAmount: number;
}

const pulse = (delay: number, length: number, strength: number, byAmount = 0): Pulse => ({
  delay,
  length,
  strength,
  byAmount,
});

/**
 * A small vocabulary that hands can tell apart: a tick is something near, a spring something taken, two equal ticks something right, one
 * long soft pulse something wrong. Impacts follow their force. Nothing lasts longer than a tenth of a second.
 */
export const HAPTIC_TABLE: Partial<Record<CueKind, readonly Pulse[]>> = {
  hover: [pulse(0, 10, 0.15)],
  grab: [pulse(0, 20, 0.4)],
  release: [pulse(0, 12, 0.25)],
  snap: [pulse(0, 12, 0.6), pulse(52, 12, 0.6)],
  trigger: [pulse(0, 25, 0.8, 0.3)],
  stroke: [pulse(0, 8, 0.35, 0.3)],
  detent: [pulse(0, 8, 0.3)],
  flow: [pulse(0, 8, 0.15, 0.2)],
  hold: [pulse(0, 10, 0.2, 0.3)],
  right: [pulse(0, 12, 0.5), pulse(52, 12, 0.7)],
  wrong: [pulse(0, 80, 0.3)],
};

/** Strength of a pulse for a cue of that amount, 0 to 1, after the visitor's own setting. */
export function strengthOf(entry: Pulse, cue: Cue, intensity: number): number {
  const amount = Math.min(1, Math.max(0, cue.amount));
  return Math.min(1, entry.strength * (1 - entry.byAmount + entry.byAmount * amount) * intensity);
}
