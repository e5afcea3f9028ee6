import type { CDPSession, Page } from '@playwright/test';
import { closeList, openList } from './list-robot.ts';
import { placesOf } from './prop-places.ts';
import type { PlaceModel } from '../../src/play/place-model.ts';
import { stepAt } from '../../src/play/place-model.ts';
import type { PropState } from '../../src/play/play-state.ts';
import { type PlaceView, projectAll, readPlace, waitFrames, waitPlayTime } from './place-view.ts';
import { nextPointerOrder, type Pixel, type PointerOrder, type PointerView } from './pointer-orders.ts';
import { createNoise } from './random.ts';
import { toolGoal } from './tool-goal.ts';

/** A real pointer of the browser. */
export interface Pointer {
  readonly down: boolean;
  readonly at: Pixel;
  moveTo(pixel: Pixel): Promise<void>;
  press(): Promise<void>;
  release(): Promise<void>;
}

export function mousePointer(page: Page): Pointer {
  const pointer = {
    down: false,
    at: { x: 5, y: 200 },
    async moveTo(pixel: Pixel) {
      pointer.at = pixel;
      await page.mouse.move(pixel.x, pixel.y);
    },
    async press() {
      pointer.down = true;
      await page.mouse.down();
    },
    async release() {
      pointer.down = false;
      await page.mouse.up();
    },
  };
  return pointer;
}

/** A finger: it is nowhere until it touches. */
export async function fingerPointer(page: Page): Promise<Pointer> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Pixel[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }) => ({ x, y })) });
  const pointer = {
    down: false,
    at: { x: 5, y: 200 },
    async moveTo(pixel: Pixel) {
      pointer.at = pixel;
      if (pointer.down) await send('touchMove', [pixel]);
    },
    async press() {
      pointer.down = true;
      await send('touchStart', [pointer.at]);
    },
    async release() {
      pointer.down = false;
      await send('touchEnd', []);
    },
  };
  return pointer;
}

export interface PointerRobot {
  page: Page;
  place: PlaceModel;
  pointer: Pointer;
  /** Pixels of trembling on each side. */
  tremble: number;
  slow: boolean;
  onStep(step: string): Promise<void>;
}

async function viewOf(robot: PointerRobot, view: PlaceView): Promise<PointerView> {
  const { place, page } = robot;
  const { guide, hands, prop } = view;
  const { parameters } = stepAt(place, view.stepIndex);
  const model = prop ? place.props.get(prop.id) : undefined;
  const targetName = parameters.gesture === 'pour_dose' ? parameters.anchor : guide.target;
  const target = targetName === null ? undefined : place.anchors.get(targetName);
  const places = model && prop ? placesOf(model, prop as PropState) : [];
  const [goal, tool, home, there, ...rest] = await projectAll(page, [
    guide.pose.position,
    toolGoal(guide, hands.right, model?.definition.tip),
    model?.rest.position ?? guide.pose.position,
    target?.position ?? guide.pose.position,
    ...places,
  ]);
  const nowhere = { x: 0, y: 0 };
  const free = await uncovered(page, rest);
  return {
    guide,
    gesture: parameters.gesture,
    goal: goal ?? nowhere,
    tool: tool ?? nowhere,
    home: model ? (home ?? null) : null,
    target: target ? (there ?? null) : null,
    places: free.length > 0 ? free : rest,
    holds: hands.right.holds,
    acts: view.acts,
  };
}

/** Those pixels that show the picture and not the page's buttons over it. */
function uncovered(page: Page, pixels: Pixel[]): Promise<Pixel[]> {
  return page.evaluate(
    (list) => list.filter(({ x, y }) => document.elementFromPoint(x, y)?.tagName === 'CANVAS'),
    pixels,
  );
}

async function glide(robot: PointerRobot, to: Pixel, noise: () => number): Promise<void> {
  const { pointer, tremble, slow, page } = robot;
  const { x, y } = pointer.at;
  const steps = pointer.down ? (slow ? 24 : 5) : 1;
  for (let step = 1; step <= steps; step++) {
    const way = step / steps;
    await pointer.moveTo({ x: x + (to.x - x) * way + noise() * tremble, y: y + (to.y - y) * way + noise() * tremble });
    await waitFrames(page, 1);
  }
}

