/** Takes pictures of the world as it is: `npx tsx tests/world/look.mts OUT.png "place=boulanger&eye=0,1.6,0"`. */
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const server = await createServer({
  configFile: false,
  root,
  publicDir: `${root}/public`,
  logLevel: 'error',
  server: { port: 0, hmr: false },
});
await server.listen();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
    '--disable-background-networking',
    '--no-first-run',
  ],
});
try {
  const page = await browser.newPage({ viewport: { width: 960, height: 600 } });
  page.on(
    'console',
    (message) => message.type() === 'error' && !message.text().includes('404') && console.log(message.text()),
  );
  page.on('pageerror', (error) => console.log('error', error.message));
  const pictures = process.argv.slice(2);
  for (let i = 0; i + 1 < pictures.length; i += 2) {
    await page.goto(`${server.resolvedUrls?.local[0]}tests/world/look.html?${pictures[i + 1]}`);
    await page.waitForFunction(() => 'lookReady' in globalThis, undefined, { timeout: 60_000 });
    console.log(JSON.stringify(await page.evaluate(() => (globalThis as Record<string, unknown>).lookReady)));
    await page.screenshot({ path: pictures[i] as string });
  }
} finally {
  await browser.close();
  await server.close();
}
