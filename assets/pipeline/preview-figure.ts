import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { startFileServer } from './preview-server.ts';

/**
 * Contact sheets of a person as the app shows them:
 * `tsx assets/pipeline/preview-figure.ts <figure> [--out DIR] [--sheets faces,body,clips,gaze] [--file public/figures/x.glb]`
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'preview' },
    sheets: { type: 'string', default: 'faces,body,clips,gaze' },
    file: { type: 'string' },
  },
});
const figure = positionals[0];
if (!figure) throw new Error('Which figure?');

type Point = readonly [number, number, number];
interface Shot {
  readonly clip: string;
  /** Share of the clip's length, 0 to 1. */
  readonly time: number;
  /** Metres, glTF axes: the figure looks along −z. */
  readonly from: Point;
  readonly look: Point;
  /** Degrees, vertical. */
  readonly field: number;
  /** Head yaw and pitch, eye yaw and pitch, degrees. */
  readonly gaze?: readonly [number, number, number, number];
  readonly seat?: boolean;
}
interface Clip {
  readonly name: string;
  readonly duration: number;
}

const TILE = { width: 420, height: 520 };
const WIDE = 4;

/** A camera round a point: degrees to the side (positive sees the figure's left), metres away, metres higher. */
function around(look: Point, degrees: number, distance: number, up = 0): Pick<Shot, 'from' | 'look'> {
  const angle = (degrees * Math.PI) / 180;
  return { look, from: [look[0] - Math.sin(angle) * distance, look[1] + up, look[2] - Math.cos(angle) * distance] };
}

function shotsOf(sheet: string, heads: Readonly<Record<string, Point>>, clips: readonly Clip[], rests: string): Shot[] {
  const eyesIn = (clip: string): Point => {
    const head = heads[clip] ?? [0, 1.5, 0];
    return [head[0], head[1] + 0.07, head[2] - 0.03];
  };
  const face = (degrees: number, distance: number, more: Partial<Shot> = {}): Shot => ({
    clip: rests,
    time: 0,
    field: distance < 1 ? 34 : 30,
    ...around(eyesIn(more.clip ?? rests), degrees, distance, 0.02),
    ...more,
  });
  const body = (degrees: number, clip: string, time: number, distance = 3.1): Shot => ({
    clip,
    time,
    field: 40,
    seat: ['sit', 'rise'].includes(clip) || (figure === 'resident' && clip !== 'stand'),
    ...around([0, 0.9, -0.1], degrees, distance, 0.35),
  });
  if (sheet === 'faces') {
    return [
      face(0, 0.6),
      face(32, 0.6),
      face(90, 0.7),
      face(180, 0.8),
      face(-28, 0.55, { clip: 'smile', time: 0.5 }),
      face(10, 0.6, { clip: 'concern', time: 0.5 }),
      face(-60, 0.6),
      face(20, 1.2),
    ];
  }
  if (sheet === 'body')
    return [0, 45, 90, 180, -45, -90, 20, -20].map((degrees) =>
      body(degrees, rests, 0, degrees % 20 || !degrees ? 3.1 : 1.7),
    );
  if (sheet === 'gaze') {
    return [
      face(0, 0.8, { gaze: [45, 0, 0, 0] }),
      face(0, 0.8, { gaze: [0, -24, 0, 0] }),
      face(0, 0.8, { gaze: [0, 34, 0, 0] }),
      face(0, 0.5, { gaze: [0, 0, 25, 0] }),
      face(0, 0.5, { gaze: [0, 0, -25, 0] }),
      face(0, 0.5, { gaze: [0, 0, 0, 18] }),
      face(10, 0.5, { clip: 'talk', time: 0.46 }),
      face(0, 0.5, { clip: 'blink', time: 0.4 }),
    ];
  }
  return clips
    .filter(({ name }) => name !== 'blink')
    .flatMap(({ name }) =>
      (['rise', 'work'].includes(name) ? [0.02, 0.3, 0.55, 0.75, 0.98] : [0.3, 0.5]).map((time) =>
        body(name === 'rise' ? 70 : 35, name, time),
      ),
    );
}

const server = await startFileServer();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ],
});
try {
  const page = await browser.newPage({ viewport: TILE });
  page.on('console', (message) => console.log(`  ${message.text()}`));
  page.on('pageerror', (error) => console.error(error));
  const file = `/${values.file ?? `public/figures/${figure}.glb`}`;
  await page.goto(`${server.address}/assets/pipeline/preview-figure.html?file=${file}`);
  await page.waitForFunction('window.preview !== undefined', undefined, { timeout: 60_000 });
  const clips = (await page.evaluate('window.preview.clips')) as Clip[];
  console.log(clips.map(({ name, duration }) => `${name} ${duration.toFixed(1)} s`).join(', '));
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  const rests = figure === 'resident' ? 'stand' : 'idle';
  const heads: Record<string, Point> = {};
  for (const { name } of clips) {
    await page.evaluate(
      `window.preview.show({ clip: '${name}', time: 0.5, field: 40, from: [0, 1, -3], look: [0, 1, 0] })`,
    );
    heads[name] = (await page.evaluate("window.preview.place('head')")) as Point;
  }
  for (const sheet of values.sheets.split(',')) {
    const shots = shotsOf(sheet, heads, clips, rests);
    const tiles: Buffer[] = [];
    for (const shot of shots) {
      await page.evaluate(`window.preview.show(${JSON.stringify(shot)})`);
      tiles.push(await page.screenshot());
    }
    const path = join(out, `${figure}-${sheet}.png`);
    const rows = Math.ceil(tiles.length / WIDE);
    await sharp({
      create: { width: WIDE * TILE.width, height: rows * TILE.height, channels: 3, background: '#404040' },
    })
      .composite(
        tiles.map((input, i) => ({ input, left: (i % WIDE) * TILE.width, top: Math.floor(i / WIDE) * TILE.height })),
      )
      .png()
      .toFile(path);
    console.log(path);
  }
} finally {
  await browser.close();
  server.close();
}
