import type { GestureContext } from '../../gesture.ts';
import type { Vector } from '../../pose.ts';
import { createVector, distance } from '../../pose-math.ts';
import type { TracePath } from '../../scene-document.ts';

/** Where on a line a point is: metres from the start, and metres beside it. */
export interface Foot {
  along: number;
  beside: number;
}

const foot = createVector();

export function lengthOfPath(context: GestureContext, parameters: TracePath): number {
  let length = 0;
  for (let index = 1; index < parameters.points.length; index += 1) {
    length += distance(
      context.anchor(parameters.points[index - 1] ?? '').position,
      context.anchor(parameters.points[index] ?? '').position,
    );
  }
  return length;
}

/** Nearest place on the part of the line between `from` and `to` (metres along it). */
export function footOn(
  context: GestureContext,
  parameters: TracePath,
  out: Foot,
  point: Vector,
  from: number,
  to: number,
): Foot {
  out.along = from;
  out.beside = 1000;
  let start = 0;
  for (let index = 1; index < parameters.points.length; index += 1) {
    const a = context.anchor(parameters.points[index - 1] ?? '').position;
    const b = context.anchor(parameters.points[index] ?? '').position;
    const length = distance(a, b);
    if (start + length >= from && start <= to && length > 0) {
      const x = (b.x - a.x) / length;
      const y = (b.y - a.y) / length;
      const z = (b.z - a.z) / length;
      const projected = (point.x - a.x) * x + (point.y - a.y) * y + (point.z - a.z) * z;
      const along = Math.min(Math.min(length, to - start), Math.max(Math.max(0, from - start), projected));
      foot.x = a.x + x * along;
      foot.y = a.y + y * along;
      foot.z = a.z + z * along;
      const beside = distance(point, foot);
      if (beside < out.beside) {
        out.beside = beside;
        out.along = start + along;
      }
    }
    start += length;
  }
  return out;
}

/** Point at `along` metres; the next anchor after it is the return value's index. */
export function pointAt(context: GestureContext, parameters: TracePath, out: Vector, along: number): number {
  let start = 0;
  for (let index = 1; index < parameters.points.length; index += 1) {
    const a = context.anchor(parameters.points[index - 1] ?? '').position;
    const b = context.anchor(parameters.points[index] ?? '').position;
    const length = distance(a, b);
    if (along <= start + length || index === parameters.points.length - 1) {
      const share = length === 0 ? 0 : Math.min(1, (along - start) / length);
      out.x = a.x + (b.x - a.x) * share;
      out.y = a.y + (b.y - a.y) * share;
      out.z = a.z + (b.z - a.z) * share;
      return index;
    }
    start += length;
  }
  return parameters.points.length - 1;
}
