import type { Vector3 } from 'three';
import type { StepWork } from './step-work.ts';
import { frameWork, LEAST_BACK, type ViewConditions, type ViewFraming } from './view-frame.ts';

/** The work is not made smaller than this field of view makes it to have the worker's face above it, radians. */
const WIDEST_WITH_FACE = 1.15;
/** A face that greets stands so high in the part of the picture that is free, 0 to 1; vertical field of view, radians. */
const FACE_HEIGHT = 0.68;
const FACE_FIELD = 0.96;

const nothing: readonly Vector3[] = [];

/** Frames the work of a step, and the worker's face above it where that costs the work little of its size. */
export function frameWorkInCompany(
  out: ViewFraming,
  eye: Vector3,
  work: StepWork | null,
  conditions: ViewConditions,
): void {
  if (work?.withFace) {
    frameWork(out, eye, work.withFace, conditions);
    if (out.fieldOfView <= WIDEST_WITH_FACE) return;
  }
  frameWork(out, eye, work?.points ?? nothing, conditions);
}

/** Looks a person in the face, wherever they stand. Face and eye: place space, metres. */
export function frameFace(
  out: ViewFraming,
  eye: Vector3,
  face: Vector3,
  { spotYaw, coveredAbove, coveredBelow }: ViewConditions,
): void {
  out.back = LEAST_BACK;
  out.fieldOfView = FACE_FIELD;
  const dx = eye.x + Math.sin(spotYaw) * out.back - face.x;
  const dz = eye.z + Math.cos(spotYaw) * out.back - face.z;
  out.yaw = Math.atan2(dx, dz);
  const free = 1 - coveredAbove - coveredBelow;
  const raised = 2 * (coveredBelow + free * FACE_HEIGHT) - 1;
  out.pitch = Math.atan2(face.y - eye.y, Math.hypot(dx, dz)) - Math.atan(raised * Math.tan(out.fieldOfView / 2));
}
