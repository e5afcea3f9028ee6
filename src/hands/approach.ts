import { turnAbout } from '../play/angles.ts';
import { anchorOf, propOf, type PlaceModel } from '../play/place-model.ts';
import type { Pose } from '../play/pose.ts';
import {
  copyPose,
  copyVector,
  createQuaternion,
  createVector,
  multiplyQuaternions,
  transformPoint,
} from '../play/pose-math.ts';
import type { GestureParameters } from '../play/scene-document.ts';

/** How a held prop meets what it is brought to. */
export type ApproachKind = 'lay' | 'tool' | 'line' | 'pour';

export interface Approach {
  kind: ApproachKind;
  anchors: readonly string[];
}

const NOWHERE: Approach = { kind: 'lay', anchors: [] };

/** Where a prop that is held in this gesture may go. */
export function approachOf(parameters: GestureParameters, prop: string): Approach {
  switch (parameters.gesture) {
    case 'connect_wire':
      return { kind: 'lay', anchors: parameters.links.find((link) => link.prop === prop)?.anchors ?? [] };
    case 'assemble_order':
      return { kind: 'lay', anchors: parameters.slots.map(({ anchor }) => anchor) };
    case 'measure_align': {
      const stray = parameters.strays.find((entry) => entry.prop === prop);
      return { kind: 'lay', anchors: [stray?.anchor ?? parameters.gauge.anchor] };
    }
    case 'tool_targets':
      return { kind: 'tool', anchors: parameters.targets };
    case 'trace_path':
      return { kind: 'line', anchors: parameters.points };
    case 'pour_dose':
      return { kind: 'pour', anchors: [parameters.anchor] };
    default:
      return NOWHERE;
  }
}

const tip = createVector();
const turn = createQuaternion();
const ACROSS = createVector(1, 0, 0);

/** Puts the prop's working end at the pose's own position. */
function tipAtPosition(out: Pose, place: PlaceModel, prop: string): void {
  const { tip: end } = propOf(place, prop).definition;
  if (!end) return;
  tip.x = -end[0] / 1000;
  tip.y = -end[1] / 1000;
  tip.z = -end[2] / 1000;
  transformPoint(tip, out, tip);
  copyVector(out.position, tip);
}

/** Pose of the prop (place space) that is right at an anchor; `tilt` in degrees tips a source from how it stands at rest. */
export function posePropAt(
  out: Pose,
  place: PlaceModel,
  kind: ApproachKind,
  prop: string,
  anchor: string,
  tilt: number,
): Pose {
  const target = anchorOf(place, anchor);
  copyPose(out, target);
  if (kind === 'lay') return out;
  if (kind === 'pour') {
    multiplyQuaternions(out.orientation, propOf(place, prop).rest.orientation, turnAbout(turn, ACROSS, -tilt));
  }
  tipAtPosition(out, place, prop);
  return out;
}
