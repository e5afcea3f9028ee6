import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PlaceLayout } from '../../src/play/layout.ts';
import { createPlaceModel, type PlaceModel } from '../../src/play/place-model.ts';
import type { SceneDocument } from '../../src/play/scene-document.ts';

const root = join(import.meta.dirname, '..', '..');

function sceneFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const folder = join(root, 'scenes');
  for (const sector of readdirSync(folder, { withFileTypes: true })) {
    if (!sector.isDirectory()) continue;
    for (const slug of readdirSync(join(folder, sector.name)))
      files.set(slug, join(folder, sector.name, slug, 'scene.ts'));
  }
  return files;
}

/** Slugs of the places that are built. */
export function builtSlugs(): string[] {
  return [...sceneFiles().keys()].toSorted();
}

/** @throws Error when there is no such place. */
export async function placeModelOf(slug: string): Promise<PlaceModel> {
  const file = sceneFiles().get(slug);
  if (!file) throw new Error(`There is no place ${slug}; there are: ${builtSlugs().join(', ')}`);
  const { default: scene } = (await import(pathToFileURL(file).href)) as { default: SceneDocument };
  const layoutFile = join(root, 'public', 'places', `${scene.place.file}.layout.json`);
  return createPlaceModel(scene, JSON.parse(readFileSync(layoutFile, 'utf8')) as PlaceLayout);
}
