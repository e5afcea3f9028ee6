import { Euler, Quaternion, Vector3 } from 'three';
import type { DelightDefinition } from '../../play/scene-document.ts';

export type DelightAnswer = DelightDefinition['answer'];

/** How a thing that only delights moves when it is touched: an offset from where it is, in its own frame. */
export interface MotionOffset {
  position: Vector3;
  orientation: Quaternion;
}

/** Seconds that each answer takes. */
export const ANSWER_SECONDS: Readonly<Record<DelightAnswer, number>> = {
  hop: 0.8,
  ring: 0.7,
  turn: 1.4,
  swing: 1.8,
  toggle: 0.35,
};

const euler = new Euler();

/** Fills `out` for a moment `elapsed` seconds after the touch; identity before and after. */
export function delightOffset(answer: DelightAnswer, elapsed: number, out: MotionOffset): MotionOffset {
  out.position.set(0, 0, 0);
  out.orientation.identity();
  const way = elapsed / ANSWER_SECONDS[answer];
  if (way <= 0 || way >= 1) return out;
  const fading = (1 - way) * (1 - way);
  switch (answer) {
    case 'hop': {
      const bounce = Math.abs(Math.sin(way * Math.PI * 2)) * (1 - way);
      out.position.y = 0.09 * bounce;
      out.orientation.setFromEuler(euler.set(0, Math.sin(way * Math.PI * 2) * 0.35 * fading, 0));
      return out;
    }
    case 'ring':
      out.orientation.setFromEuler(euler.set(0, 0, Math.sin(way * 40) * 0.09 * fading));
      return out;
    case 'turn':
      out.orientation.setFromEuler(euler.set(0, (1 - (1 - way) ** 3) * Math.PI * 2, 0));
      return out;
    case 'swing':
      out.orientation.setFromEuler(euler.set(0, 0, Math.sin(way * 14) * 0.3 * fading));
      return out;
    case 'toggle':
      out.position.y = -0.008 * Math.sin(way * Math.PI);
      return out;
    default:
      return answer satisfies never;
  }
}
