import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS } from './tools/chromium-flags.ts';
import { findChromium } from './tools/find-chromium.ts';

const port = Number(process.env.E2E_PORT ?? 4187);
/** Inherited by the processes that run the tests: they read this file too, and look into the database of the first. */
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'acteinov-test-'));

/** Every test runs against the built app, its real server and a database of its own. */
export default defineConfig({
  testDir: 'e2e',
  globalTeardown: './tools/remove-test-data.ts',
  outputDir: '../test-results',
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 2,
  fullyParallel: true,
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 800, height: 600 },
    locale: 'fr-FR',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: 'node dist/server/main.js',
    cwd: join(import.meta.dirname, '..'),
    url: `http://localhost:${port}/healthz`,
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: process.env.E2E_DATA_DIR,
      POSTS_PER_MINUTE: '0',
    },
    reuseExistingServer: false,
  },
});
