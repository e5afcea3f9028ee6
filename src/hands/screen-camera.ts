import { type PerspectiveCamera, Vector3 } from 'three';
import { frameFace, frameWorkInCompany } from './company-frame.ts';
import type { Rig } from './rig-state.ts';
import { screenEye } from './rig-state.ts';
import type { StepWork } from './step-work.ts';
import { shortWay, type ViewConditions, type ViewFraming } from './view-frame.ts';

const eye = /* @__PURE__ */ new Vector3();
const wanted: ViewFraming = { yaw: 0, pitch: 0, fieldOfView: 1, back: 0 };
const conditions: ViewConditions = { aspect: 1, coveredAbove: 0, coveredBelow: 0, spotYaw: 0 };

/** Seconds in which the view glides to a new step's work. */
const GLIDE = 0.25;
/** Seconds in which it turns from the worker who has greeted to the work: that may be a quarter of a circle. */
const TURN = 1.8;

/** What a flat screen looks at. */
export interface ScreenSubject {
  work: StepWork | null;
  /** The worker's face, not yet the work. */
  greeting: boolean;
}

/** The flat screen's view: frames its subject, moves there calmly, and adds the visitor's own turns and zoom. */
export interface ScreenCamera {
  /** `cut`: be there at once (for those who want no movement). */
  update(
    camera: PerspectiveCamera,
    rig: Rig,
    subject: ScreenSubject,
    aspect: number,
    seconds: number,
    cut: boolean,
  ): void;
}

export function createScreenCamera(): ScreenCamera {
  const present: ViewFraming = { yaw: 0, pitch: 0, fieldOfView: 1, back: 0 };
  const from: ViewFraming = { yaw: 0, pitch: 0, fieldOfView: 1, back: 0 };
  let framed: StepWork | null = null;
  let spot: string | null = null;
  let greeted = false;
  /** Of the turn from the face to the work, 0 to 1. */
  let turned = 1;

  function frame(rig: Rig, { work, greeting }: ScreenSubject, aspect: number): void {
    conditions.aspect = aspect;
    conditions.coveredAbove = rig.coveredAbove;
    conditions.coveredBelow = rig.coveredBelow;
    conditions.spotYaw = rig.spotYaw;
    screenEye(rig, 0, eye);
    if (greeting && work?.face) frameFace(wanted, eye, work.face, conditions);
    else frameWorkInCompany(wanted, eye, work, conditions);
  }

  return {
    update(camera, rig, subject, aspect, seconds, cut) {
      const { work, greeting } = subject;
      frame(rig, subject, aspect);
      if (framed !== work) {
        rig.lookYaw = 0;
        rig.lookPitch = 0;
      }
      const there = cut || framed === null || spot !== rig.spot;
      if (greeted && !greeting) {
        Object.assign(from, present);
        turned = 0;
      }
      turned = there || greeting ? 1 : Math.min(1, turned + seconds / TURN);
      if (turned < 1) mix(present, from, wanted, turned * turned * (3 - 2 * turned));
      else mix(present, present, wanted, there ? 1 : 1 - Math.exp(-seconds / GLIDE));
      framed = work;
      spot = rig.spot;
      greeted = greeting;
      rig.atWork = !greeting && turned === 1;
      apply(camera, rig, present, aspect);
    },
  };
}

function mix(out: ViewFraming, from: ViewFraming, to: ViewFraming, share: number): void {
  out.yaw = from.yaw + shortWay(to.yaw - from.yaw) * share;
  out.pitch = from.pitch + (to.pitch - from.pitch) * share;
  out.fieldOfView = from.fieldOfView + (to.fieldOfView - from.fieldOfView) * share;
  out.back = from.back + (to.back - from.back) * share;
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
