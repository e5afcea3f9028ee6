import { type Matrix4, Quaternion } from 'three';
import { poseInPlace } from './device-pose.ts';
import { createGripButtons, type GripButtons, mapGripButtons } from './grip-buttons.ts';
import type { HandSample } from './hand-sample.ts';

/** Buttons and sticks in the order of the `xr-standard` mapping. */
const TRIGGER = 0;
const SQUEEZE = 1;
const STICK_PRESS = 3;
const UPPER_BUTTON = 5;
const STICK_X = 2;

/** The finger that pokes is a little before the point where the ray starts, metres. */
const FINGERTIP_BEFORE_RAY = 0.015;

const scratchTurn = /* @__PURE__ */ new Quaternion();

export interface ControllerMemory {
  buttons: GripButtons;
}

export function createControllerMemory(): ControllerMemory {
  return { buttons: createGripButtons() };
}

/**
 * Reads a tracked controller. The grip's place is that of the fist; its direction is that of the ray, so that a tool points where the
 * controller points. Place space.
 * @returns false when it is not tracked now.
 */
export function readController(
  sample: HandSample,
  memory: ControllerMemory,
  source: XRInputSource,
  frame: XRFrame,
  space: XRReferenceSpace,
  origin: Matrix4,
  holds: boolean,
): boolean {
  const ray = frame.getPose(source.targetRaySpace, space);
  if (!ray) return false;
  poseInPlace(ray.transform, origin, sample.rayOrigin, sample.orientation);
  const grip = source.gripSpace ? frame.getPose(source.gripSpace, space) : undefined;
  if (grip) poseInPlace(grip.transform, origin, sample.position, scratchTurn);
  else sample.position.copy(sample.rayOrigin);
  sample.rayDirection.set(0, 0, -1).applyQuaternion(sample.orientation);
  sample.fingertip.copy(sample.rayOrigin).addScaledVector(sample.rayDirection, FINGERTIP_BEFORE_RAY);
  const { gamepad } = source;
  const trigger = gamepad?.buttons[TRIGGER]?.value ?? 0;
  mapGripButtons(memory.buttons, gamepad?.buttons[SQUEEZE]?.value ?? 0, trigger, holds);
  sample.grip = memory.buttons.grip;
  sample.use = memory.buttons.use;
  sample.select = trigger;
  sample.stick = gamepad?.axes[STICK_X] ?? 0;
  sample.menu = gamepad?.buttons[UPPER_BUTTON]?.pressed ?? false;
  sample.recentre = gamepad?.buttons[STICK_PRESS]?.pressed ?? false;
  sample.bare = false;
  sample.source = source;
  sample.seen = true;
  return true;
}
