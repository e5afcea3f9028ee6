import type { GestureContext } from '../../gesture.ts';
import type { Vector } from '../../pose.ts';
import { copyPose, createPose, distance } from '../../pose-math.ts';
import type { MeasureAlign } from '../../scene-document.ts';

const origin = createPose();

/** Metres between where a stray rests and where it belongs. */
export function lengthOfLine(context: GestureContext, parameters: MeasureAlign, index: number): number {
  const stray = parameters.strays[index];
  return stray ? distance(context.model(stray.prop).rest.position, context.anchor(stray.anchor).position) : 0;
}

/** How far a point has come along a stray's line, metres from the rest. */
export function alongLine(context: GestureContext, parameters: MeasureAlign, index: number, point: Vector): number {
  const stray = parameters.strays[index];
  const length = lengthOfLine(context, parameters, index);
  if (!stray || length === 0) return 0;
  const from = context.model(stray.prop).rest.position;
  const to = context.anchor(stray.anchor).position;
  return (
    ((point.x - from.x) * (to.x - from.x) +
      (point.y - from.y) * (to.y - from.y) +
      (point.z - from.z) * (to.z - from.z)) /
    length
  );
}

/** Lays a stray on its line, `way` metres from its rest. */
export function slideTo(context: GestureContext, parameters: MeasureAlign, index: number, way: number): void {
  const stray = parameters.strays[index];
  const length = lengthOfLine(context, parameters, index);
  if (!stray || length === 0) return;
  const { pose } = context.prop(stray.prop);
  const to = context.anchor(stray.anchor).position;
  copyPose(origin, context.model(stray.prop).rest);
  copyPose(pose, origin);
  const share = way / length;
  pose.position.x += (to.x - origin.position.x) * share;
  pose.position.y += (to.y - origin.position.y) * share;
  pose.position.z += (to.z - origin.position.z) * share;
}

/** A stray slides a little before its rest and a little beyond its place, no farther; metres. */
export function withinLine(context: GestureContext, parameters: MeasureAlign, index: number, way: number): number {
  const length = lengthOfLine(context, parameters, index);
  return Math.min(length * 1.6, Math.max(-0.3 * length, way));
}
