import { SMALLEST_HALF, type PropModel } from './place-model.ts';
import type { PlayInstance } from './play-instance.ts';
import type { HandState, PropState } from './play-state.ts';
import type { Vector } from './pose.ts';
import { createVector, distance, transformPoint } from './pose-math.ts';

/** What is near already stays so against others that are this little nearer, metres: no flicker between neighbours. */
const STICKINESS = 0.004;
/** Hulls that overlap (a stack of tiles) are told apart by their handles, which count a tenth, up to this distance. */
const FARTHEST_HANDLE = 0.3;
const HANDLE_SHARE = 0.1;

const local = createVector();

/** Finds the prop that the hand can take now; nearest first. Null when there is none. */
export function nearestTo(instance: PlayInstance, hand: HandState): string | null {
  const { gesture, step, state, context } = instance;
  if (!gesture || !step) return null;
  const { x: px, y: py, z: pz } = hand.pose.position;
  const { assist } = state.options;
  let nearest: string | null = null;
  let best = Number.MAX_VALUE;
  for (let index = 0; index < state.props.length; index += 1) {
    const prop = state.props[index];
    const model = instance.place.propList[index];
    if (!prop || !model || !prop.visible || prop.where === 'gone') continue;
    const reach = model.reach * assist;
    // Most things are far away: they are passed over before anything is worth a call.
    const x = prop.pose.position.x - px;
    const y = prop.pose.position.y - py;
    const z = prop.pose.position.z - pz;
    const farthest = model.radius + reach;
    if (x * x + y * y + z * z > farthest * farthest) continue;
    const beyond = distanceToHull(prop, model, hand.pose.position);
    if (beyond > reach) continue;
    transformPoint(local, prop.pose, model.handle);
    let score = beyond + HANDLE_SHARE * Math.min(FARTHEST_HANDLE, distance(local, hand.pose.position));
    if (prop.id === hand.near) score -= STICKINESS;
    if (score >= best || !gesture.takes(context, step.parameters, state.gesture, prop.id)) continue;
    best = score;
    nearest = prop.id;
  }
  return nearest;
}

/** Metres from a point to the prop's box, made at least 4 cm thick; 0 inside. Written out: it runs for every prop in every frame. */
export function distanceToHull(prop: PropState, model: PropModel, point: Vector): number {
  const { position, orientation } = prop.pose;
  const { x: qx, y: qy, z: qz, w } = orientation;
  const px = point.x - position.x;
  const py = point.y - position.y;
  const pz = point.z - position.z;
  // Turned back into the prop's own frame.
  const tx = 2 * (qz * py - qy * pz);
  const ty = 2 * (qx * pz - qz * px);
  const tz = 2 * (qy * px - qx * py);
  const x = beyond(px + w * tx - qy * tz + qz * ty - model.centre.x, model.halfSize.x);
  const y = beyond(py + w * ty - qz * tx + qx * tz - model.centre.y, model.halfSize.y);
  const z = beyond(pz + w * tz - qx * ty + qy * tx - model.centre.z, model.halfSize.z);
  return Math.sqrt(x * x + y * y + z * z);
}

function beyond(offset: number, half: number): number {
  return Math.max(0, Math.abs(offset) - Math.max(SMALLEST_HALF, half));
}
