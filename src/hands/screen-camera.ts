import { type PerspectiveCamera, Vector3 } from 'three';
import type { Rig } from './rig-state.ts';
import { screenEye } from './rig-state.ts';
import type { StepWork } from './step-work.ts';
import { frameWork, type ViewFraming } from './view-frame.ts';

const eye = /* @__PURE__ */ new Vector3();
const wanted: ViewFraming = { yaw: 0, pitch: 0, fieldOfView: 1, back: 0 };

/** Seconds in which the view glides to a new step's work. */
const GLIDE = 0.25;

/** The flat screen's view: frames the work of the step, glides there, and adds the visitor's own turns and zoom. */
export interface ScreenCamera {
  /** `cut`: go there at once (behind a blink, or for those who want no movement). */
  update(
    camera: PerspectiveCamera,
    rig: Rig,
    work: StepWork | null,
    aspect: number,
    seconds: number,
    cut: boolean,
  ): void;
}

export function createScreenCamera(): ScreenCamera {
  const present: ViewFraming = { yaw: 0, pitch: 0, fieldOfView: 1, back: 0 };
  let framed: StepWork | null = null;
  let spot: string | null = null;
  return {
    update(camera, rig, work, aspect, seconds, cut) {
      frameWork(wanted, screenEye(rig, 0, eye), work?.points ?? [], {
        aspect,
        coveredAbove: rig.coveredAbove,
        coveredBelow: rig.coveredBelow,
        spotYaw: rig.spotYaw,
      });
      if (framed !== work) {
        rig.lookYaw = 0;
        rig.lookPitch = 0;
      }
      const share = cut || framed === null || spot !== rig.spot ? 1 : 1 - Math.exp(-seconds / GLIDE);
      framed = work;
      spot = rig.spot;
      present.yaw += (wanted.yaw - present.yaw) * share;
      present.pitch += (wanted.pitch - present.pitch) * share;
      present.fieldOfView += (wanted.fieldOfView - present.fieldOfView) * share;
      present.back += (wanted.back - present.back) * share;
      apply(camera, rig, present, aspect);
    },
  };
}

function apply(camera: PerspectiveCamera, rig: Rig, view: ViewFraming, aspect: number): void {
  screenEye(rig, view.back, camera.position);
  camera.rotation.set(Math.min(1.2, Math.max(-1.4, view.pitch + rig.lookPitch)), view.yaw + rig.lookYaw, 0, 'YXZ');
  const degrees = (view.fieldOfView * rig.zoom * 180) / Math.PI;
  if (Math.abs(camera.fov - degrees) > 0.01 || Math.abs(camera.aspect - aspect) > 1e-4 || camera.near !== 0.03) {
    camera.fov = degrees;
    camera.aspect = aspect;
    camera.near = 0.03;
    camera.updateProjectionMatrix();
  }
  camera.updateMatrixWorld();
  rig.head.copy(camera.position);
  rig.headYaw = view.yaw + rig.lookYaw;
}
