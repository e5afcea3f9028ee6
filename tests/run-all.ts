import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from './tools/find-chromium.ts';

/**
 * The one test command: format, lint, types, unit tests, then the built app in a real browser. Prints how many tests passed and failed
 * and ends with 1 when anything failed.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
process.env.CHROMIUM_PATH = findChromium();
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');

const counts = { passed: 0, failed: 0 };
/** Passed only when they were tried again. */
let flaky = 0;
const broken: string[] = [];

function run(title: string, command: string, ...args: string[]): void {
  console.log(`\n── ${title}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: process.env });
  console.log(`── ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`);
  if (status !== 0) broken.push(title);
}

function readCounts<T>(file: string, count: (report: T) => { passed: number; failed: number }): void {
  try {
    const { passed, failed } = count(JSON.parse(readFileSync(file, 'utf8')) as T);
    counts.passed += passed;
    counts.failed += failed;
  } catch (error) {
    broken.push(`${file}: ${String(error)}`);
  }
}

run('format', 'npx', 'biome', 'format', '.');
run('lint', 'npx', 'oxlint', '--type-aware', '--deny-warnings');
run('types', 'npx', 'tsc', '-p', '.');
run(
  'unit tests',
  'npx',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=test-results/vitest.json',
);
readCounts<{ numPassedTests: number; numFailedTests: number }>('test-results/vitest.json', (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
}));
run('build', 'npm', 'run', '--silent', 'build');
run('browser tests', 'npx', 'playwright', 'test', '-c', 'tests/playwright.config.ts');
readCounts<{ stats: { expected: number; unexpected: number; flaky: number } }>(
  'test-results/playwright.json',
  ({ stats }) => {
    ({ flaky } = stats);
    return { passed: stats.expected + flaky, failed: stats.unexpected };
  },
);

if (flaky > 0) console.log(`\n${flaky} browser tests passed only at the second try`);
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(broken.length > 0 || counts.failed > 0 ? 1 : 0);
