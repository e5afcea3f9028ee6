import type { Matrix4, Vector3 } from 'three';
import { HAND_IDS, type HandId } from '../play/intent.ts';
import { createHandIntent, handIntent, sameHandIntent, type WritableHandIntent } from '../play/quantise.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import type { PointableRegistry } from '../world/pointables.ts';
import { clearHandSample, createHandSample, type HandSample } from './hand-sample.ts';
import { type ControllerMemory, createControllerMemory, readController } from './xr-controllers.ts';
import { type BareHandMemory, createBareHandMemory, readBareHand } from './xr-hands.ts';
import { createHandPointer, type HandPointer, updateHandPointer } from './xr-pointing.ts';

interface Device {
  readonly sample: HandSample;
  readonly controller: ControllerMemory;
  readonly bareHand: BareHandMemory;
  readonly pointer: HandPointer;
  /** What is said now and what was said last: they change places. */
  intent: WritableHandIntent;
  last: WritableHandIntent;
  /** The play has been told that this hand is there. */
  told: boolean;
}

/** Both hands of a headset. */
export interface XrInput {
  readonly samples: Record<HandId, HandSample>;
  readonly pointers: Record<HandId, HandPointer>;
  /** Any hand seen in the last frame. */
  readonly anySeen: boolean;
  /** `props`: what can be called from far. */
  update(
    frame: XRFrame,
    space: XRReferenceSpace,
    origin: Matrix4,
    head: Vector3,
    props: ReadonlySet<string>,
    milliseconds: number,
  ): void;
  /** The session stopped or is covered: hands are gone. */
  release(): void;
}

const NO_PROPS: ReadonlySet<string> = new Set();

function createDevice(hand: HandId): Device {
  return {
    sample: createHandSample(hand),
    controller: createControllerMemory(),
    bareHand: createBareHandMemory(),
    pointer: createHandPointer(hand),
    intent: createHandIntent(hand),
    last: createHandIntent(hand),
    told: false,
  };
}

/** Reads what the headset tracks, points and clicks with it, and tells the play what the hands do. */
export function createXrInput(runtime: PlayRuntime, registry: PointableRegistry): XrInput {
  const devices: Record<HandId, Device> = { left: createDevice('left'), right: createDevice('right') };
  const samples = { left: devices.left.sample, right: devices.right.sample };

  function read(
    source: XRInputSource,
    frame: XRFrame,
    space: XRReferenceSpace,
    origin: Matrix4,
    head: Vector3,
    milliseconds: number,
  ): void {
    if (source.handedness === 'none') return;
    const { sample, controller, bareHand } = devices[source.handedness];
    const state = runtime.play.state.hands[sample.hand];
    const holds = state.holds !== null;
    if (source.hand)
      readBareHand(sample, bareHand, source, frame, space, origin, head, holds, state.near !== null, milliseconds);
    else if (source.targetRayMode === 'tracked-pointer')
      readController(sample, controller, source, frame, space, origin, holds);
  }

  function tell(device: Device): void {
    const { sample, pointer, intent, last } = device;
    if (sample.seen) {
      const open = pointer.consumed || sample.reserved;
      const grip = open ? 0 : sample.grip;
      handIntent(intent, sample.hand, sample.position, sample.orientation, grip, open ? 0 : sample.use);
      // A hand that rests has nothing new to say, unless the play has lost sight of it, as it does after a pause.
      if (device.told && runtime.play.state.hands[sample.hand].seen && sameHandIntent(intent, last)) return;
      runtime.dispatch(intent);
      device.intent = last;
      device.last = intent;
      device.told = true;
    } else if (device.told) {
      device.told = false;
      runtime.dispatch({ kind: 'lost', hand: sample.hand });
    }
  }

  return {
    samples,
    pointers: { left: devices.left.pointer, right: devices.right.pointer },
    get anySeen() {
      return samples.left.seen || samples.right.seen;
    },
    update(frame, space, origin, head, props, milliseconds) {
      clearHandSample(samples.left);
      clearHandSample(samples.right);
      const { inputSources } = frame.session;
      for (let index = 0; index < inputSources.length; index++) {
        const source = inputSources[index];
        if (source) read(source, frame, space, origin, head, milliseconds);
      }
      for (let which = 0; which < HAND_IDS.length; which += 1) {
        const hand = HAND_IDS[which] ?? 'right';
        const device = devices[hand];
        updateHandPointer(
          device.pointer,
          device.sample,
          runtime.play.state.hands[hand],
          registry,
          runtime,
          props,
          milliseconds,
        );
        tell(device);
      }
    },
    release() {
      for (let which = 0; which < HAND_IDS.length; which += 1) {
        const hand = HAND_IDS[which] ?? 'right';
        clearHandSample(samples[hand]);
        updateHandPointer(
          devices[hand].pointer,
          samples[hand],
          runtime.play.state.hands[hand],
          registry,
          runtime,
          NO_PROPS,
          0,
        );
        tell(devices[hand]);
      }
    },
  };
}
