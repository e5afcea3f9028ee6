import type { PlayRuntime } from '../play/runtime.ts';
import { anchorOf } from '../play/place-model.ts';
import type { Pose } from '../play/pose.ts';
import { copyPose } from '../play/pose-math.ts';
import type { StepWork } from './step-work.ts';
import { createScreenPoint, type ScreenSpace } from './screen-space.ts';

/** Part of the picture's height within which a spot for a palm is meant. */
const REACH = 0.14;
/** A palm that is only over its spot waits this far above it, metres. */
const RAISED = 0.04;

const pixel = createScreenPoint();

/** The spot for a palm that the pointer means (CSS pixels), or null: the anchor's name. */
export function careSpotAt(
  work: StepWork,
  runtime: PlayRuntime,
  space: ScreenSpace,
  x: number,
  y: number,
): string | null {
  const { parameters } = work.step;
  if (parameters.gesture !== 'care_hold') return null;
  const anchors = parameters.mode === 'rhythm' ? 1 : parameters.anchors.length;
  let nearest: string | null = null;
  let reach = space.height * REACH;
  for (let index = 0; index < anchors; index++) {
    const anchor = parameters.anchors[index];
    if (anchor === undefined) continue;
    space.project(pixel, anchorOf(runtime.play.place, anchor).position);
    const miss = Math.hypot(pixel.x - x, pixel.y - y);
    if (miss > reach) continue;
    reach = miss;
    nearest = anchor;
  }
  return nearest;
}

/** The palm on its spot, pressing down as deep as the work asks, or just above it. */
export function palmPose(out: Pose, work: StepWork, runtime: PlayRuntime, spot: string, pressed: boolean): void {
  const { parameters } = work.step;
  if (parameters.gesture !== 'care_hold') return;
  copyPose(out, anchorOf(runtime.play.place, spot));
  if (!pressed) out.position.y += RAISED;
  else if (parameters.mode === 'rhythm') out.position.y -= (parameters.depth / 1000) * 0.8;
}
