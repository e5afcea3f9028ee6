import type { Page } from '@playwright/test';
import type { Act } from '../../src/play/act.ts';
import type { Guide } from '../../src/play/guide.ts';
import type { HandState } from '../../src/play/play-state.ts';

/** The state of a place as a robot reads it: plain data. */
export interface PlaceView {
  finished: boolean;
  paused: string | null;
  stepIndex: number;
  steps: readonly { id: string; milliseconds: number; tries: number; helps: number; outcome: string }[];
  clock: number;
  progress: number;
  guide: Guide;
  acts: readonly Act[];
  hands: { left: HandState; right: HandState };
  /** Pose and value of the guide's prop. */
  prop: { id: string; where: string; value: number; pose: HandState['pose'] } | null;
}

export function readPlace(page: Page): Promise<PlaceView> {
  return page.evaluate(() => {
    const probe = globalThis.acteinovProbe;
    if (!probe) throw new Error('The place is gone.');
    const state = probe.state();
    const guide = probe.guide();
    const prop = state.props.find(({ id }) => id === guide.prop);
    return {
      finished: state.finished,
      paused: state.paused,
      stepIndex: state.stepIndex,
      steps: state.steps,
      clock: state.clock,
      progress: probe.progress(),
      guide: JSON.parse(JSON.stringify(guide)) as Guide,
      acts: probe.acts(),
      hands: state.hands,
      prop: prop ? { id: prop.id, where: prop.where, value: prop.value, pose: prop.pose } : null,
    };
  });
}

/** Points of place space → pixels of the page. */
export function projectAll(
  page: Page,
  points: readonly { x: number; y: number; z: number }[],
): Promise<{ x: number; y: number }[]> {
  return page.evaluate(
    (list) => {
      const probe = globalThis.acteinovProbe;
      if (!probe) throw new Error('The place is gone.');
      return list.map(({ x, y, z }) => probe.project(x, y, z));
    },
    points as { x: number; y: number; z: number }[],
  );
}

/** Lets the page draw so many more frames. */
export async function waitFrames(page: Page, count: number): Promise<void> {
  const start = await page.evaluate(() => globalThis.acteinovProbe?.frames().count ?? 0);
  await page.waitForFunction((until) => (globalThis.acteinovProbe?.frames().count ?? until) >= until, start + count, {
    polling: 30,
    timeout: 60_000,
  });
}

/** Lets so much of the play's own time pass (a pause of the page does not count), but never waits for ever. */
export async function waitPlayTime(page: Page, milliseconds: number): Promise<void> {
  const start = await page.evaluate(() => globalThis.acteinovProbe?.state().clock ?? 0);
  await page.waitForFunction(
    (until) => {
      const state = globalThis.acteinovProbe?.state();
      return !state || state.finished || state.paused !== null || state.clock >= until;
    },
    start + milliseconds,
    { polling: 30, timeout: 20_000 + milliseconds * 4 },
  );
}
