import type { Camera, PerspectiveCamera, WebGLRenderer } from 'three';
import type { TickIntent } from '../play/intent.ts';
import { stepAt } from '../play/place-model.ts';
import { createGuide, guideOf } from '../play/play.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import type { InputKind } from '../protocol/usage-event.ts';
import type { HandsView } from '../world/hands-view/hands-view.ts';
import type { PointableRegistry } from '../world/pointables.ts';
import { drawBareHand } from './bare-hand-pieces.ts';
import { createFrameClock } from './clock.ts';
import { createFarRays, type FarRays } from './far-ray.ts';
import { createHaptics, type Haptics } from './haptics.ts';
import { listenToLookKeys } from './look-keys.ts';
import { type Pauses, type Trouble, watchPauses } from './pauses.ts';
import { createPointerHand } from './pointer-hand.ts';
import { createPointerState, listenToPointer } from './pointer-state.ts';
import type { Rig } from './rig-state.ts';
import { stepWorkOf } from './step-work.ts';
import { createXrComforts } from './xr-comforts.ts';
import { createXrInput } from './xr-input.ts';

/** All devices of one visitor on one canvas. */
export interface HandsSystem {
  readonly farRays: FarRays;
  readonly haptics: Haptics;
  readonly pauses: Pauses;
  snapDegrees: number;
  /** The drawn hands, when tracked joints are to be shown. */
  view: HandsView | null;
  onInput: (input: InputKind) => void;
  onMenu: () => void;
  onTrouble: (trouble: Trouble) => void;
  /** Reads devices and tells the play what hands do. */
  readDevices(camera: Camera, width: number, height: number, seconds: number, frame: XRFrame | undefined): void;
  /** Lets the play's time go on. */
  passTime(seconds: number): void;
  dispose(): void;
}

export function createHandsSystem(
  runtime: PlayRuntime,
  registry: PointableRegistry,
  rig: Rig,
  renderer: WebGLRenderer,
): HandsSystem {
  const canvas = renderer.domElement;
  // The picture is one thing to tab to; what shows it as a picture to readers takes the keys.
  const host = canvas.closest<HTMLElement>('[role="img"]') ?? canvas;
  host.tabIndex = 0;
  const pointer = createPointerState();
  const stopPointer = listenToPointer(canvas, pointer);
  const keys = listenToLookKeys(host);
  const pointerHand = createPointerHand(runtime, registry);
  const xr = createXrInput(runtime, registry);
  const comforts = createXrComforts(() => system.onMenu());
  const clock = createFrameClock();
  const guide = createGuide();
  const tick: TickIntent = { kind: 'tick', milliseconds: 0 };
  const stopCues = runtime.onCue((cue) => {
    system.haptics.cue(cue);
    if (cue.hand !== null && (cue.kind === 'grab' || cue.kind === 'trigger' || cue.kind === 'stroke'))
      system.onInput(inputNow());
  });
  let wasInXr = false;

  function inputNow(): InputKind {
    if (!wasInXr) return pointer.touch ? 'touch' : 'mouse';
    const { left, right } = xr.samples;
    if (left.bare || right.bare) return 'hands';
    return left.seen && right.seen ? 'controllers' : 'one-hand';
  }

  function workNow() {
    const { place, state } = runtime.play;
    return stepWorkOf(place, stepAt(place, Math.min(state.stepIndex, place.scene.steps.length - 1)));
  }

  /** Under the system's own menu there are no hands of ours. */
  function drawHands(): void {
    const { view } = system;
    if (!view) return;
    view.shown = system.pauses.inputAllowed;
    const { left, right } = xr.samples;
    if (left.seen && left.bare) drawBareHand(view, left);
    if (right.seen && right.bare) drawBareHand(view, right);
  }

  function readHeadset(frame: XRFrame, milliseconds: number): void {
    const space = renderer.xr.getReferenceSpace();
    if (!space) return;
    if (system.pauses.inputAllowed)
      xr.update(frame, space, rig.origin.matrixWorld, rig.head, workNow().takeable, milliseconds);
    else xr.release();
    drawHands();
    comforts.update(xr.samples, rig, system.snapDegrees);
    system.farRays.update(xr.pointers);
    system.pauses.observe(rig.viewer, xr.anySeen, milliseconds);
  }

  const system: HandsSystem = {
    farRays: createFarRays(),
    haptics: createHaptics(),
    pauses: watchPauses(runtime, canvas, (trouble) => system.onTrouble(trouble)),
    snapDegrees: 30,
    view: null,
    onInput: () => undefined,
    onMenu: () => undefined,
    onTrouble: () => undefined,
    readDevices(camera, width, height, seconds, frame) {
      const milliseconds = seconds * 1000;
      const inXr = renderer.xr.isPresenting;
      if (inXr !== wasInXr) {
        if (inXr) pointerHand.release();
        else xr.release();
        system.farRays.update(xr.pointers);
        wasInXr = inXr;
      }
      if (frame) {
        readHeadset(frame, milliseconds);
      } else if (!inXr) {
        keys.update(rig, seconds);
        guideOf(runtime.play, guide);
        pointerHand.update(pointer, camera as PerspectiveCamera, width, height, workNow(), guide, rig, milliseconds);
      }
      system.haptics.update(milliseconds, xr.samples);
    },
    passTime(seconds) {
      if (runtime.play.state.paused !== null) {
        clock.reset();
        return;
      }
      clock.add(seconds * 1000);
      for (tick.milliseconds = clock.take(); tick.milliseconds > 0; tick.milliseconds = clock.take())
        runtime.dispatch(tick);
    },
    dispose() {
      stopPointer();
      keys.dispose();
      stopCues();
      pointerHand.release();
      xr.release();
      system.farRays.dispose();
      system.pauses.dispose();
    },
  };
  return system;
}
