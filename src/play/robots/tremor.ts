import type { Pose } from '../pose.ts';
import { copyPose, createPose, multiplyQuaternions, normaliseQuaternion } from '../pose-math.ts';
import type { Random } from './random.ts';

/** A hand that shakes: how far from where it means to be. */
export interface Tremble {
  millimetres: number;
  degrees: number;
}

/** A shaking hand changes its direction this often, milliseconds. */
const BEAT = 110;
const RADIANS = 0.017453292519943295;

/** Moves a pose by a smooth tremor of four to five swings a second. */
export function createTremor(random: Random, tremble: Tremble): (out: Pose, pose: Pose, milliseconds: number) => Pose {
  const reach = tremble.millimetres / 1000 / Math.sqrt(3);
  const turn = (tremble.degrees * RADIANS) / 2 / Math.sqrt(3);
  const from = createPose();
  const to = createPose();
  const shake = createPose();
  let phase = BEAT;

  function aim(pose: Pose): void {
    pose.position.x = random.between(-reach, reach);
    pose.position.y = random.between(-reach, reach);
    pose.position.z = random.between(-reach, reach);
    pose.orientation.x = random.between(-turn, turn);
    pose.orientation.y = random.between(-turn, turn);
    pose.orientation.z = random.between(-turn, turn);
  }

  return (out, pose, milliseconds) => {
    phase += milliseconds;
    if (phase >= BEAT) {
      phase = Math.min(BEAT, phase - BEAT);
      copyPose(from, to);
      aim(to);
    }
    const way = phase / BEAT;
    shake.orientation.x = from.orientation.x + (to.orientation.x - from.orientation.x) * way;
    shake.orientation.y = from.orientation.y + (to.orientation.y - from.orientation.y) * way;
    shake.orientation.z = from.orientation.z + (to.orientation.z - from.orientation.z) * way;
    shake.orientation.w = 1;
    normaliseQuaternion(shake.orientation);
    multiplyQuaternions(out.orientation, shake.orientation, pose.orientation);
    out.position.x = pose.position.x + from.position.x + (to.position.x - from.position.x) * way;
    out.position.y = pose.position.y + from.position.y + (to.position.y - from.position.y) * way;
    out.position.z = pose.position.z + from.position.z + (to.position.z - from.position.z) * way;
    return out;
  };
}
