import type { Browser } from '@playwright/test';
import { openPlace } from '../play/visitor-page.ts';
import { allocatedBytes } from './page-meters.ts';

/** What a place costs, in an emulated headset, both eyes. */
export interface PlaceCost {
  slug: string;
  drawCalls: number;
  triangles: number;
  /** JavaScript inside the frame callback, milliseconds. */
  medianMilliseconds: number;
  ninetyFifthMilliseconds: number;
  programs: number;
  textureBytes: number;
  /** Commits of React in a second in which nobody does and says anything. */
  quietCommits: number;
  /** Garbage of 72 quiet frames, bytes: our own code's. */
  quietBytes: number;
  /** The same of three.js, its React binding and its XR library, which we cannot change. */
  quietLibraryBytes: number;
  /** What the place alone transfers: its file, people, sounds, words and scene. */
  transferredBytes: number;
}

/** The most that a place may cost. */
export const BUDGET = {
  drawCalls: 60,
  triangles: 200_000,
  medianMilliseconds: 2,
  textureBytes: 16 * 1024 * 1024,
  quietCommits: 0,
  quietBytes: 50_000,
  transferredBytes: 1_200_000,
} as const satisfies Partial<Record<keyof PlaceCost, number>>;

/** Files that belong to one place and not to the app. */
export function belongsToPlace(address: string): boolean {
  return /\/(places|figures|sounds)\/|\/assets\/(scene|fr|en)-/.test(new URL(address).pathname);
}

/** The build puts what draws, and React, into files of their own. */
function isLibrary(script: string): boolean {
  return / (three-stack|react)-/.test(script);
}

/** A second is quiet when nothing is said in it; of these the quietest counts. */
const QUIET_SECONDS = 8;
/** A just-in-time compiler needs many rounds before numbers stop being objects. */
const WARM_FRAMES = 2500;

/** Opens a place in the headset, lets it settle, and reads what it costs. */
export async function measurePlace(browser: Browser, url: string, slug: string): Promise<PlaceCost> {
  const visitor = await openPlace(browser, url, slug, 'controllers', true);
  const { page, bytes } = visitor;
  const framesAfter = (count: number) =>
    page.waitForFunction((least) => (globalThis.acteinovProbe?.frames().count ?? 0) > least, count, {
      timeout: 180_000,
    });
  const framesNow = () => page.evaluate(() => globalThis.acteinovProbe?.frames().count ?? 0);
  // The greeting, the first blink and the compilation of shaders pass; then only JavaScript runs, until the engine has optimised it.
  await framesAfter(30);
  await page.evaluate(() => {
    globalThis.pageMeters.drawing = false;
  });
  await framesAfter((await framesNow()) + WARM_FRAMES);
  const windows: { commits: number; bytes: number; libraryBytes: number }[] = [];
  for (let second = 0; second < QUIET_SECONDS; second++) {
    const frames = await framesNow();
    const commits = await page.evaluate(() => globalThis.pageMeters.commits);
    const allocated = await allocatedBytes(page, () => page.waitForTimeout(1_000));
    const passed = Math.max(1, (await framesNow()) - frames);
    const in72Frames = (belongs: (script: string) => boolean) =>
      Math.round(([...allocated].reduce((sum, [key, size]) => sum + (belongs(key) ? size : 0), 0) / passed) * 72);
    windows.push({
      commits: (await page.evaluate(() => globalThis.pageMeters.commits)) - commits,
      // Scripts without an address are the emulated headset's and this test's own.
      bytes: in72Frames((script) => !script.includes('(native)') && !isLibrary(script)),
      libraryBytes: in72Frames(isLibrary),
    });
  }
  const after = await page.evaluate(() => ({
    report: globalThis.acteinovProbe?.frames(),
    meters: { ...globalThis.pageMeters },
  }));
  const transferred = [...bytes()]
    .filter(([address]) => belongsToPlace(address))
    .reduce((sum, [, size]) => sum + size, 0);
  await visitor.close();
  const { report, meters } = after;
  if (!report) throw new Error(`${slug}: the place shows no frames`);
  return {
    slug,
    drawCalls: report.drawCalls,
    triangles: report.triangles,
    medianMilliseconds: report.medianMilliseconds,
    ninetyFifthMilliseconds: report.ninetyFifthMilliseconds,
    programs: report.programs,
    textureBytes: meters.textureBytes,
    quietCommits: Math.min(...windows.map(({ commits }) => commits)),
    quietBytes: Math.min(...windows.map(({ bytes }) => bytes)),
    quietLibraryBytes: Math.min(...windows.map(({ libraryBytes }) => libraryBytes)),
    transferredBytes: transferred,
  };
}
