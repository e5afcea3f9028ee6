import { type Camera, type PerspectiveCamera, Vector3, type WebGLRenderer } from 'three';
import type { Act } from '../play/act.ts';
import type { Guide } from '../play/guide.ts';
import { hashOf } from '../play/hash.ts';
import { actsOf, createGuide, guideOf, progressOf } from '../play/play.ts';
import type { PlayState } from '../play/play-state.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import type { Pointable, PointableRegistry } from '../world/pointables.ts';
import { createFrameStatistics, type FrameReport } from './frame-statistics.ts';
import { createHashTrail, type HashTrail } from './hash-trail.ts';
import type { Rig } from './rig-state.ts';

export interface ProbedPoint {
  id: string;
  kind: string;
  x: number;
  y: number;
  z: number;
}

/** What robots and support may read of a running place. It changes nothing. */
export interface AppProbe {
  state(): PlayState;
  guide(): Guide;
  acts(): Act[];
  /** Of the present step, 0 to 1. */
  progress(): number;
  hash(): string;
  /** Place space (metres) → CSS pixels in the page, and metres before the camera. */
  project(x: number, y: number, z: number): { x: number; y: number; depth: number };
  /** Place space ← the headset's reference space: 16 numbers, column by column. */
  originMatrix(): number[];
  /** The visitor's head, place space. */
  head(): { x: number; y: number; z: number; yaw: number };
  inXr(): boolean;
  /** The view on a screen shows the work, and no longer the worker who greets. */
  atWork(): boolean;
  /** What can be pointed at or poked now: middles in place space, metres. A board's buttons are `panel:<act or button>`. */
  pointables(): ProbedPoint[];
  frames(): FrameReport;
  /** The visit so far, as it would be sent with an error report. */
  recording(): ReturnType<PlayRuntime['recorder']['recording']>;
  readonly trail: Pick<HashTrail, 'begin' | 'points'>;
}

declare global {
  var acteinovProbe: AppProbe | undefined;
}

const point = /* @__PURE__ */ new Vector3();

function projectTo(camera: Camera, canvas: HTMLCanvasElement, x: number, y: number, z: number) {
  const box = canvas.getBoundingClientRect();
  point.set(x, y, z).applyMatrix4(camera.matrixWorldInverse);
  const depth = -point.z;
  point.applyMatrix4((camera as PerspectiveCamera).projectionMatrix);
  return { x: box.left + ((point.x + 1) / 2) * box.width, y: box.top + ((1 - point.y) / 2) * box.height, depth };
}

function pointsOf(pointable: Pointable): ProbedPoint[] {
  const { id, kind, centre } = pointable;
  const buttons = pointable.buttons?.() ?? [];
  return [
    { id, kind, x: centre.x, y: centre.y, z: centre.z },
    ...buttons.map((button) => ({
      id: `panel:${button.id.replace(/^act:/, '')}`,
      kind,
      x: button.centre.x,
      y: button.centre.y,
      z: button.centre.z,
    })),
  ];
}

/** Puts the probe where robots find it, for as long as a place is shown. @returns how to take it away. */
export function installProbe(
  runtime: PlayRuntime,
  registry: PointableRegistry,
  rig: Rig,
  renderer: WebGLRenderer,
  camera: () => Camera,
): () => void {
  const statistics = createFrameStatistics(renderer);
  const trail = createHashTrail(runtime);
  const guide = createGuide();
  const probe: AppProbe = {
    state: () => runtime.play.state,
    guide() {
      guideOf(runtime.play, guide);
      return guide;
    },
    acts: () => actsOf(runtime.play),
    progress: () => progressOf(runtime.play),
    hash: () => hashOf(runtime.play.state),
    project: (x, y, z) => projectTo(camera(), renderer.domElement, x, y, z),
    originMatrix: () => rig.origin.matrixWorld.toArray(),
    head: () => ({ x: rig.head.x, y: rig.head.y, z: rig.head.z, yaw: rig.headYaw }),
    pointables: () => registry.list.filter(({ enabled }) => enabled).flatMap(pointsOf),
    inXr: () => renderer.xr.isPresenting,
    atWork: () => rig.atWork,
    frames: () => statistics.report(),
    recording: () => runtime.recorder.recording(),
    trail,
  };
  globalThis.acteinovProbe = probe;
  return () => {
    statistics.dispose();
    trail.dispose();
    if (globalThis.acteinovProbe === probe) globalThis.acteinovProbe = undefined;
  };
}
