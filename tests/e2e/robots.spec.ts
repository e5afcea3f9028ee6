import { spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { ROBOT_INPUTS } from '../play/options.ts';
import { builtSlugs } from '../play/scenes.ts';

const PLACES = builtSlugs();
const MINUTE = 60_000;

/** Runs the robot as its own command, as anybody would, and gives what it said. */
function robot(...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn('npx', ['tsx', 'tests/play/play.ts', ...args, '--blind'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    }
    child.on('close', (code) => resolve({ code, said }));
  });
}

for (const slug of PLACES) {
  for (const input of ROBOT_INPUTS) {
    test(`${slug} can be finished by ${input}`, async ({ baseURL }) => {
      test.setTimeout(12 * MINUTE);
      // The text twin has no frames to hold a replay against; its recordings are replayed by the unit tests.
      const record = input === 'twin' ? [] : ['--record', test.info().outputPath('play.recording')];
      const { code, said } = await robot(slug, '--input', input, '--url', baseURL ?? '', ...record);
      expect(code, said).toBe(0);
      if (record.length > 0) expect(said).toContain('the same state in each');
    });
  }
}

// Every place, input and body plays in Node; in the browser each body plays one place, each by another input.
for (const [slug, input, body] of [
  ['boulanger', 'controllers', 'trembling'],
  ['couvreur', 'keyboard', 'slow'],
  ['aide-a-domicile', 'mouse', 'trembling'],
] as const) {
  test(`${slug} can be finished by ${input} by somebody ${body}`, async ({ baseURL }) => {
    test.setTimeout(15 * MINUTE);
    const { code, said } = await robot(slug, '--input', input, '--as', body, '--url', baseURL ?? '');
    expect(code, said).toBe(0);
  });
}
