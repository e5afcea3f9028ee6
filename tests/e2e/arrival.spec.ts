import { expect, type Page, test } from '@playwright/test';
import { stepWorkOf } from '../../src/hands/step-work.ts';
import { stepAt } from '../../src/play/place-model.ts';
import { builtSlugs, placeModelOf } from '../play/scenes.ts';

/** Of a standing worker's face over the floor, metres. */
const FACE_HEIGHT = 1.58;
const SIZES = [
  { width: 390, height: 844 },
  { width: 800, height: 600 },
  { width: 1280, height: 720 },
];

async function faceOf(slug: string): Promise<{ x: number; y: number; z: number }> {
  const { scene, anchors } = await placeModelOf(slug);
  const worker = scene.figures.find((figure) => figure.worker);
  const anchor = anchors.get(worker?.anchor ?? '');
  if (!anchor) throw new Error(`${slug}: nobody greets`);
  const { x, y, z } = anchor.position;
  return { x, y: y + FACE_HEIGHT, z };
}

/** All that the first step needs in view. */
async function firstWorkOf(slug: string): Promise<{ x: number; y: number; z: number }[]> {
  const place = await placeModelOf(slug);
  return stepWorkOf(place, stepAt(place, 0)).points.map(({ x, y, z }) => ({ x, y, z }));
}

/** What a visitor sees at a point of the place: the picture, something of the page over it, or nothing, because it is outside. */
function seenAt(page: Page, point: { x: number; y: number; z: number }): Promise<string> {
  return page.evaluate(({ x, y, z }) => {
    const pixel = globalThis.acteinovProbe?.project(x, y, z);
    if (!pixel || pixel.depth <= 0) return 'behind';
    return document.elementFromPoint(pixel.x, pixel.y)?.tagName ?? 'outside';
  }, point);
}

async function arrive(page: Page, slug: string): Promise<void> {
  await page.goto(`/essayer/${slug}`);
  await page.waitForFunction(() => globalThis.acteinovProbe !== undefined, null, { timeout: 90_000 });
}

for (const slug of builtSlugs())
  for (const viewport of SIZES)
    test(`who arrives at ${slug} sees the worker’s face at ${viewport.width} × ${viewport.height}, then the work`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await arrive(page, slug);
      expect(await page.evaluate(() => globalThis.acteinovProbe?.atWork())).toBe(false);
      await expect.poll(async () => seenAt(page, await faceOf(slug))).toBe('CANVAS');
      await page.waitForFunction(() => globalThis.acteinovProbe?.atWork());
      for (const point of await firstWorkOf(slug)) expect(await seenAt(page, point)).not.toMatch(/behind|outside/);
    });

test('who greets is read first, then what there is to do', async ({ page }) => {
  await arrive(page, 'boulanger');
  await expect(page.getByTestId('subtitle')).toHaveText(/^Bonjour, moi c’est Nadia/);
  await expect(page.getByTestId('subtitle')).toHaveText(/^Versez dans le bol/);
});

test('whoever does something during the greeting is taken to the work', async ({ page }) => {
  await arrive(page, 'couvreur');
  await page.keyboard.press('Shift');
  await page.waitForFunction(() => globalThis.acteinovProbe?.atWork());
  const clock = await page.evaluate(() => globalThis.acteinovProbe?.state().clock ?? 0);
  expect(clock).toBeLessThan(4000);
});

test('whoever wants no movement never sees the view turn: it changes in the dark', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await arrive(page, 'couvreur');
  const yaws = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const seen = new Set<number>();
        const look = () => {
          const probe = globalThis.acteinovProbe;
          if (probe) seen.add(Math.round(probe.head().yaw * 10) / 10);
          if (probe?.atWork()) resolve([...seen]);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  expect(yaws).toHaveLength(2);
});
