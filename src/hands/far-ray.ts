import {
  CylinderGeometry,
  DynamicDrawUsage,
  InstancedMesh,
  Matrix4,
  MeshBasicMaterial,
  Quaternion,
  Vector3,
} from 'three';
import { HAND_IDS, type HandId } from '../play/intent.ts';
import type { HandPointer } from './xr-pointing.ts';

/** Metres: thin, and never the whole way, so that it points without standing in the view. */
const RADIUS = 0.0016;
const DOT = 0.006;
const SHORTEST = 0.05;

const UP = /* @__PURE__ */ new Vector3(0, 1, 0);
const along = /* @__PURE__ */ new Vector3();
const middle = /* @__PURE__ */ new Vector3();
const turn = /* @__PURE__ */ new Quaternion();
const size = /* @__PURE__ */ new Vector3();
const matrix = /* @__PURE__ */ new Matrix4();

/** The far rays of both hands: one draw call, none while no ray meets anything. */
export interface FarRays {
  readonly mesh: InstancedMesh;
  update(pointers: Record<HandId, HandPointer>): void;
  dispose(): void;
}

export function createFarRays(): FarRays {
  const geometry = new CylinderGeometry(0.4 * RADIUS, RADIUS, 1, 8, 1);
  const material = new MeshBasicMaterial({ color: 0xfff3d6, transparent: true, opacity: 0.55, depthWrite: false });
  const mesh = new InstancedMesh(geometry, material, 4);
  mesh.instanceMatrix.setUsage(DynamicDrawUsage);
  mesh.frustumCulled = false;
  mesh.renderOrder = 20;
  mesh.count = 0;
  mesh.visible = false;
  mesh.name = 'far-rays';
  return {
    mesh,
    update(pointers) {
      let count = 0;
      for (let which = 0; which < HAND_IDS.length; which += 1) {
        const hand = HAND_IDS[which] ?? 'right';
        const { rayShown, rayOrigin, ray } = pointers[hand];
        along.subVectors(ray.point, rayOrigin);
        const length = along.length();
        if (!rayShown || length < SHORTEST) continue;
        turn.setFromUnitVectors(UP, along.divideScalar(length));
        middle.addVectors(rayOrigin, ray.point).multiplyScalar(0.5);
        mesh.setMatrixAt(count, matrix.compose(middle, turn, size.set(1, length, 1)));
        count += 1;
        // The dot: the same stick, as wide as it is short.
        mesh.setMatrixAt(count, matrix.compose(ray.point, turn, size.set(DOT / RADIUS, DOT, DOT / RADIUS)));
        count += 1;
      }
      mesh.count = count;
      mesh.visible = count > 0;
      if (count > 0) mesh.instanceMatrix.needsUpdate = true;
    },
    dispose() {
      mesh.dispose();
      geometry.dispose();
      material.dispose();
    },
  };
}