async function carryOut(robot: PointerRobot, order: PointerOrder, noise: () => number): Promise<void> {
  const { page, pointer } = robot;
  switch (order.kind) {
    case 'wait':
      return waitPlayTime(page, 200);
    case 'act': {
      if (pointer.down) await pointer.release();
      await chooseAct(page, order.act.id, order.act.kind === 'amount' ? order.act.wantedValue : null);
      return waitFrames(page, 3);
    }
    case 'release':
      if (order.at) await glide(robot, order.at, noise);
      if (pointer.down) await pointer.release();
      return waitPlayTime(page, 500);
    case 'nudge':
      return glide(robot, { x: pointer.at.x + order.by.x, y: pointer.at.y + order.by.y }, noise);
    case 'click':
    case 'beat':
      if (pointer.down) await pointer.release();
      await glide(robot, order.at, noise);
      await pointer.press();
      await waitPlayTime(page, 200);
      await pointer.release();
      return waitPlayTime(page, 300);
    default:
      if (order.kind === 'press' && pointer.down) {
        await pointer.release();
        await waitPlayTime(page, 500);
      }
      await glide(robot, order.at, noise);
      if (!pointer.down) {
        // A visitor does not press on a button of the page when reaching for a thing behind it, but closes what lies over it.
        if ((await uncovered(page, [pointer.at])).length === 0) {
          await closeList(page);
          return waitPlayTime(page, 80);
        }
        await pointer.press();
        await waitPlayTime(page, 250);
      }
      return waitPlayTime(page, 80);
  }
}

/** The same pointer on the button beside the picture. */
async function chooseAct(page: Page, act: string, value: number | null): Promise<void> {
  await openList(page);
  if (value === null) {
    await page.locator(`button[data-act="${act}"]`).click();
    return;
  }
  await page.locator(`input[data-act="${act}"]`).fill(String(value));
  await page.locator(`[data-act-confirm="${act}"]`).click();
}

/** What lies behind the page's own words, or does not answer, is chosen by its button, as a visitor would. */
async function withinReach(
  { page }: PointerRobot,
  order: PointerOrder,
  view: PlaceView,
  missed: number,
): Promise<PointerOrder> {
  if (order.kind !== 'click') return order;
  if (missed < 2 && (await uncovered(page, [order.at])).length > 0) return order;
  const act = view.acts.find(({ id }) => id === view.guide.act);
  return act ? { kind: 'act', act } : order;
}

const MOST_ORDERS = 900;

/** Follows the worker's guide with a mouse or finger until the place is finished. */
export async function playWithPointer(robot: PointerRobot): Promise<boolean> {
  const noise = createNoise();
  let missed = 0;
  let takes = 0;
  let last = '';
  await robot.page.waitForFunction(() => globalThis.acteinovProbe?.atWork());
  for (let orders = 0; orders < MOST_ORDERS; orders++) {
    const view = await readPlace(robot.page);
    if (view.finished) return true;
    if (view.paused !== null) throw new Error(`paused: ${view.paused}`);
    const step = view.steps[view.stepIndex]?.id ?? '';
    if (step !== last) await robot.onStep(step);
    last = step;
    const { guide } = view;
    const before = `${guide.act} ${guide.move}`;
    const shown = nextPointerOrder(await viewOf(robot, view), guide.move === 'take' ? takes : missed);
    const order = await withinReach(robot, shown, view, missed);
    if (order.kind === 'press') takes += 1;
    await carryOut(robot, order, noise);
    const after = await readPlace(robot.page);
    if (after.guide.move !== 'release' && after.guide.prop !== null && after.hands.right.holds === after.guide.prop)
      takes = 0;
    missed = `${after.guide.act} ${after.guide.move}` === before ? missed + 1 : 0;
  }
  return false;
}
