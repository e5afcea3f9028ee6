import type { Pose } from '../play/pose.ts';

const PARTS = 7;

/** Remembers the last poses of several things, so that what stands still is neither calculated nor written again. */
export class PoseMemory {
  private readonly parts: Float64Array;
  private readonly variants: Float64Array;

  constructor(count: number) {
    this.parts = new Float64Array(count * PARTS);
    this.variants = new Float64Array(count).fill(Number.NaN);
  }

  /** Whether the pose, or `variant` (any number that says how else the thing looks), is another than at the last call for `index`. */
  changed(index: number, { position, orientation }: Pose, variant: number): boolean {
    const { parts } = this;
    const at = index * PARTS;
    if (
      this.variants[index] === variant &&
      parts[at] === position.x &&
      parts[at + 1] === position.y &&
      parts[at + 2] === position.z &&
      parts[at + 3] === orientation.x &&
      parts[at + 4] === orientation.y &&
      parts[at + 5] === orientation.z &&
      parts[at + 6] === orientation.w
    )
      return false;
    this.variants[index] = variant;
    parts[at] = position.x;
    parts[at + 1] = position.y;
    parts[at + 2] = position.z;
    parts[at + 3] = orientation.x;
    parts[at + 4] = orientation.y;
    parts[at + 5] = orientation.z;
    parts[at + 6] = orientation.w;
    return true;
  }

  /** What stands at `index` was written by somebody else. */
  forget(index: number): void {
    this.variants[index] = Number.NaN;
  }
}
