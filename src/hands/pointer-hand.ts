import { type PerspectiveCamera, Quaternion, Vector3 } from 'three';
import type { Guide } from '../play/guide.ts';
import { createHandIntent, handIntent } from '../play/quantise.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import { propOf } from '../play/place-model.ts';
import type { Pose } from '../play/pose.ts';
import { copyPose, copyQuaternion, createPose } from '../play/pose-math.ts';
import type { Pointable, PointableRegistry } from '../world/pointables.ts';
import { careSpotAt, palmPose } from './care-spot.ts';
import { beginCarry, createCarry, updateCarry } from './carry.ts';
import { beginControlDrag, createControlDrag, updateControlDrag } from './control-drag.ts';
import { CLICK_MOVES, type PointerState } from './pointer-state.ts';
import { createPointedAt, pointAt } from './pointing.ts';
import { createPickedProp, pickProp } from './prop-picking.ts';
import type { Rig } from './rig-state.ts';
import { createScreenPoint, createScreenSpace } from './screen-space.ts';
import type { StepWork } from './step-work.ts';

/** Milliseconds. */
const CLICK_LASTS = 320;
const TAKES_WITHIN = 400;
const SETTLES_FOR = 220;
const USE_LASTS = 160;
/** Metres. */
const POINTING_REACH = 8;
/** Radians that dragging over the picture's whole height turns the view. */
const LOOK_TURN = 1.4;

/** `letting-go` waits, with an open hand that does not move, until the play has laid the thing down. */
type Mode = 'hover' | 'taking' | 'carrying' | 'turning' | 'pressing' | 'clicking' | 'looking' | 'letting-go';

/** The mouse or first finger as a right hand in the place. */
export interface PointerHand {
  update(
    pointer: PointerState,
    camera: PerspectiveCamera,
    width: number,
    height: number,
    work: StepWork,
    guide: Guide,
    rig: Rig,
    milliseconds: number,
  ): void;
  /** The screen is left (a headset is put on, the page goes). */
  release(): void;
}

const UP = /* @__PURE__ */ new Vector3(0, 1, 0);

