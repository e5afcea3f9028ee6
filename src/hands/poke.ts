import { Quaternion, Vector3 } from 'three';
import type { HandId } from '../play/intent.ts';
import type { Pointable } from '../world/pointables.ts';
import { distanceToBox } from './pointing.ts';

/** A board answers to a finger that comes this near, and forgets it a little later. Metres before its face. */
const HOVER_FROM = 0.15;
/** Depth of the fingertip's centre at which a plate that gives 13 mm has gone 60 % of its way. */
const PRESS_DEPTH = -0.003;
const RELEASE_DEPTH = 0.012;
const BEHIND = -0.06;
const FINGER_RADIUS = 0.005;
const COOLDOWN = 250;
/** Things that are no boards are touched at their skin, and can be touched again from this far. */
const TOUCH = 0.008;
const UNTOUCH = 0.04;

/** A finger and the one thing that it is about to press. */
export interface Poke {
  readonly hand: HandId;
  target: Pointable | null;
  armed: boolean;
  coolFor: number;
  readonly point: Vector3;
}

export function createPoke(hand: HandId): Poke {
  return { hand, target: null, armed: false, coolFor: 0, point: new Vector3() };
}

const local = /* @__PURE__ */ new Vector3();
const inverse = /* @__PURE__ */ new Quaternion();

/** Fingertip in the board's own frame: its face looks along +Z. */
function intoBoard(fingertip: Vector3, board: Pointable): void {
  inverse.copy(board.orientation).conjugate();
  local.subVectors(fingertip, board.centre).applyQuaternion(inverse);
  local.z -= board.halfSize.z;
}

/** Metres before a thing, or infinity where the finger is not before it. */
function nearness(fingertip: Vector3, thing: Pointable): number {
  if (thing.kind !== 'panel') {
    const distance = distanceToBox(fingertip, thing);
    return distance < UNTOUCH ? distance : Number.POSITIVE_INFINITY;
  }
  intoBoard(fingertip, thing);
  const before =
    Math.abs(local.x) <= thing.halfSize.x + FINGER_RADIUS &&
    Math.abs(local.y) <= thing.halfSize.y + FINGER_RADIUS &&
    local.z < HOVER_FROM &&
    local.z > BEHIND;
  return before ? Math.max(0, local.z) : Number.POSITIVE_INFINITY;
}

/** Lets one fingertip press. @returns true while a finger is near something, so that its hand's far ray rests. */
export function updatePoke(poke: Poke, list: readonly Pointable[], fingertip: Vector3, milliseconds: number): boolean {
  poke.coolFor = Math.max(0, poke.coolFor - milliseconds);
  let nearest: Pointable | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (let index = 0; index < list.length; index++) {
    const thing = list[index];
    if (!thing?.enabled || thing.kind === 'prop') continue;
    const before = nearness(fingertip, thing);
    if (before < distance) {
      distance = before;
      nearest = thing;
    }
  }
  if (nearest !== poke.target) {
    poke.target?.hover(null, poke.hand);
    poke.target = nearest;
    poke.armed = false;
  }
  if (!nearest) return false;
  if (nearest.kind === 'panel') pressBoard(poke, nearest, fingertip);
  else touchThing(poke, nearest, fingertip, distance);
  return true;
}

function pressBoard(poke: Poke, board: Pointable, fingertip: Vector3): void {
  intoBoard(fingertip, board);
  const depth = local.z;
  poke.point.copy(fingertip);
  board.hover(poke.point, poke.hand);
  if (depth > RELEASE_DEPTH) poke.armed = true;
  if (!poke.armed || depth > PRESS_DEPTH || poke.coolFor > 0) return;
  poke.armed = false;
  poke.coolFor = COOLDOWN;
  board.select(poke.point, poke.hand);
}

function touchThing(poke: Poke, thing: Pointable, fingertip: Vector3, distance: number): void {
  poke.point.copy(fingertip);
  thing.hover(poke.point, poke.hand);
  if (distance > TOUCH * 2) poke.armed = true;
  if (!poke.armed || distance > TOUCH || poke.coolFor > 0) return;
  poke.armed = false;
  poke.coolFor = COOLDOWN;
  thing.select(poke.point, poke.hand);
}

export function clearPoke(poke: Poke): void {
  poke.target?.hover(null, poke.hand);
  poke.target = null;
  poke.armed = false;
}
