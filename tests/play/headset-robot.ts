import type { Page } from '@playwright/test';
import { Matrix4, Quaternion, Vector3, Vector4 } from 'three';
import type { Act } from '../../src/play/act.ts';
import type { HandId } from '../../src/play/intent.ts';
import type { Pose, Vector } from '../../src/play/pose.ts';
import type { HeadsetDriver } from './headset-driver.ts';
import { type PlaceView, readPlace, waitFrames, waitPlayTime } from './place-view.ts';

/** Metres that a seated visitor reaches from the head; farther things are pointed at. */
const REACH = 0.95;
/** The hand is there within this much, metres. */
const THERE = 0.008;

export interface HeadsetRobot {
  page: Page;
  driver: HeadsetDriver;
  steady: boolean;
  slow: boolean;
  onStep(step: string): Promise<void>;
}

interface Room {
  /** Reference space ← place space. */
  fromPlace: Matrix4;
  head: Vector3;
}

async function readRoom(page: Page): Promise<Room> {
  const { matrix, head } = await page.evaluate(() => {
    const probe = globalThis.acteinovProbe;
    if (!probe) throw new Error('The place is gone.');
    return { matrix: probe.originMatrix(), head: probe.head() };
  });
  return { fromPlace: new Matrix4().fromArray(matrix).invert(), head: new Vector3(head.x, head.y, head.z) };
}

const vectorOf = ({ x, y, z }: Vector) => new Vector3(x, y, z);

/** Where the emulated device is, and where the play sees the hand, both in the room: what lies between them is the device's own. */
async function readOffset(page: Page, hand: HandId, room: Room) {
  const { device, seen } = await page.evaluate((id) => {
    const state = globalThis.acteinovProbe?.state().hands[id];
    if (!state) throw new Error('The place is gone.');
    return { device: globalThis.robotHands[id], seen: state.pose };
  }, hand);
  const turn = new Quaternion(device.qx, device.qy, device.qz, device.qw);
  const seenTurn = new Quaternion(seen.orientation.x, seen.orientation.y, seen.orientation.z, seen.orientation.w);
  const roomTurn = new Quaternion().setFromRotationMatrix(room.fromPlace).multiply(seenTurn);
  const position = vectorOf(seen.position)
    .applyMatrix4(room.fromPlace)
    .sub(new Vector3(device.x, device.y, device.z))
    .applyQuaternion(turn.clone().conjugate());
  return { position, turn: turn.clone().conjugate().multiply(roomTurn) };
}

type Offset = Awaited<ReturnType<typeof readOffset>>;
/** Known offsets of a hand that trembles, empty and holding: a bare hand's grip point moves when its fingers close. */
const offsets = new Map<string, Offset>();
/** About two swings of a tremor. */
const SWINGS = 30;

/** Whoever trembles knows where the hand is by where it is on average. */
async function readMeanOffset(robot: HeadsetRobot, hand: HandId, room: Room): Promise<Offset> {
  const { holds } = (await readPlace(robot.page)).hands[hand];
  const key = `${hand} ${holds !== null}`;
  const known = offsets.get(key);
  if (known) return known;
  const position = new Vector3();
  const sum = new Vector4();
  for (let sample = 0; sample < SWINGS; sample++) {
    const now = await readOffset(robot.page, hand, room);
    position.addScaledVector(now.position, 1 / SWINGS);
    const { x, y, z, w } = now.turn;
    const turn = new Vector4(x, y, z, w);
    sum.addScaledVector(turn, sum.dot(turn) < 0 ? -1 : 1);
    await waitFrames(robot.page, 1);
  }
  const mean = { position, turn: new Quaternion(sum.x, sum.y, sum.z, sum.w).normalize() };
  offsets.set(key, mean);
  return mean;
}

async function setHand(robot: HeadsetRobot, hand: HandId, goal: Pose, room: Room): Promise<void> {
  const offset = robot.steady ? await readOffset(robot.page, hand, room) : await readMeanOffset(robot, hand, room);
  const { x, y, z, w } = goal.orientation;
  const turn = new Quaternion()
    .setFromRotationMatrix(room.fromPlace)
    .multiply(new Quaternion(x, y, z, w))
    .multiply(offset.turn.clone().conjugate());
  const position = vectorOf(goal.position)
    .applyMatrix4(room.fromPlace)
    .sub(offset.position.clone().applyQuaternion(turn));
  await robot.driver.place(hand, { position, orientation: { x: turn.x, y: turn.y, z: turn.z, w: turn.w } });
}

/** Brings the hand to a pose in a few frames, and corrects it until it is there. */
async function moveHand(robot: HeadsetRobot, hand: HandId, goal: Pose): Promise<void> {
  const { page } = robot;
  const room = await readRoom(page);
  const { hands } = await readPlace(page);
  const from = vectorOf(hands[hand].pose.position);
  const way = from.distanceTo(vectorOf(goal.position));
  const steps = Math.max(1, Math.ceil(way / (robot.slow ? 0.04 : 0.3)));
  for (let step = 1; step < steps; step++) {
    const position = from.clone().lerp(vectorOf(goal.position), step / steps);
    await setHand(robot, hand, { position, orientation: goal.orientation }, room);
    await waitFrames(page, 1);
  }
  for (let attempt = 0; attempt < 3; attempt++) {
    await setHand(robot, hand, goal, room);
    await waitFrames(page, 2);
    const now = (await readPlace(page)).hands[hand].pose.position;
    if (!robot.steady || vectorOf(now).distanceTo(vectorOf(goal.position)) < THERE) return;
  }
}

