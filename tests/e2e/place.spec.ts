import { expect, type Page, type Request, test } from '@playwright/test';
import type { EventOf } from '../../src/protocol/usage-event.ts';
import { axeFaults } from './axe-faults.ts';
import { endVisit } from './end-visit.ts';
import { postedEvents } from './posted-events.ts';

async function openPlace(page: Page, slug: string): Promise<void> {
  await page.goto(`/essayer/${slug}`);
  await page.waitForFunction(() => globalThis.acteinovProbe !== undefined, null, { timeout: 90_000 });
}

const paused = (page: Page) => page.evaluate(() => globalThis.acteinovProbe?.state().paused);

test('a place is there at once, with VR and text beside it, and asks nothing of any other origin', async ({
  page,
  baseURL,
}) => {
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(baseURL ?? '')) strangers.push(request.url());
  });
  await openPlace(page, 'couvreur');
  await expect(page.getByTestId('text-version')).toBeVisible();
  await expect(page.getByRole('heading', { name: /Couvreuse/ })).toBeVisible();
  expect(strangers).toEqual([]);
});

test('its page has no accessibility fault that a machine can find, and the picture has a name and a text version', async ({
  page,
}) => {
  await openPlace(page, 'boulanger');
  expect(await axeFaults(page)).toEqual([]);
  await expect(page.getByRole('img', { name: /poste de travail en 3D/ })).toBeVisible();
});

test('a screen with more pixels than its device can draw in time gets fewer of them', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    deviceScaleFactor: 2,
    viewport: { width: 1000, height: 700 },
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const soon = requestAnimationFrame;
    globalThis.requestAnimationFrame = (frame) => window.setTimeout(() => soon(frame), 50);
  });
  const sharpness = () =>
    page
      .locator('.stage-canvas canvas')
      .evaluate((canvas: HTMLCanvasElement) => Number((canvas.width / canvas.clientWidth).toFixed(1)));
  await page.goto('/essayer/boulanger');
  await expect.poll(sharpness, { intervals: [50], timeout: 60_000 }).toBeGreaterThan(1);
  await expect.poll(sharpness, { timeout: 60_000 }).toBe(1);
  await context.close();
});

/** Ends the visit, and gives all that is said of an error in it, which is told once. */
async function countedError(page: Page, code: string): Promise<Record<string, unknown>> {
  const errorsIn = (request: Request) =>
    postedEvents(request).filter((event): event is EventOf<'error'> => event.kind === 'error' && event.code === code);
  const posted = page.waitForRequest((request) => errorsIn(request).length > 0);
  await endVisit(page);
  const [error, ...others] = errorsIn(await posted);
  expect(others).toEqual([]);
  const { id: _id, version: _version, hour: _hour, ...said } = error ?? ({} as Partial<EventOf<'error'>>);
  return said;
}

test('without WebGL the text version is there at once', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('/essayer/aide-a-domicile');
  await expect(page.getByText('La 3D n’est pas disponible')).toBeVisible();
  await expect(page.getByTestId('acts').locator('[data-act]').first()).toBeVisible();
  expect(await countedError(page, 'webgl-missing')).toEqual({ kind: 'error', code: 'webgl-missing', mode: 'desktop' });
});

test('on a device that stores nothing the visit goes on, and that is counted', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  await page.goto('/essayer/aide-a-domicile/texte');
  await expect(page.getByTestId('acts').locator('[data-act]').first()).toBeVisible();
  expect(await countedError(page, 'storage-failed')).toEqual({
    kind: 'error',
    code: 'storage-failed',
    mode: 'desktop',
  });
});

test('an error that nobody expected is counted once, without a word of it', async ({ page }) => {
  await page.goto('/essayer/aide-a-domicile/texte');
  await expect(page.getByTestId('acts').locator('[data-act]').first()).toBeVisible();
  const thrown = page.waitForEvent('pageerror');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('what somebody typed');
    });
  });
  await thrown;
  expect(await countedError(page, 'unexpected')).toEqual({ kind: 'error', code: 'unexpected', mode: 'twin' });
});

test('when the picture is lost everything waits, and goes on when it comes back', async ({ page }) => {
  await openPlace(page, 'boulanger');
  const lost = await page.evaluateHandle(
    () => document.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null,
  );
  await lost.evaluate((extension) => extension?.loseContext());
  await expect.poll(() => paused(page)).toBe('context-lost');
  await expect(page.getByTestId('paused').getByRole('link')).toBeVisible();
  const clock = await page.evaluate(() => globalThis.acteinovProbe?.state().clock);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => globalThis.acteinovProbe?.state().clock)).toBe(clock);
  await lost.evaluate((extension) => extension?.restoreContext());
  await expect.poll(() => paused(page)).toBe(null);
  expect(await countedError(page, 'context-lost')).toEqual({ kind: 'error', code: 'context-lost', mode: 'desktop' });
});

test('a download that fails says so, and nothing is lost', async ({ page }) => {
  let fails = true;
  await page.route('**/places/boulanger.glb', (route) => (fails ? route.abort() : route.continue()));
  await page.goto('/essayer/boulanger');
  await expect(page.getByRole('alert')).toContainText('rien n’est perdu');
  fails = false;
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.waitForFunction(() => globalThis.acteinovProbe !== undefined, null, { timeout: 90_000 });
});

test('3D and text are one visit: what was done in one is done in the other', async ({ page }) => {
  await openPlace(page, 'aide-a-domicile');
  await page.getByTestId('skip').click();
  await expect(page.locator('.step-number')).toContainText('2');
  await page.getByTestId('text-version').click();
  await expect(page.locator('.step-number')).toContainText('2');
  await page.getByTestId('three-version').click();
  await expect(page.locator('.step-number')).toContainText('2');
});

test('the roof has a form on the ground for those who fear heights', async ({ page }) => {
  await openPlace(page, 'couvreur');
  await page.getByRole('button', { name: 'Toit d’entraînement au sol' }).click();
  await expect
    .poll(() => page.evaluate(() => globalThis.acteinovProbe?.state().options.variant), { timeout: 90_000 })
    .toBe('ground');
});

test('a place that loads names no share before its bytes arrive', async ({ page }) => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\.(glb|m4a|ogg|mp3|webm)$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/essayer/aide-a-domicile');
  const status = page.locator('main').getByRole('status').filter({ hasText: 'Le lieu s’installe' });
  await expect(page.locator('.stage')).toBeVisible();
  await expect(status).toHaveText('Le lieu s’installe…');
  letGo();
  await expect(status).toHaveText(/s’installe… [1-9][0-9]?\s%/);
  await page.waitForFunction(() => globalThis.acteinovProbe !== undefined);
  await expect(status).toBeHidden();
});
