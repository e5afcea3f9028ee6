import { expect, type Page, test } from '@playwright/test';
import { endVisit } from './end-visit.ts';
import { postedEvents } from './posted-events.ts';
import { installHeadset, putOnHeadset } from '../play/visitor-page.ts';
import { waitFrames } from '../play/place-view.ts';

const hash = (page: Page) => page.evaluate(() => globalThis.acteinovProbe?.hash());
const paused = (page: Page) => page.evaluate(() => globalThis.acteinovProbe?.state().paused);
const hand = (page: Page) => page.evaluate(() => globalThis.acteinovProbe?.state().hands.right);

/** Degrees between where the head looks and where the first step's work is. */
const degreesOff = (page: Page) =>
  page.evaluate(() => {
    const probe = globalThis.acteinovProbe;
    if (!probe) throw new Error('The place is gone.');
    const turn = (probe.head().yaw * 180) / Math.PI;
    return Math.abs(((turn + 540) % 360) - 180);
  });

test('a headset: put down, covered, hidden, recentred, hands swapped in mid-grip, and taken away', async ({ page }) => {
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!/^(http:\/\/localhost|data:|blob:)/.test(request.url())) strangers.push(request.url());
  });
  await page.setViewportSize({ width: 480, height: 300 });
  await installHeadset(page, 'controllers');
  await page.goto('/essayer/couvreur');
  await page.waitForFunction(() => globalThis.acteinovProbe !== undefined);
  await putOnHeadset(page);
  await waitFrames(page, 10);

  await test.step('both controllers are hands, both eyes are drawn within the budget', async () => {
    await expect.poll(() => page.evaluate(() => globalThis.acteinovProbe?.state().hands.left.seen)).toBe(true);
    const frames = await page.evaluate(() => globalThis.acteinovProbe?.frames());
    expect(frames?.drawCalls).toBeGreaterThan(2);
    expect(frames?.drawCalls).toBeLessThanOrEqual(60);
    expect(frames?.triangles).toBeLessThanOrEqual(200_000);
  });

  await test.step("the system's own menu stops the visit and takes no hand in", async () => {
    await page.evaluate(() => globalThis.headset.updateVisibilityState('visible-blurred'));
    await expect.poll(() => paused(page)).toBe('session-blurred');
    const before = await hash(page);
    await page.evaluate(() => {
      globalThis.headset.controllers.right?.updateButtonValue('squeeze', 1);
      globalThis.headset.controllers.right?.position.set(0.1, 1, -0.3);
    });
    await waitFrames(page, 5);
    expect(await hash(page)).toBe(before);
    await page.evaluate(() => {
      globalThis.headset.controllers.right?.updateButtonValue('squeeze', 0);
      globalThis.headset.updateVisibilityState('visible');
    });
    await expect.poll(() => paused(page)).toBeNull();
  });

  await test.step('a headset that is put down stops the visit; put on again it goes on, with hands that have rested', async () => {
    await page.evaluate(() => {
      globalThis.headsetWorn = false;
    });
    await expect.poll(() => paused(page), { timeout: 60_000 }).toBe('headset-off');
    await page.evaluate(() => {
      globalThis.headsetWorn = true;
    });
    await expect.poll(() => paused(page)).toBeNull();
    for (const side of ['left', 'right'] as const)
      await expect
        .poll(() => page.evaluate((which) => globalThis.acteinovProbe?.state().hands[which].seen, side))
        .toBe(true);
  });

  await test.step('a recentred headset has the work before it again', async () => {
    await page.evaluate(() => {
      const { headset } = globalThis;
      headset.quaternion.set(0, Math.sin(0.6), 0, Math.cos(0.6));
    });
    await expect.poll(() => degreesOff(page)).toBeGreaterThan(40);
    await page.evaluate(() => globalThis.headset.recenter());
    await expect.poll(() => degreesOff(page)).toBeLessThan(5);
  });

  await test.step('what a controller holds is not lost when bare hands take over', async () => {
    await holdLeftHook(page);
    const held = await page.evaluate(() => globalThis.acteinovProbe?.state().hands.right.holds ?? null);
    expect(held).not.toBeNull();
    await page.evaluate(() => {
      globalThis.headset.primaryInputMode = 'hand';
    });
    await waitFrames(page, 20);
    const prop = await page.evaluate(
      (id) => globalThis.acteinovProbe?.state().props.find((each) => each.id === id),
      held,
    );
    expect(prop?.where).toMatch(/held|flying|returning|rest/);
    expect(await page.evaluate(() => globalThis.acteinovProbe?.state().stepIndex)).toBe(0);
    await expect.poll(async () => (await hand(page))?.seen).toBe(true);
  });

  await test.step('a session that the system ends goes on on the screen, where it was', async () => {
    const step = await page.evaluate(() => globalThis.acteinovProbe?.state().stepIndex);
    await page.evaluate(() => globalThis.headset.activeSession?.end());
    await expect.poll(() => page.evaluate(() => globalThis.acteinovProbe?.inXr())).toBe(false);
    await expect.poll(() => paused(page)).toBe('session-ended');
    await page.getByTestId('paused').getByRole('button').click();
    await expect.poll(() => paused(page)).toBeNull();
    expect(await page.evaluate(() => globalThis.acteinovProbe?.state().stepIndex)).toBe(step);
  });

  await test.step('the end of the session is counted as the headset’s', async () => {
    const counted = page.waitForRequest((request) => postedEvents(request).some(({ kind }) => kind === 'visit'));
    await endVisit(page);
    const events = postedEvents(await counted);
    expect(events).toContainEqual(expect.objectContaining({ code: 'session-ended', mode: 'headset' }));
    expect(events).toContainEqual(expect.objectContaining({ kind: 'visit', mode: 'headset' }));
  });

  expect(strangers).toEqual([]);
});

/** Brings the right controller onto the guide's prop and closes it. */
async function holdLeftHook(page: Page): Promise<void> {
  for (let attempt = 0; attempt < 6; attempt++) {
    await page.evaluate(() => {
      const probe = globalThis.acteinovProbe;
      const controller = globalThis.headset.controllers.right;
      if (!probe || !controller) throw new Error('The place is gone.');
      const { x, y, z } = probe.state().hands.right.pose.position;
      const goal = probe.state().props.find(({ id }) => id === 'hook_right')?.pose.position;
      if (!goal) throw new Error('There is no hook.');
      // What is missing in the place, turned into the room.
      const m = probe.originMatrix();
      const [dx, dy, dz] = [goal.x - x, goal.y - y, goal.z - z];
      const at = (row: number) => (m[row * 4] ?? 0) * dx + (m[row * 4 + 1] ?? 0) * dy + (m[row * 4 + 2] ?? 0) * dz;
      const { position } = controller;
      position.set(position.x + at(0), position.y + at(1), position.z + at(2));
    });
    await waitFrames(page, 3);
  }
  await page.evaluate(() => globalThis.headset.controllers.right?.updateButtonValue('squeeze', 1));
  await expect.poll(async () => (await hand(page))?.holds).toBe('hook_right');
}
