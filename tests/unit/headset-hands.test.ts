import { oculusHandConfig } from 'iwer/lib/device/XRHandInput.js';
import { Matrix4, Quaternion, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { createXrInput } from '../../src/hands/xr-input.ts';
import { stepWorkOf } from '../../src/hands/step-work.ts';
import type { HandId, Intent } from '../../src/play/intent.ts';
import { anchorOf, type PlaceModel, stepAt } from '../../src/play/place-model.ts';
import { createPlay, DEFAULT_OPTIONS } from '../../src/play/play.ts';
import { ORIENTATION_UNIT } from '../../src/play/pose.ts';
import { createHandRobot, DEFAULT_HAND_ROBOT, type HandRobotOptions } from '../../src/play/robots/hand-robot.ts';
import type { StepDefinition } from '../../src/play/scene-document.ts';
import { createRuntime } from '../../src/play/runtime.ts';
import { everyPlace } from '../../src/play/testing/places.ts';
import { createPointableRegistry } from '../../src/world/pointables.ts';

const LIMIT_SECONDS = 900;
/** The visitor's origin is anywhere, as in a real room. */
const ORIGIN = new Matrix4().compose(
  new Vector3(0.4, 0.15, -0.7),
  new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), 0.8),
  new Vector3(1, 1, 1),
);
const INTO_ROOM = ORIGIN.clone().invert();
const unit = new Vector3(1, 1, 1);

type Space = { matrix: Matrix4 };

/** A device of a headset, reduced to what the WebXR interfaces show of it. */
interface FakeDevice {
  source: XRInputSource;
  ray: Space;
  grip: Space;
  joints: Space[];
  buttons: { value: number; pressed: boolean }[];
  seen: boolean;
}

const jointNames = Object.keys(oculusHandConfig.poses.default.jointTransforms);

function fakeDevice(handedness: HandId, bare: boolean): FakeDevice {
  const ray = { matrix: new Matrix4() };
  const grip = { matrix: new Matrix4() };
  const joints = jointNames.map(() => ({ matrix: new Matrix4() }));
  const buttons = Array.from({ length: 7 }, () => ({ value: 0, pressed: false }));
  const source = {
    handedness,
    targetRayMode: 'tracked-pointer',
    targetRaySpace: ray,
    gripSpace: grip,
    gamepad: { buttons, axes: [0, 0, 0, 0] },
    hand: bare ? new Map(jointNames.map((name, index) => [name, joints[index]])) : undefined,
  };
  return { source: source as unknown as XRInputSource, ray, grip, joints, buttons, seen: false };
}

function fakeFrame(devices: readonly FakeDevice[]): XRFrame {
  const frame = {
    session: { inputSources: devices.filter(({ seen }) => seen).map(({ source }) => source) },
    getPose: (space: Space) => ({ transform: { matrix: space.matrix.elements } }),
    fillPoses(spaces: Space[], _base: Space, out: Float32Array) {
      spaces.forEach((space, index) => space.matrix.toArray(out, index * 16));
      return true;
    },
  };
  return frame as unknown as XRFrame;
}

/** A controller's grip lies behind and below where its ray begins. */
const GRIP_BEHIND_RAY = new Matrix4().makeTranslation(0, -0.016, 0.05);

function moveController(device: FakeDevice, goal: Matrix4, grip: number, use: number): void {
  device.ray.matrix.copy(INTO_ROOM).multiply(goal).multiply(GRIP_BEHIND_RAY.clone().invert());
  device.grip.matrix.copy(INTO_ROOM).multiply(goal);
  for (const [index, value] of [use, grip].entries()) device.buttons[index] = { value, pressed: value > 0.5 };
}

/** Joints of the recorded hand between open and pinch; the right hand is the left one's mirror image. */
function handShape(hand: HandId, pinch: number): Matrix4[] {
  const { default: open, pinch: closed } = oculusHandConfig.poses;
  const mirror = new Matrix4().makeScale(-1, 1, 1);
  return jointNames.map((name) => {
    const joint = name as keyof typeof open.jointTransforms;
    const a = new Matrix4().fromArray(open.jointTransforms[joint].offsetMatrix);
    const b = new Matrix4().fromArray(closed.jointTransforms[joint].offsetMatrix);
    for (let index = 0; index < 16; index++)
      a.elements[index] = (a.elements[index] ?? 0) * (1 - pinch) + (b.elements[index] ?? 0) * pinch;
    return hand === 'left' ? a : mirror.clone().multiply(a).multiply(mirror);
  });
}

/** Without the scale that rounding has crept in. */
function rigid(matrix: Matrix4): Matrix4 {
  const position = new Vector3();
  const turn = new Quaternion();
  matrix.decompose(position, turn, new Vector3());
  return matrix.compose(position, turn.normalize(), unit);
}

/** Moves the whole hand so that it is seen where it should be, from where it was seen before, as a person does. */
function moveBareHand(device: FakeDevice, hand: HandId, goal: Matrix4, pinch: number, seenNow: Matrix4 | null): void {
  const shape = handShape(hand, pinch);
  const wristThen = ORIGIN.clone().multiply(device.joints[0]?.matrix ?? new Matrix4());
  const wristToGrip = seenNow ? rigid(wristThen.invert().multiply(seenNow)) : new Matrix4();
  const wrist = goal.clone().multiply(wristToGrip.invert());
  const base = wrist.multiply((shape[0] ?? new Matrix4()).clone().invert());
  shape.forEach((joint, index) => device.joints[index]?.matrix.copy(INTO_ROOM).multiply(base).multiply(joint));
  device.ray.matrix.copy(INTO_ROOM).multiply(base);
}

