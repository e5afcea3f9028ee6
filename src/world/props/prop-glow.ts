import type { ViewFrame } from '../scene-part.ts';

/** How strongly a prop shines, 0 to 1, and why. The strongest reason counts. */
export const GLOW = { wanted: 0.3, helped: 0.75, attended: 0.8, pointed: 0.9, near: 1 } as const;

/** Pulses once in 1.6 s between 60 % and all of its strength; steady when the visitor asked for calm. */
export function pulse(time: number, calm: boolean): number {
  return calm ? 0.85 : 0.8 + 0.2 * Math.sin((time * Math.PI * 2) / 1.6);
}

/** The glow that a prop should have now. `pointed`: a ray from afar rests on it. */
export function glowOf(frame: ViewFrame, prop: string, held: boolean, pointed: boolean): number {
  if (held) return 0;
  const { state, guide } = frame;
  const { left, right } = state.hands;
  if ((left.seen && left.near === prop) || (right.seen && right.near === prop)) return GLOW.near;
  if (pointed) return GLOW.pointed;
  if (frame.attention === prop) return GLOW.attended;
  if (state.finished || guide.prop !== prop || guide.move === 'rest') return 0;
  return (state.helpLevel > 0 ? GLOW.helped : GLOW.wanted) * pulse(frame.time, frame.comfort.calm);
}
