import { PerspectiveCamera } from 'three';
import { describe, expect, it } from 'vitest';
import { createPointerHand } from '../../src/hands/pointer-hand.ts';
import { createPointerState, type PointerState } from '../../src/hands/pointer-state.ts';
import { createRig, moveToSpot } from '../../src/hands/rig-state.ts';
import { createScreenCamera } from '../../src/hands/screen-camera.ts';
import { createScreenPoint, createScreenSpace } from '../../src/hands/screen-space.ts';
import { stepWorkOf } from '../../src/hands/step-work.ts';
import type { PlaceLayout } from '../../src/play/layout.ts';
import { createPlaceModel, type PlaceModel, stepAt } from '../../src/play/place-model.ts';
import { actsOf, createGuide, createPlay, DEFAULT_OPTIONS, guideOf } from '../../src/play/play.ts';
import type { Pose, Vector } from '../../src/play/pose.ts';
import { createRuntime } from '../../src/play/runtime.ts';
import type { SceneDocument } from '../../src/play/scene-document.ts';
import { createPointableRegistry } from '../../src/world/pointables.ts';
import { placesOf } from '../play/prop-places.ts';
import { toolGoal } from '../play/tool-goal.ts';
import { nextPointerOrder, type Pixel, type PointerOrder } from '../play/pointer-orders.ts';

const scenes = import.meta.glob<SceneDocument>('../../scenes/*/*/scene.ts', { import: 'default', eager: true });
const layouts = import.meta.glob<PlaceLayout>('../../public/places/*.layout.json', { import: 'default', eager: true });

const FRAME = 16;
const LONGEST = 600_000;

interface Screen {
  name: string;
  width: number;
  height: number;
  touch: boolean;
  /** Pixels that the hand trembles. */
  tremble: number;
}

function modelOf(scene: SceneDocument): PlaceModel {
  const layout = layouts[`../../public/places/${scene.place.file.replace(/\.glb$/, '')}.layout.json`];
  if (!layout) throw new Error(`${scene.id} has no layout`);
  return createPlaceModel(scene, layout);
}

