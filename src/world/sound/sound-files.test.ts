import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { SceneDocument } from '../../play/scene-document.ts';
import { ambienceOf, SOUND_NAMES, soundsOfPlace } from './sound-names.ts';

const folder = fileURLToPath(new URL('../../../public/sounds/', import.meta.url));
const scenes = Object.values(
  import.meta.glob<{ default: SceneDocument }>('../../../scenes/*/*/scene.ts', { eager: true }),
);
/** Bytes that all sounds of one place may take. */
const BUDGET = 120_000;

it('has a file for every sound and no file without a sound', () => {
  const files = readdirSync(folder).map((file) => file.replace('.webm', ''));
  expect(files.sort()).toEqual([...SOUND_NAMES].sort());
});

it('finds the places', () => {
  expect(scenes.length).toBeGreaterThanOrEqual(3);
});

describe.each(scenes.map(({ default: scene }) => [scene.id, scene] as const))('the sounds of %s', (_id, scene) => {
  it('have an ambience', () => {
    expect(ambienceOf(scene)).not.toBeNull();
  });

  it('fit into their budget', () => {
    const bytes = soundsOfPlace(scene).reduce((sum, name) => sum + statSync(`${folder}${name}.webm`).size, 0);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(BUDGET);
  });
});
