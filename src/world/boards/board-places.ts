import { Matrix4, type Mesh, Quaternion, Raycaster, Vector3 } from 'three';
import type { Pose } from '../../play/pose.ts';

/** Angles are to the left of the spot's forward, degrees; distances and heights in metres, heights from the eyes. */
const STEP_ANGLES = [28, -28, 34, -34, 24, -24, 46, -46, 14, -14] as const;
/** Beyond this a board's far edge leaves a headset's field of view. */
const EASY_ANGLE = 28;
const STEP_DISTANCE = 1.15;
const STEP_HEIGHT = -0.02;
const LEAST_DISTANCE = 0.72;
/** Half of the angle that a person takes up behind the board. */
const PERSON_ANGLE = 24;
/** Clear of walls by this much. */
const MARGIN = 0.08;
const EYES = 1.55;

/** Where a board hangs: before a spot, facing the eyes of the one who stands there. */
export interface BoardPlace {
  /** Degrees to the left of forward. */
  angle: number;
  distance: number;
  /** Height of its middle above the eyes, negative below. */
  height: number;
}

/** How far one sees from the eyes in a direction before something of the place is in the way; metres, at most `far`. */
export type Sight = (angle: number, height: number, far: number) => number;

/** Degrees to the left of a spot's forward at which a point lies. */
export function angleFrom(spot: Pose, x: number, z: number): number {
  const { x: i, y: j, z: k, w } = spot.orientation;
  const yaw = Math.atan2(2 * (i * k + w * j), 1 - 2 * (i * i + j * j));
  const bearing = Math.atan2(-(x - spot.position.x), -(z - spot.position.z));
  const turn = bearing - yaw;
  return (Math.atan2(Math.sin(turn), Math.cos(turn)) * 180) / Math.PI;
}

/** The best free place for the step's board: near the worker but not before the face, not in a wall, not over the work. */
export function stepBoardPlace(workerAngle: number | null, sight: Sight): BoardPlace {
  let best: BoardPlace = { angle: STEP_ANGLES[0], distance: LEAST_DISTANCE, height: STEP_HEIGHT };
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const angle of STEP_ANGLES) {
    const distance = Math.min(
      STEP_DISTANCE,
      ...[-14, 0, 14].map((aside) => sight(angle + aside, STEP_HEIGHT, STEP_DISTANCE + MARGIN) - MARGIN),
    );
    const apart = workerAngle === null ? 90 : Math.abs(angle - workerAngle);
    const hidesWorker = apart < PERSON_ANGLE ? (PERSON_ANGLE - apart) / 8 : 0;
    const score =
      Math.min(0, distance - LEAST_DISTANCE) * 20 +
      distance -
      hidesWorker -
      apart / 90 -
      Math.max(0, 24 - Math.abs(angle)) / 10 -
      Math.max(0, Math.abs(angle) - EASY_ANGLE) / 20;
    if (score <= bestScore) continue;
    bestScore = score;
    best = { angle, distance: Math.max(0.5, distance), height: STEP_HEIGHT };
  }
  return best;
}

/** Before the hands, on the side where the step's board is not, low enough to leave faces free. */
export function talkBoardPlace(step: BoardPlace, sight: Sight): BoardPlace {
  const side = step.angle > 0 ? -1 : 1;
  const angle = side * 25;
  const distance = Math.min(0.62, sight(angle, -0.26, 0.7) - MARGIN);
  return { angle, distance: Math.max(0.42, distance), height: -0.24 };
}

const up = new Vector3(0, 1, 0);
const eye = new Vector3();
const direction = new Vector3();
const turned = new Quaternion();
const look = new Matrix4();

/** Looks along rays into what never moves. Costs a few milliseconds a ray: only while a place is made ready. */
export function sightFrom(spot: Pose, scenery: Mesh | null): Sight {
  const rays = new Raycaster();
  const { position, orientation } = spot;
  return (angle, height, far) => {
    if (!scenery) return far;
    eye.set(position.x, position.y + EYES, position.z);
    turned.set(orientation.x, orientation.y, orientation.z, orientation.w);
    direction
      .set(0, height, -1)
      .applyAxisAngle(up, (angle * Math.PI) / 180)
      .applyQuaternion(turned)
      .normalize();
    rays.set(eye, direction);
    rays.far = far;
    return rays.intersectObject(scenery, false)[0]?.distance ?? far;
  };
}

/** Writes where the board hangs for eyes at a height, and how it is turned to face them. */
export function placeBoard(
  place: BoardPlace,
  spot: Pose,
  eyeHeight: number,
  centre: Vector3,
  orientation: Quaternion,
): void {
  turned.set(spot.orientation.x, spot.orientation.y, spot.orientation.z, spot.orientation.w);
  eye.set(spot.position.x, eyeHeight, spot.position.z);
  centre
    .set(0, 0, -place.distance)
    .applyAxisAngle(up, (place.angle * Math.PI) / 180)
    .applyQuaternion(turned)
    .add(eye);
  centre.y += place.height;
  // A plane's face is +Z: it looks from the board to the eyes.
  look.lookAt(eye, centre, up);
  orientation.setFromRotationMatrix(look);
}