/** Points the hand's ray at a place from a comfortable distance. */
async function aim(robot: HeadsetRobot, hand: HandId, target: Vector3): Promise<void> {
  const room = await readRoom(robot.page);
  const side = hand === 'right' ? 1 : -1;
  const headInRoom = room.head.clone().applyMatrix4(room.fromPlace);
  const targetInRoom = target.clone().applyMatrix4(room.fromPlace);
  const towards = targetInRoom.clone().sub(headInRoom).setY(0).normalize();
  const across = new Vector3(-towards.z, 0, towards.x).multiplyScalar(0.16 * side);
  const position = headInRoom.clone().addScaledVector(towards, 0.22).add(across);
  position.y = headInRoom.y - 0.28;
  const turn = new Quaternion().setFromRotationMatrix(
    new Matrix4().lookAt(position, targetInRoom, new Vector3(0, 1, 0)),
  );
  await robot.driver.place(hand, { position, orientation: { x: turn.x, y: turn.y, z: turn.z, w: turn.w } });
  await waitFrames(robot.page, 3);
  await correctAim(robot, hand, targetInRoom);
}

/** A bare hand's ray does not leave from where its wrist is: turn once more by what is missing. */
async function correctAim(robot: HeadsetRobot, hand: HandId, target: Vector3): Promise<void> {
  const ray = await robot.page.evaluate((id) => globalThis.robotHands[id], hand);
  const position = new Vector3(ray.x, ray.y, ray.z);
  const turn = new Quaternion().setFromRotationMatrix(new Matrix4().lookAt(position, target, new Vector3(0, 1, 0)));
  await robot.driver.place(hand, { position, orientation: { x: turn.x, y: turn.y, z: turn.z, w: turn.w } });
  await waitFrames(robot.page, 2);
}

async function click(robot: HeadsetRobot, hand: HandId): Promise<void> {
  await robot.driver.trigger(hand, 1);
  await waitFrames(robot.page, 3);
  await robot.driver.trigger(hand, 0);
  await waitFrames(robot.page, 3);
}

async function pointableAt(page: Page, wanted: string): Promise<Vector3 | null> {
  const list = await page.evaluate(() => globalThis.acteinovProbe?.pointables() ?? []);
  const found = list.find(({ id }) => id === wanted);
  return found ? new Vector3(found.x, found.y, found.z) : null;
}

/** The board's button of an act, pressed by the ray. @throws Error when no board offers it. */
export async function chooseAct(robot: HeadsetRobot, act: Pick<Act, 'id'>): Promise<void> {
  let at: Vector3 | null = null;
  for (let attempt = 0; attempt < 20 && !at; attempt++) {
    at = await pointableAt(robot.page, `panel:${act.id}`);
    if (!at) await waitFrames(robot.page, 3);
  }
  if (!at) throw new Error(`no board shows panel:${act.id}`);
  await aim(robot, 'right', at);
  await click(robot, 'right');
}

async function follow(robot: HeadsetRobot, view: PlaceView): Promise<void> {
  const { page, driver } = robot;
  const { guide } = view;
  const { hand } = guide;
  const room = await readRoom(page);
  const goal = vectorOf(guide.pose.position);
  const far = room.head.distanceTo(goal) > REACH;
  await driver.lookAt(goal.clone().applyMatrix4(room.fromPlace));
  switch (guide.move) {
    case 'take':
      await driver.grip(hand, 0);
      if (far) await aim(robot, hand, goal);
      else await moveHand(robot, hand, guide.pose);
      await waitPlayTime(page, 120);
      await driver.grip(hand, 1);
      return waitPlayTime(page, 350);
    case 'carry':
    case 'turn':
      await moveHand(robot, hand, guide.pose);
      return waitPlayTime(page, Math.min(400, guide.milliseconds) || 50);
    case 'use':
      await moveHand(robot, hand, guide.pose);
      if (guide.use > 0.5) await driver.trigger(hand, 1);
      await waitPlayTime(page, 120);
      if (guide.use > 0.5) await driver.trigger(hand, 0);
      return waitFrames(page, 2);
    case 'release':
      await driver.grip(hand, 0);
      return waitPlayTime(page, 250);
    case 'press':
      await driver.grip(hand, 0);
      await moveHand(robot, hand, guide.pose);
      return waitFrames(page, 2);
    case 'hold':
      await driver.grip(hand, 0);
      await moveHand(robot, hand, guide.pose);
      return waitPlayTime(page, 500);
    case 'touch':
      if (!far) {
        await moveHand(robot, hand, guide.pose);
        return waitPlayTime(page, guide.milliseconds + 100);
      }
      await aim(robot, hand, (guide.target && (await pointableAt(page, guide.target))) || goal);
      await click(robot, hand);
      return waitPlayTime(page, 200);
    default: {
      const act = view.acts.find(({ wanted }) => wanted);
      if (act) await chooseAct(robot, act);
      return waitPlayTime(page, 150);
    }
  }
}

const MOST_MOVES = 700;

/** Follows the worker's guide with the headset's hands until the place is finished. */
export async function playInHeadset(robot: HeadsetRobot): Promise<boolean> {
  let last = '';
  await waitFrames(robot.page, 6);
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    const view = await readPlace(robot.page);
    if (view.finished) return true;
    if (view.paused !== null) throw new Error(`paused: ${view.paused}`);
    const step = view.steps[view.stepIndex]?.id ?? '';
    if (step !== last) {
      await waitFrames(robot.page, 6);
      await robot.onStep(step);
    }
    last = step;
    await follow(robot, await readPlace(robot.page));
  }
  return false;
}
