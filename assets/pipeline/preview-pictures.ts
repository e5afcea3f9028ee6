import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { startFileServer } from './preview-server.ts';

/** Eye and target in glTF space, metres. */
export interface View {
  readonly name: string;
  readonly from: readonly number[];
  readonly look: readonly number[];
}

export interface PictureOptions {
  /** Path of the GLB inside the project, without its extension. */
  readonly file: string;
  /** Given views, or the height of the eye for four directions from each standing spot. */
  readonly views: readonly View[] | { readonly eye: number };
  readonly only?: string | undefined;
  readonly hide?: string;
  readonly out: string;
  /** Vertical field of view in degrees; width and height in pixels. */
  readonly field: number;
  readonly width: number;
  readonly height: number;
}

const FLAGS =
  '--no-sandbox --use-angle=swiftshader --enable-unsafe-swiftshader --ignore-gpu-blocklist --disable-background-networking --disable-component-update --disable-sync --disable-quic --no-first-run';

/** Shows a finished place in a browser without a window and saves what is seen. */
export async function takePictures(options: PictureOptions): Promise<void> {
  const server = await startFileServer();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS.split(' ') });
  try {
    const page = await browser.newPage({ viewport: { width: options.width, height: options.height } });
    page.on('console', (message) => console.log(`  ${message.text()}`));
    page.on('pageerror', (error) => console.error(error));
    const query = new URLSearchParams({ file: options.file, field: `${options.field}`, hide: options.hide ?? '-' });
    await page.goto(`${server.address}/assets/pipeline/preview.html?${query}`);
    await page.waitForFunction('window.preview !== undefined', undefined, { timeout: 60_000 });
    const views =
      'eye' in options.views
        ? ((await page.evaluate(`window.preview.spotViews(${options.views.eye})`)) as View[])
        : options.views;
    mkdirSync(options.out, { recursive: true });
    for (const view of views) {
      if (options.only && !view.name.includes(options.only)) continue;
      await page.evaluate(`window.preview.show(${JSON.stringify(view.from)}, ${JSON.stringify(view.look)})`);
      const path = join(options.out, `${view.name}.png`);
      await page.screenshot({ path });
      console.log(path);
    }
  } finally {
    await browser.close();
    server.close();
  }
}
