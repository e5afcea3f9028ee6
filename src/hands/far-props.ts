import { Vector3 } from 'three';
import type { PlayRuntime } from '../play/runtime.ts';

const offset = /* @__PURE__ */ new Vector3();
/** Cosine of 8°: far things are pointed at roughly. */
const CONE = 0.9903;
/** Metres. */
const NEAREST = 0.2;
const FARTHEST = 5;

/**
 * The prop that a far hand calls: the one nearest to the middle of a cone of 8° round its ray, within 5 m, that lies loose.
 * @returns its id, or null.
 */
export function propOnRay(
  runtime: PlayRuntime,
  origin: Vector3,
  direction: Vector3,
  candidates: ReadonlySet<string>,
): string | null {
  let best: string | null = null;
  let bestCosine = CONE;
  const { props } = runtime.play.state;
  for (let index = 0; index < props.length; index++) {
    const prop = props[index];
    if (!prop?.visible || prop.where !== 'rest' || !candidates.has(prop.id)) continue;
    offset.set(prop.pose.position.x, prop.pose.position.y, prop.pose.position.z).sub(origin);
    const distance = offset.length();
    if (distance < NEAREST || distance > FARTHEST) continue;
    const cosine = offset.dot(direction) / distance;
    if (cosine <= bestCosine) continue;
    bestCosine = cosine;
    best = prop.id;
  }
  return best;
}
