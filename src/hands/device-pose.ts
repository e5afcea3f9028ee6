import { Matrix4, Quaternion, Vector3 } from 'three';

const scratchPose = /* @__PURE__ */ new Matrix4();
const scratchScale = /* @__PURE__ */ new Vector3();

/** A device's rigid transform (reference space) brought to place space by the visitor's origin. */
export function poseInPlace(
  transform: XRRigidTransform,
  origin: Matrix4,
  position: Vector3,
  orientation: Quaternion,
): void {
  scratchPose.fromArray(transform.matrix).premultiply(origin).decompose(position, orientation, scratchScale);
}

const scratchOrientation = /* @__PURE__ */ new Quaternion();

/** A device's ray in place space; the direction has unit length. */
export function rayInPlace(transform: XRRigidTransform, origin: Matrix4, start: Vector3, direction: Vector3): void {
  poseInPlace(transform, origin, start, scratchOrientation);
  direction.set(0, 0, -1).applyQuaternion(scratchOrientation);
}
