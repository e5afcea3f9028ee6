import { Quaternion, Vector3 } from 'three';
import type { PlayRuntime } from '../play/runtime.ts';
import { propOf } from '../play/place-model.ts';
import type { PropState } from '../play/play-state.ts';
import { type Box, clampIntoBox, rayMeetsBox } from './pointing.ts';
import { createScreenPoint, type ScreenSpace } from './screen-space.ts';

/** A thing may be missed by this many CSS pixels: mouse, finger. */
const MOUSE_MARGIN = 26;
const FINGER_MARGIN = 44;
/** The hand goes this far into a thing, metres. */
const INSET = 0.01;

const box: Box = { centre: new Vector3(), orientation: new Quaternion(), halfSize: new Vector3() };
const origin = /* @__PURE__ */ new Vector3();
const direction = /* @__PURE__ */ new Vector3();
const candidate = /* @__PURE__ */ new Vector3();
const pixel = createScreenPoint();

/** What the pointer would take. One instance, reused. */
export interface PickedProp {
  id: string | null;
  /** Where the hand goes to take it, place space. */
  readonly point: Vector3;
  /** Metres before the eye. */
  distance: number;
}

export function createPickedProp(): PickedProp {
  return { id: null, point: new Vector3(), distance: 0 };
}

function boxOf(runtime: PlayRuntime, prop: PropState): void {
  const { centre, halfSize } = propOf(runtime.play.place, prop.id);
  const { position, orientation } = prop.pose;
  box.orientation.set(orientation.x, orientation.y, orientation.z, orientation.w);
  box.halfSize.set(halfSize.x, halfSize.y * Math.max(prop.level, 0.1), halfSize.z);
  box.centre.set(centre.x, centre.y, centre.z).applyQuaternion(box.orientation);
  box.centre.add(origin.set(position.x, position.y, position.z));
}

/**
 * The prop under the pointer: the first that its ray meets, or else the one that it misses by least. Only what can be taken now counts, so
 * that nothing useless is in the way.
 */
export function pickProp(
  out: PickedProp,
  runtime: PlayRuntime,
  space: ScreenSpace,
  x: number,
  y: number,
  touch: boolean,
  takeable: ReadonlySet<string>,
): void {
  out.id = null;
  let bestMiss = touch ? FINGER_MARGIN : MOUSE_MARGIN;
  let bestDistance = Number.POSITIVE_INFINITY;
  const { props } = runtime.play.state;
  for (let index = 0; index < props.length; index++) {
    const prop = props[index];
    if (!prop?.visible || prop.where === 'gone' || prop.where === 'placed' || !takeable.has(prop.id)) continue;
    boxOf(runtime, prop);
    space.ray(x, y, origin, direction);
    const meets = rayMeetsBox(origin, direction, box, 0.004);
    const depth = meets >= 0 ? meets : Math.max(0.1, candidate.subVectors(box.centre, origin).dot(direction));
    candidate.copy(origin).addScaledVector(direction, depth);
    if (meets >= 0) candidate.addScaledVector(direction, INSET);
    clampIntoBox(candidate, box, INSET);
    space.project(pixel, candidate);
    const miss = meets >= 0 ? 0 : Math.hypot(pixel.x - x, pixel.y - y);
    if (miss > bestMiss || (miss === bestMiss && depth >= bestDistance)) continue;
    bestMiss = miss;
    bestDistance = depth;
    out.id = prop.id;
    out.distance = depth;
    out.point.copy(candidate);
  }
}
