import { Vector3 } from 'three';
import type { PlaceModel } from '../play/place-model.ts';
import type { Pose } from '../play/pose.ts';
import type { FigureDefinition, GestureParameters, StepDefinition } from '../play/scene-document.ts';

/** Height of a standing figure's shoulders over its anchor on the floor, metres: where one looks when it speaks. */
const FIGURE_LOOK = 1.25;
/** Heights of a standing figure's eyes and of the top of its head over its anchor, metres: the tallest of our people's. */
const FIGURE_EYES = 1.6;
const FIGURE_TOP = 1.75;

/** What a step is about: found once when it begins. */
export interface StepWork {
  readonly step: StepDefinition;
  /** Props that hands may take or turn in it. */
  readonly takeable: ReadonlySet<string>;
  /** Points of place space (metres) that must be in view to do it. */
  readonly points: readonly Vector3[];
  /** Eyes of the worker, place space. */
  readonly face: Vector3 | null;
  /** The points, and the top of the worker's head. */
  readonly withFace: readonly Vector3[] | null;
}

function takeableIn(parameters: GestureParameters): readonly string[] {
  switch (parameters.gesture) {
    case 'connect_wire':
      return parameters.links.map(({ prop }) => prop);
    case 'tool_targets':
    case 'trace_path':
      return [parameters.tool];
    case 'assemble_order':
      return parameters.slots.flatMap(({ accepts }) => accepts);
    case 'measure_align':
      return [parameters.gauge.prop, ...parameters.strays.map(({ prop }) => prop)];
    case 'pour_dose':
      return parameters.doses.map(({ source }) => source);
    case 'operate_controls':
      return parameters.sequence.map(({ control }) => control);
    default:
      return [];
  }
}

function namesIn(value: unknown, names: string[]): void {
  if (typeof value === 'string') names.push(value);
  else if (typeof value === 'object' && value !== null) for (const entry of Object.values(value)) namesIn(entry, names);
}

function pointOf({ position }: Pose, up = 0): Vector3 {
  return new Vector3(position.x, position.y + up, position.z);
}

/** A figure stands where the step, or else the scene, puts it. */
function standingPlace(place: PlaceModel, step: StepDefinition, figure: FigureDefinition): Pose | undefined {
  const moved = step.figures?.find((entry) => entry.figure === figure.id)?.anchor;
  return place.anchors.get(moved ?? figure.anchor);
}

/** Those of the figures that the step names. */
function figurePoints(place: PlaceModel, step: StepDefinition, names: readonly string[]): Vector3[] {
  const points: Vector3[] = [];
  for (const figure of place.scene.figures) {
    const pose = names.includes(figure.id) ? standingPlace(place, step, figure) : undefined;
    if (pose) points.push(pointOf(pose, FIGURE_LOOK));
  }
  return points;
}

const known = new WeakMap<StepDefinition, StepWork>();

/** Found once for each step. */
export function stepWorkOf(place: PlaceModel, step: StepDefinition): StepWork {
  let work = known.get(step);
  if (!work) {
    work = findWork(place, step);
    known.set(step, work);
  }
  return work;
}

function findWork(place: PlaceModel, step: StepDefinition): StepWork {
  const names: string[] = [];
  namesIn(step.parameters, names);
  const props = names.filter((name) => place.props.has(name));
  const anchors = [...new Set(names.filter((name) => place.anchors.has(name)))];
  const points = [...figurePoints(place, step, names)];
  for (const name of anchors) {
    const pose = place.anchors.get(name);
    if (pose) points.push(pointOf(pose));
  }
  for (const name of props) {
    const model = place.props.get(name);
    if (model && !model.definition.hidden) points.push(pointOf(model.rest));
  }
  const worker = place.scene.figures.find((figure) => figure.worker);
  const stands = worker && standingPlace(place, step, worker);
  return {
    step,
    takeable: new Set(takeableIn(step.parameters)),
    points,
    face: stands ? pointOf(stands, FIGURE_EYES) : null,
    withFace: stands ? [...points, pointOf(stands, FIGURE_TOP)] : null,
  };
}