/** Plays a place with a pointer only; acts are used for what hands cannot do (replies). Returns the finished play. */
function playWithPointer(place: PlaceModel, screen: Screen) {
  const runtime = createRuntime(createPlay(place, DEFAULT_OPTIONS));
  const { state } = runtime.play;
  const hand = createPointerHand(runtime, createPointableRegistry());
  const pointer: PointerState = createPointerState();
  const rig = createRig();
  const view = createScreenCamera();
  const camera = new PerspectiveCamera(55, 1, 0.03, 50);
  const space = createScreenSpace();
  const guide = createGuide();
  let time = 0;
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647 - 0.5;
  };

  const frame = () => {
    const step = stepAt(place, Math.min(state.stepIndex, place.scene.steps.length - 1));
    const spot = place.anchors.get(`spot_${step.spot}`);
    if (rig.spot !== step.spot && spot) moveToSpot(rig, step.spot, spot);
    const work = stepWorkOf(place, step);
    view.update(camera, rig, { work, greeting: false }, screen.width / screen.height, FRAME / 1000, true);
    space.set(camera, screen.width, screen.height);
    guideOf(runtime.play, guide);
    hand.update(pointer, camera, screen.width, screen.height, work, guide, rig, FRAME);
    runtime.dispatch({ kind: 'tick', milliseconds: FRAME });
    time += FRAME;
  };
  const frames = (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += FRAME) frame();
  };
  const pixelAt = (point: Vector): Pixel => {
    const { x, y } = space.project(createScreenPoint(), point);
    return { x, y };
  };
  const pixelOf = (pose: Pose | undefined): Pixel | null => (pose ? pixelAt(pose.position) : null);
  const glide = ({ x, y }: Pixel) => {
    const startX = pointer.x;
    const startY = pointer.y;
    const steps = pointer.touch && !pointer.down ? 1 : 6;
    for (let step = 1; step <= steps; step++) {
      pointer.x = startX + ((x - startX) * step) / steps + random() * 2 * screen.tremble;
      pointer.y = startY + ((y - startY) * step) / steps + random() * 2 * screen.tremble;
      if (pointer.down)
        pointer.moved = Math.max(pointer.moved, Math.hypot(pointer.x - pointer.startX, pointer.y - pointer.startY));
      frame();
    }
  };
  const down = () => {
    Object.assign(pointer, {
      inside: true,
      touch: screen.touch,
      down: true,
      pressPending: true,
      releasePending: false,
      pressedFor: 0,
      moved: 0,
    });
    Object.assign(pointer, { startX: pointer.x, startY: pointer.y });
  };
  const up = () => Object.assign(pointer, { down: false, releasePending: pointer.down });

  const carryOut = (order: PointerOrder) => {
    pointer.inside = true;
    if (order.kind === 'act') {
      runtime.dispatch({ kind: 'do', act: order.act.id, value: order.act.wantedValue });
      frames(200);
    } else if (order.kind === 'release') {
      if (order.at) glide(order.at);
      up();
      frames(500);
    } else if (order.kind === 'nudge') {
      glide({ x: pointer.x + order.by.x, y: pointer.y + order.by.y });
      frames(60);
    } else if (order.kind === 'wait') {
      frames(200);
    } else if (order.kind === 'click' || order.kind === 'beat') {
      if (pointer.down) up();
      glide(order.at);
      down();
      frames(250);
      up();
      frames(350);
    } else {
      if (order.kind === 'press' && pointer.down) {
        up();
        frames(500);
      }
      glide(order.at);
      if (!pointer.down) {
        down();
        frames(300);
      }
      frames(100);
    }
  };

  frames(100);
  let missed = 0;
  let takes = 0;
  while (!state.finished && time < LONGEST) {
    guideOf(runtime.play, guide);
    const parameters = stepAt(place, state.stepIndex).parameters;
    const before = `${guide.act} ${guide.move}`;
    const prop = guide.prop === null ? undefined : state.props.find(({ id }) => id === guide.prop);
    const model = prop && place.props.get(prop.id);
    const order = nextPointerOrder(
      {
        guide,
        gesture: parameters.gesture,
        goal: pixelOf(guide.pose) ?? { x: 0, y: 0 },
        places: model && prop ? placesOf(model, prop).map(pixelAt) : [],
        home: pixelOf(model?.rest),
        target: pixelOf(
          guide.target === null
            ? undefined
            : place.anchors.get(parameters.gesture === 'pour_dose' ? parameters.anchor : guide.target),
        ),
        tool: pixelAt(toolGoal(guide, state.hands.right, model?.definition.tip)),
        holds: state.hands.right.holds,
        acts: actsOf(runtime.play),
      },
      guide.move === 'take' ? takes : missed,
    );
    if (order.kind === 'press') takes += 1;
    // A touch on a point to look at is the markers' affair, which are not here.
    carryOut(order.kind === 'click' ? actFor(runtime) : order);
    guideOf(runtime.play, guide);
    const now = `${guide.act} ${guide.move}`;
    if (guide.move !== 'release' && guide.prop !== null && state.hands.right.holds === guide.prop) takes = 0;
    missed = now === before ? missed + 1 : 0;
  }
  return { state, seconds: time / 1000, guide };
}

function actFor(runtime: ReturnType<typeof createRuntime>): PointerOrder {
  const act = actsOf(runtime.play).find(({ wanted }) => wanted);
  return act ? { kind: 'act', act } : { kind: 'wait' };
}

const SCREENS: readonly Screen[] = [
  { name: 'a mouse', width: 1280, height: 720, touch: false, tremble: 0 },
  { name: 'a trembling mouse', width: 1280, height: 720, touch: false, tremble: 8 },
  { name: 'a finger on a phone held upright', width: 390, height: 760, touch: true, tremble: 0 },
];

describe.each(Object.values(scenes).map((scene) => [scene.id, scene] as const))('%s', (_, scene) => {
  it.each(SCREENS.map((screen) => [screen.name, screen] as const))('is finished with %s', (_name, screen) => {
    const { state, seconds, guide } = playWithPointer(modelOf(scene), screen);
    const where = `step ${scene.steps[state.stepIndex]?.id}, guide ${JSON.stringify(guide)}`;
    expect(state.finished, where).toBe(true);
    expect(state.steps.every(({ outcome }) => outcome === 'done')).toBe(true);
    expect(seconds).toBeLessThan(400);
  });
});
