import type { PlaceLayout } from './layout.ts';
import { ORIENTATION_UNIT, POSITION_UNIT, type Pose, type Vector } from './pose.ts';
import { composePose, copyVector, createPose, createVector, invertPose } from './pose-math.ts';
import type { Grip, PropDefinition, SceneDocument, StepDefinition } from './scene-document.ts';

/** How far beyond its hull a thing can be taken, metres: small things by the fingers, sacks and bowls by both arms' width. */
const REACH: Readonly<Record<Grip, number>> = { pinch: 0.025, hand: 0.07, whole: 0.1 };
/** A prop's origin counts as its handle when it lies in its box, or at most this far beside it (metres). */
const HANDLE_MARGIN = 0.01;
/** Half of the smallest hull, metres: tiny parts are as easy to take as a 4 cm one. */
export const SMALLEST_HALF = 0.02;

export interface PropModel {
  definition: PropDefinition;
  rest: Pose;
  /** Half extents of its box, metres, own frame. */
  halfSize: Vector;
  /** Centre of its box, metres, own frame. */
  centre: Vector;
  /** No part of its box, and of the smallest hull, is farther from its origin; metres. */
  radius: number;
  /** How far beyond its hull a hand can take it, metres. */
  reach: number;
  /** Where a hand takes it, own frame: its origin, the natural grip, or the middle of its box when the origin lies outside. */
  handle: Vector;
  /** A tool that turns its working end to where the hand points. Vessels do not: they would spill. */
  aligns: boolean;
  /** What it moves with, and how it lies on it. */
  rides: { carrier: number; offset: Pose } | null;
  index: number;
}

/** A scene document joined with its layout: everything the play core needs to know of a place, read-only. */
export interface PlaceModel {
  scene: SceneDocument;
  props: ReadonlyMap<string, PropModel>;
  propList: readonly PropModel[];
  anchors: ReadonlyMap<string, Pose>;
}

/** @throws Error naming the scene and the missing node when the layout lacks something the scene names. */
export function createPlaceModel(scene: SceneDocument, layout: PlaceLayout): PlaceModel {
  const anchors = new Map<string, Pose>();
  for (const [name, node] of Object.entries(layout.nodes)) {
    if (name.startsWith('at_')) anchors.set(name.slice(3), poseOf(node.position, node.orientation));
  }
  const vessels = vesselsOf(scene);
  const propList = scene.props.map((definition, index): PropModel => {
    const node = layout.nodes[`prop_${definition.id}`];
    if (!node?.size || !node.centre) throw new Error(`${scene.id}: the place has no node prop_${definition.id}`);
    const size = vectorOf(node.size);
    const halfSize = createVector(size.x / 2, size.y / 2, size.z / 2);
    const centre = vectorOf(node.centre);
    return {
      definition,
      rest: poseOf(node.position, node.orientation),
      halfSize,
      centre,
      radius: radiusOf(halfSize, centre),
      reach: REACH[definition.grip],
      handle: handleOf(halfSize, centre),
      aligns: definition.tip !== undefined && definition.motion === undefined && !vessels.has(definition.id),
      rides: null,
      index,
    };
  });
  for (const prop of propList) prop.rides = ridesOf(scene, propList, prop);
  return { scene, props: new Map(propList.map((prop) => [prop.definition.id, prop])), propList, anchors };
}

/** @throws Error naming scene and anchor. */
export function anchorOf(place: PlaceModel, id: string): Pose {
  const pose = place.anchors.get(id);
  if (!pose) throw new Error(`${place.scene.id}: the place has no anchor at_${id}`);
  return pose;
}

/** @throws Error naming scene and prop. */
export function propOf(place: PlaceModel, id: string): PropModel {
  const prop = place.props.get(id);
  if (!prop) throw new Error(`${place.scene.id}: the scene has no prop ${id}`);
  return prop;
}

/** @throws Error naming scene and step index. */
export function stepAt(place: PlaceModel, index: number): StepDefinition {
  const step = place.scene.steps[index];
  if (!step) throw new Error(`${place.scene.id}: there is no step ${index}`);
  return step;
}

function vesselsOf(scene: SceneDocument): ReadonlySet<string> {
  const vessels = new Set<string>();
  for (const { parameters } of scene.steps) {
    if (parameters.gesture === 'pour_dose') for (const dose of parameters.doses) vessels.add(dose.source);
  }
  return vessels;
}

function radiusOf(halfSize: Vector, centre: Vector): number {
  const x = Math.abs(centre.x) + Math.max(SMALLEST_HALF, halfSize.x);
  const y = Math.abs(centre.y) + Math.max(SMALLEST_HALF, halfSize.y);
  const z = Math.abs(centre.z) + Math.max(SMALLEST_HALF, halfSize.z);
  return Math.sqrt(x * x + y * y + z * z);
}

function handleOf(halfSize: Vector, centre: Vector): Vector {
  const inside =
    Math.abs(centre.x) <= halfSize.x + HANDLE_MARGIN &&
    Math.abs(centre.y) <= halfSize.y + HANDLE_MARGIN &&
    Math.abs(centre.z) <= halfSize.z + HANDLE_MARGIN;
  return inside ? createVector() : centre;
}

function ridesOf(scene: SceneDocument, propList: readonly PropModel[], prop: PropModel): PropModel['rides'] {
  const id = prop.definition.rides;
  if (id === undefined) return null;
  const carrier = propList.find((candidate) => candidate.definition.id === id);
  if (!carrier) throw new Error(`${scene.id}: ${prop.definition.id} rides with ${id}, which is no prop`);
  const offset = createPose();
  composePose(offset, invertPose(offset, carrier.rest), prop.rest);
  return { carrier: carrier.index, offset };
}

function vectorOf(millimetres: readonly number[]): Vector {
  const [x = 0, y = 0, z = 0] = millimetres;
  return createVector(x / POSITION_UNIT, y / POSITION_UNIT, z / POSITION_UNIT);
}

function poseOf(position: readonly number[], orientation: readonly number[]): Pose {
  const [x = 0, y = 0, z = 0, w = ORIENTATION_UNIT] = orientation;
  const length = Math.sqrt(x * x + y * y + z * z + w * w) || 1;
  const pose = createPose();
  copyVector(pose.position, vectorOf(position));
  pose.orientation.x = x / length;
  pose.orientation.y = y / length;
  pose.orientation.z = z / length;
  pose.orientation.w = w / length;
  return pose;
}
