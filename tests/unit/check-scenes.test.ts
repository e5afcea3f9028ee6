import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const baker = 'scenes/hotellerie-restauration-alimentation/boulanger';

describe('the first step of the build', () => {
  let copy = '';

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'acteinov-scenes-'));
    for (const part of ['src', 'scenes', 'assets/pipeline', 'package.json', 'tsconfig.json'])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    for (const part of ['node_modules', 'public']) symlinkSync(join(root, part), join(copy, part));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  /** Runs it on the copy after a change to one file, and takes the change back. */
  function checkWith(file: string, change: (text: string) => string) {
    const path = join(copy, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    writeFileSync(path, after);
    const { status, stderr } = spawnSync('npx', ['tsx', 'assets/pipeline/check-scenes.ts'], {
      cwd: copy,
      encoding: 'utf8',
    });
    writeFileSync(path, before);
    return { status, stderr, changed: before !== after };
  }

  it('lets sound places pass', () => {
    expect(checkWith(`${baker}/scene.ts`, (text) => text)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    [
      'a node that the place lacks',
      'scene.ts',
      /id: 'flour_scoop'/,
      "id: 'flour_shovel'",
      /scene\.ts: boulanger: \/.*flour_shovel/,
    ],
    ['a word that is missing', 'en.json', /"welcome"/, '"welcomed"', /scene\.ts: boulanger: .*en.*welcome/],
    ['words that are no JSON', 'fr.json', /\{/, '{,', /fr\.json: /],
    [
      'a source that nobody knows',
      'scene.ts',
      /source: 'dares-psm'/,
      "source: 'hearsay'",
      /interests\/\d+\/source: .*hearsay/,
    ],
  ])('stops the build at %s, and names file and field', (_what, file, wanted, instead, message) => {
    const { status, stderr, changed } = checkWith(`${baker}/${file}`, (text) => text.replace(wanted, instead));
    expect(changed).toBe(true);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });
});
