import { gripPoint } from './gestures/operate-controls/controls.ts';
import { poseAtValue } from './motion.ts';
import { anchorOf, propOf, type PlaceModel } from './place-model.ts';
import type { Vector } from './pose.ts';
import { createPose, createVector, invertPose, transformPoint } from './pose-math.ts';
import type { GestureParameters, StepDefinition } from './scene-document.ts';

/**
 * Where hands must come to in a step, in the frame of its spot: metres, the visitor stands at the origin and looks along −Z. What can be
 * done from afar (points to inspect, replies) is not among them.
 */
export function workPointsOf(place: PlaceModel, step: StepDefinition): Vector[] {
  const spot = invertPose(createPose(), anchorOf(place, `spot_${step.spot}`));
  return placePoints(place, step.parameters).map((point) => transformPoint(createVector(), spot, point));
}

function placePoints(place: PlaceModel, parameters: GestureParameters): Vector[] {
  const anchors = (...ids: readonly string[]): Vector[] => ids.map((id) => anchorOf(place, id).position);
  const props = (...ids: readonly string[]): Vector[] => ids.map((id) => handleAtRest(place, id));
  switch (parameters.gesture) {
    case 'connect_wire':
      return parameters.links.flatMap((link) => [...props(link.prop), ...anchors(...link.anchors)]);
    case 'tool_targets':
      return [...props(parameters.tool), ...anchors(...parameters.targets)];
    case 'assemble_order':
      return parameters.slots.flatMap((slot) => [...props(...slot.accepts), ...anchors(slot.anchor)]);
    case 'measure_align':
      return [parameters.gauge, ...parameters.strays].flatMap(({ prop, anchor }) => [
        ...props(prop),
        ...anchors(anchor),
      ]);
    case 'pour_dose':
      return [...props(...parameters.doses.map(({ source }) => source)), ...anchors(parameters.anchor)];
    case 'care_hold':
      return anchors(...parameters.anchors);
    case 'trace_path':
      return [...props(parameters.tool), ...anchors(...parameters.points)];
    case 'operate_controls':
      return parameters.sequence.flatMap((entry) => [gripAt(place, entry, null), gripAt(place, entry, entry.value)]);
    case 'inspect_decide':
    case 'dialogue_choice':
      return [];
  }
}

function handleAtRest(place: PlaceModel, id: string): Vector {
  const { rest, handle } = propOf(place, id);
  return transformPoint(createVector(), rest, handle);
}

/** Where a hand holds a control: at rest (`shown` is null), or when it shows a value. */
function gripAt(place: PlaceModel, entry: { control: string; from: number; to: number }, shown: number | null): Vector {
  const model = propOf(place, entry.control);
  const { motion } = model.definition;
  if (!motion) return handleAtRest(place, entry.control);
  const share = shown === null ? null : (shown - entry.from) / (entry.to - entry.from);
  const value = share === null ? 0 : motion.minimum + share * (motion.maximum - motion.minimum);
  const pose = poseAtValue(createPose(), model.rest, motion, value);
  return transformPoint(createVector(), pose, gripPoint(model, motion));
}
