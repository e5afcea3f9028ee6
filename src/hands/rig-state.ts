import { Group, Vector3 } from 'three';
import type { Pose } from '../play/pose.ts';

/** Eyes of a person at a screen, metres over the spot. */
const SCREEN_EYE_HEIGHT = 1.58;
const scratch = /* @__PURE__ */ new Vector3();
const UP = /* @__PURE__ */ new Vector3(0, 1, 0);

/**
 * Where the visitor is. In a headset `origin` is the group that holds the XR camera: the room's own space, put so that the head stands on
 * the spot; on a screen the camera stands there. Place space, metres, radians; yaw 0 looks along −Z and grows to the left.
 */
export interface Rig {
  readonly origin: Group;
  /** Name of the spot's anchor that the visitor stands on, or null before the first. */
  spot: string | null;
  readonly spotPosition: Vector3;
  spotYaw: number;
  /** Raises the visitor's floor so that the work comes to a comfortable height. */
  floorOffset: number;
  /** Brings the visitor so much nearer to the work, along the spot's −Z. */
  forwardOffset: number;
  /** The visitor's head in the headset, place space. */
  readonly head: Vector3;
  headYaw: number;
  /** Pose of the headset in its own room, in the last frame. */
  viewer: XRRigidTransform | null;
  /** The visitor's own turns of the view on a screen. */
  lookYaw: number;
  lookPitch: number;
  /** Factor of the field of view: 1 all of the work, less is nearer. */
  zoom: number;
  /** The view on a screen shows the work: the greeting, and the turn away from it, are over. */
  atWork: boolean;
  /** Parts of the picture's height that the page covers, 0 to 1. */
  coveredAbove: number;
  coveredBelow: number;
  /** Asks to stand in front of the work again at the next frame. */
  recentre(): void;
  recentreAsked: boolean;
  /** Turns the visitor in the headset about the own head; radians, left positive. */
  turn(angle: number): void;
}

/** Heading of a pose: the yaw of its −Z. */
export function yawOf({ orientation }: Pose): number {
  const { x, y, z, w } = orientation;
  return Math.atan2(2 * (x * z + w * y), 1 - 2 * (x * x + y * y));
}

export function createRig(): Rig {
  const rig: Rig = {
    origin: new Group(),
    spot: null,
    spotPosition: new Vector3(),
    spotYaw: 0,
    floorOffset: 0,
    forwardOffset: 0,
    head: new Vector3(0, SCREEN_EYE_HEIGHT, 0),
    headYaw: 0,
    viewer: null,
    lookYaw: 0,
    lookPitch: 0,
    zoom: 1,
    atWork: false,
    coveredAbove: 0,
    coveredBelow: 0,
    recentreAsked: true,
    recentre() {
      rig.recentreAsked = true;
      rig.lookYaw = 0;
      rig.lookPitch = 0;
      rig.zoom = 1;
    },
    turn(angle) {
      const { origin } = rig;
      scratch.subVectors(origin.position, rig.head).applyAxisAngle(UP, angle).add(rig.head);
      origin.position.x = scratch.x;
      origin.position.z = scratch.z;
      origin.rotation.y += angle;
      origin.updateMatrixWorld(true);
    },
  };
  rig.origin.name = 'visitor-origin';
  return rig;
}

/** Takes the visitor to another spot; a headset's wearer keeps the place in the room relative to it. */
export function moveToSpot(rig: Rig, name: string, pose: Pose): void {
  const yaw = yawOf(pose);
  const { origin } = rig;
  if (rig.spot === null) {
    origin.position.set(pose.position.x, pose.position.y, pose.position.z);
    origin.rotation.y = yaw;
  } else {
    scratch.subVectors(origin.position, rig.spotPosition).applyAxisAngle(UP, yaw - rig.spotYaw);
    origin.position.set(pose.position.x + scratch.x, 0, pose.position.z + scratch.z);
    origin.rotation.y += yaw - rig.spotYaw;
  }
  rig.spot = name;
  rig.spotPosition.set(pose.position.x, pose.position.y, pose.position.z);
  rig.spotYaw = yaw;
  rig.lookYaw = 0;
  rig.lookPitch = 0;
  placeFloor(rig);
}

export function placeFloor(rig: Rig): void {
  rig.origin.position.y = rig.spotPosition.y + rig.floorOffset;
  rig.origin.updateMatrixWorld(true);
}

function moveForward(rig: Rig, metres: number): void {
  rig.origin.position.x -= Math.sin(rig.spotYaw) * metres;
  rig.origin.position.z -= Math.cos(rig.spotYaw) * metres;
}

/** Fits the place to a body: moves the visitor's floor up and towards the work. To be done with closed eyes. */
export function applyFit(rig: Rig, up: number, forward: number): void {
  moveForward(rig, forward - rig.forwardOffset);
  rig.forwardOffset = forward;
  rig.floorOffset = up;
  placeFloor(rig);
}

const headInRoom = /* @__PURE__ */ new Vector3();

/** Reads the head (reference space) into place space, and stands it on its spot when that was asked. */
export function followHead(rig: Rig, transform: XRRigidTransform): void {
  rig.viewer = transform;
  const { position, orientation } = transform;
  headInRoom.set(position.x, position.y, position.z);
  const yawInRoom = roomYaw(orientation);
  const { origin } = rig;
  if (rig.recentreAsked) {
    rig.recentreAsked = false;
    origin.rotation.y = rig.spotYaw - yawInRoom;
    scratch.set(headInRoom.x, 0, headInRoom.z).applyAxisAngle(UP, origin.rotation.y);
    origin.position.x = rig.spotPosition.x - scratch.x;
    origin.position.z = rig.spotPosition.z - scratch.z;
    moveForward(rig, rig.forwardOffset);
    placeFloor(rig);
  }
  rig.head.copy(headInRoom).applyMatrix4(origin.matrixWorld);
  rig.headYaw = yawInRoom + origin.rotation.y;
}

/** Yaw of a head that may look down at its work: from its −Z, or from its −Y when it looks straight down. */
function roomYaw({ x, y, z, w }: DOMPointReadOnly): number {
  const forwardX = -2 * (x * z + w * y);
  const forwardZ = -(1 - 2 * (x * x + y * y));
  if (forwardX * forwardX + forwardZ * forwardZ > 0.05) return Math.atan2(-forwardX, -forwardZ);
  const upX = 2 * (x * y - w * z);
  const upZ = 2 * (y * z + w * x);
  return Math.atan2(-upX, -upZ);
}

/** Eye of a flat screen's visitor, `back` metres behind the spot. */
export function screenEye(rig: Rig, back: number, out: Vector3): Vector3 {
  const { spotPosition, spotYaw } = rig;
  return out.set(
    spotPosition.x + Math.sin(spotYaw) * back,
    spotPosition.y + SCREEN_EYE_HEIGHT,
    spotPosition.z + Math.cos(spotYaw) * back,
  );
}
