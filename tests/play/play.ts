import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { hashOf } from '../../src/play/hash.ts';
import { decodeRecordingFile, encodeRecordingFile } from '../../src/play/recording.ts';
import { replay } from '../../src/play/replay.ts';
import { startApp } from './app-server.ts';
import { driveHeadset } from './headset-driver.ts';
import { playInHeadset } from './headset-robot.ts';
import { playByList } from './list-robot.ts';
import { optionsFrom, type RobotInput, type RobotOptions } from './options.ts';
import { readPlace } from './place-view.ts';
import { fingerPointer, mousePointer, playWithPointer } from './pointer-robot.ts';
import { builtSlugs, placeModelOf } from './scenes.ts';
import { isVr, openBrowser, openPlace } from './visitor-page.ts';

/** What trembles by 3 cm at arm's length trembles by so many pixels in the small window. */
const TREMBLING_PIXELS = 9;

function log(text: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);
}

async function play(
  page: Page,
  slug: string,
  input: RobotInput,
  options: RobotOptions,
  onStep: (step: string) => Promise<void>,
): Promise<boolean> {
  const slow = options.as === 'slow';
  const trembling = options.as === 'trembling';
  if (input === 'twin' || input === 'keyboard')
    return playByList(page, (step) => void onStep(step), slow, input === 'twin');
  if (isVr(input)) {
    const tremor = trembling ? { metres: 0.03, degrees: 15 } : { metres: 0, degrees: 0 };
    const driver = await driveHeadset(page, input, tremor, input === 'one-hand');
    return playInHeadset({ page, driver, steady: !trembling, slow, onStep });
  }
  const pointer = input === 'touch' ? await fingerPointer(page) : mousePointer(page);
  return playWithPointer({
    page,
    place: await placeModelOf(slug),
    pointer,
    tremble: trembling ? TREMBLING_PIXELS : 0,
    slow,
    onStep,
  });
}

/** Saves what was played, and plays it again here: every tick must come to the state that the page was in. */
async function saveRecording(page: Page, slug: string, file: string): Promise<void> {
  const kept = await page.evaluate(() => {
    const probe = globalThis.acteinovProbe;
    const recording = probe?.recording();
    return recording
      ? { ...recording, intents: [...recording.intents], trail: [...(probe?.trail.points() ?? [])] }
      : null;
  });
  if (!kept) throw new Error('There is nothing recorded.');
  const { trail, ...plain } = kept;
  writeFileSync(file, encodeRecordingFile({ ...plain, intents: Uint8Array.from(plain.intents) }));
  log(`  recorded ${plain.intents.length} bytes of intents to ${file}`);
  const hashes = new Map<number, string>();
  replay(await placeModelOf(slug), decodeRecordingFile(readFileSync(file)), (state) => {
    hashes.set(state.clock, hashOf(state));
  });
  const astray = trail.find(([clock, hash]) => hashes.get(clock) !== hash);
  if (astray || trail.length < 100)
    throw new Error(`the replay differs at ${astray?.[0]} ms of ${trail.length} frames`);
  log(`  replayed in Node: ${trail.length} frames, ${hashes.size} ticks, the same state in each`);
}

async function report(page: Page): Promise<void> {
  const { steps, clock } = await readPlace(page);
  for (const { id, milliseconds, tries, helps, outcome } of steps)
    log(`  ${id}: ${outcome}, ${(milliseconds / 1000).toFixed(1)} s, ${tries} tries, ${helps} helps`);
  const left = steps.filter(({ outcome }) => outcome !== 'done');
  if (left.length > 0) throw new Error(`not done: ${left.map(({ id, outcome }) => `${id} (${outcome})`).join(', ')}`);
  const frames = await page.evaluate(() => globalThis.acteinovProbe?.frames());
  if (frames)
    log(
      `  ${(clock / 1000).toFixed(1)} s of play, ${frames.count} frames; last frame ${frames.drawCalls} draw calls, ${frames.triangles} triangles; JavaScript ${frames.medianMilliseconds.toFixed(1)} ms median`,
    );
}

/** Plays one place. @returns whether it was finished without an error in the page, a console error or a request to another origin. */
async function tryPlace(
  browser: Browser,
  url: string,
  slug: string,
  input: RobotInput,
  options: RobotOptions,
): Promise<boolean> {
  log(`${slug} by ${input}${options.as === 'steady' ? '' : `, ${options.as}`}`);
  const visitor = await openPlace(browser, url, slug, input, options.blind);
  const { page, complaints, strangers } = visitor;
  if (options.blind)
    await page.evaluate(() => {
      globalThis.pageMeters.drawing = false;
    });
  const shoot = async (name: string) => {
    if (!options.shots) return;
    mkdirSync(options.shots, { recursive: true });
    await page.screenshot({ path: join(options.shots, `${slug}-${input}-${name}.png`) });
  };
  if (options.record) await page.evaluate(() => globalThis.acteinovProbe?.trail.begin());
  let finished = false;
  try {
    finished = await play(page, slug, input, options, async (step) => {
      log(`  step ${step}`);
      await shoot(step.replace(/[^a-z0-9-]+/gi, '_').slice(0, 30));
    });
    await shoot('end');
    if (input !== 'twin') await report(page);
    if (options.record) await saveRecording(page, slug, options.record);
  } catch (error) {
    finished = false;
    complaints.push(error instanceof Error ? error.message : String(error));
    await shoot('failed').catch(() => undefined);
    if (input !== 'twin')
      log(
        `  stuck: ${JSON.stringify(
          await readPlace(page)
            .then(({ guide, hands }) => ({ guide, right: hands.right }))
            .catch(() => null),
        )}`,
      );
  } finally {
    await visitor.close();
  }
  for (const address of new Set(strangers)) complaints.push(`asked a stranger: ${address}`);
  for (const complaint of new Set(complaints)) log(`  ! ${complaint}`);
  const verdict = !finished ? 'NOT FINISHED' : complaints.length > 0 ? 'finished, but with COMPLAINTS' : 'finished';
  log(`${slug} by ${input}: ${verdict}`);
  return finished && complaints.length === 0;
}

const options = optionsFrom(process.argv.slice(2), builtSlugs());
const server = options.url ? null : await startApp(options.dist);
const browser = await openBrowser();
let failures = 0;
try {
  for (const slug of options.slugs)
    for (const input of options.inputs) {
      if (!(await tryPlace(browser, options.url ?? server?.url ?? '', slug, input, options))) failures += 1;
    }
} finally {
  await browser.close();
  await server?.stop();
}
if (failures > 0) log(`${failures} failed`);
process.exit(failures > 0 ? 1 : 0);