export function createPointerHand(runtime: PlayRuntime, registry: PointableRegistry): PointerHand {
  const space = createScreenSpace();
  const picked = createPickedProp();
  const pointed = createPointedAt();
  const carry = createCarry();
  const drag = createControlDrag();
  const intent = createHandIntent('right');
  const told = createHandIntent('right');
  const hand = createPose();
  const level = createPose();
  const pixel = createScreenPoint();
  const origin = new Vector3();
  const direction = new Vector3();
  const heading = new Quaternion();
  let mode: Mode = 'hover';
  let modeFor = 0;
  let present = false;
  let hovered: Pointable | null = null;
  let workDepth = 0.7;
  /** Taken by a click: it stays in the hand without the button. */
  let sticky = false;
  let pressedSticky = false;
  let useFor = 0;
  let spot: string | null = null;

  function enter(next: Mode): void {
    mode = next;
    modeFor = 0;
  }

  function setPose(out: Pose, point: Vector3): void {
    out.position.x = point.x;
    out.position.y = point.y;
    out.position.z = point.z;
    copyQuaternion(out.orientation, level.orientation);
  }

  function tell(grip: number, use: number): void {
    handIntent(intent, 'right', hand.position, hand.orientation, grip, use);
    // A pause makes the play forget the hand: then even an unmoved one is told again.
    if (present && runtime.play.state.hands.right.seen && sameIntent(intent, told)) return;
    copyIntent(told, intent);
    present = true;
    runtime.dispatch(intent);
  }

  function leave(): void {
    setHovered(null);
    if (!present) return;
    present = false;
    runtime.dispatch({ kind: 'lost', hand: 'right' });
  }

  function setHovered(next: Pointable | null): void {
    if (hovered && hovered !== next) hovered.hover(null, 'right');
    hovered = next;
    next?.hover(pointed.point, 'right');
  }

  /** What lies under the pointer: a board or marker in `hovered`, a thing to take in `picked`, a spot for a palm in `spot`. */
  function look(pointer: PointerState, work: StepWork): void {
    space.ray(pointer.x, pointer.y, origin, direction);
    pointAt(pointed, registry.list, origin, direction, POINTING_REACH);
    pickProp(picked, runtime, space, pointer.x, pointer.y, pointer.touch, work.takeable);
    spot = careSpotAt(work, runtime, space, pointer.x, pointer.y);
    const target = pointed.pointable;
    const inFront =
      target !== null && (target.kind === 'panel' || picked.id === null || pointed.distance < picked.distance);
    setHovered(inFront ? target : null);
    if (inFront) {
      picked.id = null;
      spot = null;
    }
  }

  function press(pointer: PointerState, work: StepWork): void {
    if (hovered) enter('clicking');
    else if (runtime.play.state.hands.right.holds !== null) beginStickyPress();
    else if (spot !== null) enter('pressing');
    else if (picked.id !== null) enter('taking');
    else enter('looking');
    if (mode === 'pressing' && spot !== null) palmPose(hand, work, runtime, spot, false);
    pointer.dragX = 0;
    pointer.dragY = 0;
  }

  function beginStickyPress(): void {
    pressedSticky = true;
    useFor = USE_LASTS;
    enter('carrying');
  }

  /** The play has closed the hand on something: carry it or turn it. */
  function taken(prop: string, pointer: PointerState, work: StepWork): void {
    const { motion } = propOf(runtime.play.place, prop).definition;
    const state = runtime.play.state.props.find((candidate) => candidate.id === prop);
    if (motion && state) {
      beginControlDrag(
        drag,
        propOf(runtime.play.place, prop).rest,
        motion,
        state.value,
        runtime.play.state.hands.right.pose,
      );
      enter('turning');
    } else {
      beginCarry(carry, runtime, work, space, prop, pointer.startX, pointer.startY);
      enter('carrying');
    }
  }

  function isClick(pointer: PointerState): boolean {
    return pointer.moved < CLICK_MOVES && pointer.pressedFor < CLICK_LASTS;
  }

  function whileHovering(pointer: PointerState, work: StepWork): void {
    if (!pointer.inside) {
      leave();
      return;
    }
    if (pointer.touch && !pointer.pressPending && !pointer.down) {
      leave();
      return;
    }
    const { holds } = runtime.play.state.hands.right;
    if (holds !== null && !propOf(runtime.play.place, holds).definition.motion) {
      // An act put it there, or a second grip is to let it go: it follows the pointer.
      sticky = true;
      pressedSticky = false;
      beginCarry(carry, runtime, work, space, holds, pointer.x, pointer.y);
      enter('carrying');
      return;
    }
    look(pointer, work);
    if (picked.id !== null) setPose(hand, picked.point);
    else if (spot !== null) palmPose(hand, work, runtime, spot, false);
    else setPose(hand, space.pointAtDepth(pointer.x, pointer.y, workDepth, origin));
    tell(0, 0);
    if (!pointer.pressPending) return;
    pointer.pressPending = false;
    press(pointer, work);
  }

  function whileTaking(pointer: PointerState, work: StepWork): void {
    tell(1, 0);
    const { holds } = runtime.play.state.hands.right;
    if (holds !== null) taken(holds, pointer, work);
    else if (modeFor > TAKES_WITHIN) enter(pointer.down ? 'looking' : 'letting-go');
  }

  function whileCarrying(pointer: PointerState, guide: Guide, milliseconds: number): void {
    const { holds } = runtime.play.state.hands.right;
    if (holds !== carry.prop) {
      // Laid down by the play itself: it snapped into place, or was sent home.
      sticky = false;
      enter('letting-go');
      return;
    }
    updateCarry(carry, runtime, space, guide, level, pointer.x, pointer.y, milliseconds / 1000);
    copyPose(hand, carry.hand);
    useFor = Math.max(0, useFor - milliseconds);
    const pulls = pointer.secondary || (useFor > 0 && carry.pull > 0.5);
    // Whoever asked for it lets go with a second grip; the button between them need not be held.
    const { toggleGrip } = runtime.play.state.options;
    tell(toggleGrip && sticky && !pressedSticky ? 0 : 1, pulls ? 1 : 0);
    if (pointer.pressPending) {
      pointer.pressPending = false;
      beginStickyPress();
    }
    if (!pointer.releasePending || modeFor < SETTLES_FOR) return;
    pointer.releasePending = false;
    const stays = carry.approach.kind === 'tool' && carry.pull > 0.5;
    if (!pressedSticky && (isClick(pointer) || toggleGrip)) sticky = true;
    else if (!pressedSticky || !stays) {
      sticky = false;
      enter('letting-go');
    }
    pressedSticky = false;
  }

  function whileTurning(pointer: PointerState): void {
    const { holds } = runtime.play.state.hands.right;
    if (holds === null || !pointer.down) {
      pointer.releasePending = false;
      enter('letting-go');
      return;
    }
    const { definition, rest } = propOf(runtime.play.place, holds);
    if (definition.motion) {
      updateControlDrag(drag, rest, definition.motion, space, pointer.x, pointer.y, pointer.y - pointer.startY);
      copyPose(hand, drag.hand);
    }
    tell(1, 0);
  }

  function whilePressing(pointer: PointerState, work: StepWork): void {
    if (spot !== null) palmPose(hand, work, runtime, spot, true);
    tell(1, 0);
    if (pointer.pressPending) {
      pointer.pressPending = false;
      sticky = false;
      look(pointer, work);
      if (spot === null) enter('letting-go');
    }
    if (sticky || !pointer.releasePending || modeFor < SETTLES_FOR / 2) return;
    pointer.releasePending = false;
    const { parameters } = work.step;
    const holding = parameters.gesture === 'care_hold' && parameters.mode === 'hold';
    if (holding && isClick(pointer)) {
      sticky = true;
      return;
    }
    if (spot !== null) palmPose(hand, work, runtime, spot, false);
    enter('letting-go');
  }

  function whileClicking(pointer: PointerState): void {
    if (!pointer.releasePending) return;
    pointer.releasePending = false;
    if (hovered && pointer.moved < CLICK_MOVES * 2) {
      space.ray(pointer.x, pointer.y, origin, direction);
      pointAt(pointed, registry.list, origin, direction, POINTING_REACH);
      if (pointed.pointable === hovered) hovered.select(pointed.point, 'right');
    }
    enter('hover');
  }

  function whileLooking(pointer: PointerState, rig: Rig): void {
    const turn = (LOOK_TURN * rig.zoom) / space.height;
    rig.lookYaw = Math.min(1.7, Math.max(-1.7, rig.lookYaw + pointer.dragX * turn));
    rig.lookPitch = Math.min(0.9, Math.max(-0.7, rig.lookPitch + pointer.dragY * turn));
    if (pointer.down) return;
    pointer.releasePending = false;
    enter('hover');
  }

  function whileLettingGo(): void {
    tell(0, 0);
    const { holds, phase } = runtime.play.state.hands.right;
    if (holds !== null && modeFor < 1000) return;
    if (phase !== 'open' && modeFor < 400) return;
    sticky = false;
    enter('hover');
  }

  return {
    update(pointer, camera, width, height, work, guide, rig, milliseconds) {
      space.set(camera, width, height);
      heading.setFromAxisAngle(UP, rig.spotYaw);
      copyQuaternion(level.orientation, heading);
      if (pointer.down) pointer.pressedFor += milliseconds;
      modeFor += milliseconds;
      const middle = work.points[0];
      if (middle) workDepth = Math.max(0.35, space.project(pixel, middle).depth);
      if (pointer.cancelled) {
        pointer.cancelled = false;
        pointer.pressPending = false;
        pointer.releasePending = false;
        if (mode !== 'hover' && !sticky) enter('letting-go');
      }
      if (mode === 'hover') whileHovering(pointer, work);
      else if (mode === 'taking') whileTaking(pointer, work);
      else if (mode === 'carrying') whileCarrying(pointer, guide, milliseconds);
      else if (mode === 'turning') whileTurning(pointer);
      else if (mode === 'pressing') whilePressing(pointer, work);
      else if (mode === 'clicking') whileClicking(pointer);
      else if (mode === 'looking') whileLooking(pointer, rig);
      else whileLettingGo();
      rig.zoom = Math.min(1.15, Math.max(0.55, rig.zoom * pointer.zoom));
      pointer.zoom = 1;
      pointer.dragX = 0;
      pointer.dragY = 0;
    },
    release() {
      enter('hover');
      sticky = false;
      leave();
    },
  };
}

type Whole = ReturnType<typeof createHandIntent>;

function sameIntent(a: Whole, b: Whole): boolean {
  return (
    a.grip === b.grip &&
    a.use === b.use &&
    a.position[0] === b.position[0] &&
    a.position[1] === b.position[1] &&
    a.position[2] === b.position[2] &&
    a.orientation[0] === b.orientation[0] &&
    a.orientation[1] === b.orientation[1] &&
    a.orientation[2] === b.orientation[2] &&
    a.orientation[3] === b.orientation[3]
  );
}

function copyIntent(out: Whole, source: Whole): void {
  out.grip = source.grip;
  out.use = source.use;
  for (let index = 0; index < 3; index++) out.position[index] = source.position[index] ?? 0;
  for (let index = 0; index < 4; index++) out.orientation[index] = source.orientation[index] ?? 0;
}