function headOver(place: PlaceModel, step: StepDefinition): Vector3 {
  const { x, y, z } = anchorOf(place, `spot_${step.spot}`).position;
  return new Vector3(x, y + 1.5, z);
}

/** Plays a place through the devices of a headset that follow the core's own robot. */
function playInHeadset(place: PlaceModel, bare: boolean, options: HandRobotOptions) {
  const runtime = createRuntime(createPlay(place, DEFAULT_OPTIONS));
  const { state } = runtime.play;
  const xr = createXrInput(runtime, createPointableRegistry());
  const devices: Record<HandId, FakeDevice> = { left: fakeDevice('left', bare), right: fakeDevice('right', bare) };
  const known: Record<HandId, Matrix4 | null> = { left: null, right: null };

  function follow(intent: Intent): void {
    if (intent.kind === 'hand') {
      const [x, y, z] = intent.position;
      const turn = new Quaternion(...intent.orientation.map((part) => part / ORIENTATION_UNIT)).normalize();
      const goal = new Matrix4().compose(new Vector3(x, y, z).divideScalar(1000), turn, unit);
      const device = devices[intent.hand];
      device.seen = true;
      if (bare) moveBareHand(device, intent.hand, goal, intent.grip / 100, known[intent.hand]);
      else moveController(device, goal, intent.grip / 100, intent.use / 100);
      return;
    }
    if (intent.kind === 'tick') {
      const step = stepAt(place, Math.min(state.stepIndex, place.scene.steps.length - 1));
      const { takeable } = stepWorkOf(place, step);
      xr.update(
        fakeFrame([devices.left, devices.right]),
        {} as XRReferenceSpace,
        ORIGIN,
        headOver(place, step),
        takeable,
        intent.milliseconds,
      );
      for (const hand of ['left', 'right'] as const) {
        const { seen, position, orientation } = xr.samples[hand];
        known[hand] = seen ? new Matrix4().compose(position, orientation, unit) : null;
      }
    }
    runtime.dispatch(intent);
  }

  const robot = createHandRobot(runtime.play, follow, options);
  while (!state.finished && robot.seconds < LIMIT_SECONDS) robot.frame();
  return { state, seconds: robot.seconds };
}

const STEADY = DEFAULT_HAND_ROBOT;
const ROBOTS: readonly [name: string, bare: boolean, options: HandRobotOptions][] = [
  ['two controllers', false, STEADY],
  ['one controller', false, { ...STEADY, hands: 'right' }],
  ['the other controller', false, { ...STEADY, hands: 'left' }],
  ['trembling controllers', false, { ...STEADY, tremble: { millimetres: 30, degrees: 15 } }],
  ['bare hands', true, STEADY],
  ['one bare hand', true, { ...STEADY, hands: 'right' }],
];

describe.each(everyPlace())('%s', (_name, place) => {
  it.each(ROBOTS)('is finished with %s', (_robot, bare, options) => {
    const { state, seconds } = playInHeadset(place, bare, options);
    const step = place.scene.steps[state.stepIndex]?.id ?? 'end';
    expect(state.finished, `stopped in step ${step}: ${JSON.stringify(state.hands.right)}`).toBe(true);
    expect(state.steps.every(({ outcome }) => outcome === 'done')).toBe(true);
    expect(seconds).toBeLessThan(LIMIT_SECONDS);
  });
});

describe('a pinch with the palm to the face', () => {
  const [, place] = everyPlace()[0] ?? [];
  if (!place) throw new Error('there is no place');

  /** Grip that the play sees of a right hand that pinches, its palm towards `target`. */
  function gripSeen(model: PlaceModel, target: Vector3): number {
    const runtime = createRuntime(createPlay(model, DEFAULT_OPTIONS));
    const xr = createXrInput(runtime, createPointableRegistry());
    const device = fakeDevice('right', true);
    device.seen = true;
    const position = new Vector3(0.1, 3, 2);
    const turn = new Quaternion().setFromUnitVectors(new Vector3(0, -1, 0), target.clone().sub(position).normalize());
    const shape = handShape('right', 1);
    const base = new Matrix4().compose(position, turn, unit).multiply((shape[0] ?? new Matrix4()).clone().invert());
    shape.forEach((joint, index) => device.joints[index]?.matrix.copy(INTO_ROOM).multiply(base).multiply(joint));
    for (let frame = 0; frame < 30; frame++)
      xr.update(fakeFrame([device]), {} as XRReferenceSpace, ORIGIN, new Vector3(0, 3.1, 2.5), new Set(), 14);
    return runtime.play.state.hands.right.grip;
  }

  it('belongs to the headset and closes no hand', () => {
    expect(gripSeen(place, new Vector3(0, 3.1, 2.5))).toBe(0);
  });

  it('is a pinch like any other when the palm is turned away', () => {
    expect(gripSeen(place, new Vector3(0, 0, 2))).toBeGreaterThan(0.7);
  });
});
