import type { Guide } from '../../src/play/guide.ts';
import type { HandState } from '../../src/play/play-state.ts';
import type { Vector } from '../../src/play/pose.ts';
import { composePose, createPose, createVector, transformPoint } from '../../src/play/pose-math.ts';

const held = createPose();
const end = createVector();

/** Where the held tool's working end (`tip`, millimetres in its own frame) will be when the guide is followed, place space. */
export function toolGoal(guide: Guide, hand: HandState, tip: readonly [number, number, number] | undefined): Vector {
  const [x, y, z] = tip ?? [0, 0, 0];
  composePose(held, guide.pose, hand.held);
  return transformPoint(end, held, { x: x / 1000, y: y / 1000, z: z / 1000 });
}
