/** How strongly the pointer's thing is drawn to a target: CSS pixels → 0 to 1. */
export interface MagnetReach {
  /** Within this all of the way is taken. */
  inner: number;
  /** Beyond this none. */
  outer: number;
}

export function smooth(from: number, to: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}

/** Reach of a target that lay `start` pixels from the pointer when the thing was taken: what is near must still be brought there. */
export function magnetReach(start: number, height: number, assist: number): MagnetReach {
  const outer = Math.min(height * 0.17 * assist, Math.max(14, start * 0.7));
  return { inner: outer * 0.35, outer };
}

export function magnetPull(reach: MagnetReach, distance: number): number {
  return 1 - smooth(reach.inner, reach.outer, distance);
}
