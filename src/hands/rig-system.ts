import type { Camera, Mesh, PerspectiveCamera, WebGLRenderer } from 'three';
import { fitTo } from '../play/fit.ts';
import { stepAt } from '../play/place-model.ts';
import { HAND_IDS } from '../play/intent.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import { workPointsOf } from '../play/work-points.ts';
import { createBodyMeasure } from './body-measure.ts';
import { watchGreeting } from './greeting.ts';
import { watchPageCover } from './page-cover.ts';
import { applyFit, followHead, moveToSpot, type Rig } from './rig-state.ts';
import { createScreenCamera, type ScreenSubject } from './screen-camera.ts';
import { type StepWork, stepWorkOf } from './step-work.ts';
import { createVeil } from './veil.ts';

/** Eyes are measured for this long before the place is fitted to them, milliseconds. */
const MEASURES = 1000;
/** A body that is known is looked at again this often, milliseconds: it sits down now and then. */
const MEASURED_EVERY = 100;
/** A fit that would move the visitor by less than this stays as it is, metres. */
const WORTH_IT = 0.03;

/** Stands the visitor where the present step is done. */
export interface RigSystem {
  readonly veil: Mesh;
  update(camera: Camera, aspect: number, seconds: number, frame: XRFrame | undefined, reducedMotion: boolean): void;
  dispose(): void;
}

export function createRigSystem(runtime: PlayRuntime, rig: Rig, renderer: WebGLRenderer): RigSystem {
  const veil = createVeil();
  const screen = createScreenCamera();
  const cover = watchPageCover(renderer.domElement);
  const { place } = runtime.play;
  const measure = createBodyMeasure();
  const greeting = watchGreeting(runtime);
  let work: StepWork | null = null;
  const subject: ScreenSubject = { work: null, greeting: true };
  /** What the screen will look at, once it is dark. */
  const next: ScreenSubject = { work: null, greeting: true };
  let unmeasured = 0;
  const xrCamera = renderer.xr.getCamera();
  rig.origin.add(xrCamera);

  /** The first spot is taken in the dark that every place opens from; later ones behind a blink. */
  function changeSpot(name: string): void {
    const pose = place.anchors.get(`spot_${name}`);
    if (!pose) throw new Error(`${place.scene.id}: the place has no anchor at_spot_${name}`);
    if (rig.spot === null) moveToSpot(rig, name, pose);
    else veil.blink(() => moveToSpot(rig, name, pose));
  }

  /** A screen looks at something else: at once, or, for those who want no movement, behind a blink. */
  function chooseSubject(reducedMotion: boolean): void {
    const greets = next.greeting && greeting.lasts && rig.viewer === null;
    if (next.work === work && next.greeting === greets) return;
    const first = next.work === null;
    next.work = work;
    next.greeting = greets;
    if (reducedMotion && !first) veil.blink(() => Object.assign(subject, next));
    else Object.assign(subject, next);
  }

  function leaveHeadset(): void {
    measure.reset();
    rig.viewer = null;
    applyFit(rig, 0, 0);
  }

  /** Behind a blink: raises, lowers or advances the visitor so that the hands reach all of this step. */
  function fitPlace(): void {
    if (!work) return;
    const { up, forward } = fitTo(measure.body, workPointsOf(place, work.step));
    if (Math.abs(up - rig.floorOffset) < WORTH_IT && Math.abs(forward - rig.forwardOffset) < WORTH_IT) return;
    veil.blink(() => applyFit(rig, up, forward));
  }

  function measureBody(milliseconds: number): void {
    const wasMeasured = measure.measuredFor >= MEASURES;
    unmeasured += milliseconds;
    if (wasMeasured && unmeasured < MEASURED_EVERY) return;
    if (rig.viewer) measure.observeEyes(rig.viewer.position.y, unmeasured);
    unmeasured = 0;
    const { hands } = runtime.play.state;
    const sine = Math.sin(rig.headYaw);
    const cosine = Math.cos(rig.headYaw);
    for (let which = 0; which < HAND_IDS.length; which += 1) {
      const hand = HAND_IDS[which] ?? 'right';
      if (!hands[hand].seen) continue;
      const { x, y, z } = hands[hand].pose.position;
      const dx = x - rig.head.x;
      const dz = z - rig.head.z;
      measure.observeHand(dx * cosine - dz * sine, y - rig.head.y, -dx * sine - dz * cosine);
    }
    if (!wasMeasured && measure.measuredFor >= MEASURES) fitPlace();
  }

  return {
    veil: veil.mesh,
    update(camera, aspect, seconds, frame, reducedMotion) {
      const step = stepAt(place, Math.min(runtime.play.state.stepIndex, place.scene.steps.length - 1));
      if (work?.step !== step) {
        work = stepWorkOf(place, step);
        if (step.spot !== rig.spot) changeSpot(step.spot);
        if (measure.measuredFor >= MEASURES) fitPlace();
      }
      const space = renderer.xr.getReferenceSpace();
      if (frame && space) {
        const viewer = frame.getViewerPose(space);
        if (viewer) followHead(rig, viewer.transform);
        measureBody(seconds * 1000);
      } else if (!renderer.xr.isPresenting) {
        if (measure.measuredFor > 0) leaveHeadset();
        cover.update(rig);
        chooseSubject(reducedMotion);
        screen.update(camera as PerspectiveCamera, rig, subject, aspect, seconds, reducedMotion);
      }
      veil.update(seconds, camera);
    },
    dispose() {
      greeting.dispose();
      rig.origin.remove(xrCamera);
      veil.dispose();
    },
  };
}
