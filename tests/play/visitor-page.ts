import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../tools/chromium-flags.ts';
import { findChromium } from '../tools/find-chromium.ts';
import { installMeters, meterBytes } from '../tools/page-meters.ts';
import type { RobotInput } from './options.ts';

const VR_INPUTS: readonly RobotInput[] = ['controllers', 'one-hand', 'hands'];

export function isVr(input: RobotInput): boolean {
  return VR_INPUTS.includes(input);
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
}

/** A phone held upright for a finger, a small window for all others: pictures are drawn by software here. */
async function contextFor(browser: Browser, input: RobotInput): Promise<BrowserContext> {
  if (input === 'touch')
    return browser.newContext({
      viewport: { width: 390, height: 700 },
      hasTouch: true,
      isMobile: true,
      locale: 'fr-FR',
    });
  const viewport = isVr(input) ? { width: 320, height: 180 } : { width: 760, height: 480 };
  return browser.newContext({ viewport, locale: 'fr-FR', reducedMotion: 'reduce' });
}

export interface VisitorPage {
  page: Page;
  /** What the page complained of. */
  complaints: string[];
  /** Requests to anywhere but the app's own origin. */
  strangers: string[];
  /** Bytes received by address, when metered. */
  bytes(): Map<string, number>;
  close(): Promise<void>;
}

/** Opens a place as that visitor does, and waits until it can be played. */
export async function openPlace(
  browser: Browser,
  url: string,
  slug: string,
  input: RobotInput,
  metered = false,
): Promise<VisitorPage> {
  const context = await contextFor(browser, input);
  const page = await context.newPage();
  // The TypeScript runner marks functions that go into the page by a helper that only its own files have.
  await page.addInitScript('globalThis.__name = (value) => value');
  const bytes = metered ? await meterBytes(page) : () => new Map<string, number>();
  if (metered) await installMeters(page);
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !address.startsWith('data:') && !address.startsWith('blob:'))
      strangers.push(address);
  });
  if (isVr(input)) await installHeadset(page, input);
  await page.goto(`${url}/essayer/${slug}${input === 'twin' ? '/texte' : ''}`);
  const begin = page.getByTestId('begin');
  await page.waitForFunction(
    () => globalThis.acteinovProbe || document.querySelector('[data-testid="acts"],[data-testid="begin"]'),
  );
  if (await begin.isVisible().catch(() => false)) await begin.click();
  if (input !== 'twin')
    await page.waitForFunction(() => globalThis.acteinovProbe !== undefined, null, { timeout: 60_000 });
  if (isVr(input)) await putOnHeadset(page);
  return { page, complaints, strangers, bytes, close: () => context.close() };
}

export async function installHeadset(page: Page, input: RobotInput): Promise<void> {
  await page.addInitScript({ path: createRequire(import.meta.url).resolve('iwer/build/iwer.min.js') });
  await page.addInitScript(
    (mode: string) => {
      const device = new IWER.XRDevice(IWER.metaQuest3);
      device.stereoEnabled = true;
      device.installRuntime({ forceInstall: true });
      device.primaryInputMode = mode === 'hand' ? 'hand' : 'controller';
      device.position.set(0.1, 1.25, 0.2);
      // Whoever wears a headset breathes: an unmoved one counts as taken off.
      const start = performance.now();
      globalThis.headsetWorn = true;
      setInterval(() => {
        if (!globalThis.headsetWorn) return;
        device.position.y = 1.25 + 0.004 * Math.sin((performance.now() - start) / 700);
      }, 50);
      globalThis.headset = device;
    },
    input === 'hands' ? 'hand' : 'controller',
  );
}

export async function putOnHeadset(page: Page): Promise<void> {
  await page.getByTestId('enter-vr').click();
  await page.waitForFunction(() => globalThis.acteinovProbe?.inXr() === true, null, { timeout: 30_000 });
}
