import { addAfterEffect } from '@react-three/fiber';
import { hashOf } from '../play/hash.ts';
import type { PlayRuntime } from '../play/runtime.ts';

/** The play's clock (milliseconds) and the hash of its state after the last tick of a frame. */
export type TrailPoint = readonly [clock: number, hash: string];

/** Keeps what the state was in every frame, so that a replay elsewhere can be held against it. Costs nothing until it begins. */
export interface HashTrail {
  begin(): void;
  points(): readonly TrailPoint[];
  dispose(): void;
}

export function createHashTrail({ play }: PlayRuntime): HashTrail {
  const points: TrailPoint[] = [];
  let stop: (() => void) | null = null;
  return {
    begin() {
      stop ??= addAfterEffect(() => {
        const { clock } = play.state;
        if (clock !== points.at(-1)?.[0]) points.push([clock, hashOf(play.state)]);
      });
    },
    points: () => points,
    dispose: () => stop?.(),
  };
}
