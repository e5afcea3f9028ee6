import type { Locale, WordTree } from '../catalogue/words.ts';
import type { PlaceLayout } from '../play/layout.ts';
import { createPlaceModel, type PlaceModel } from '../play/place-model.ts';
import type { SceneDocument } from '../play/scene-document.ts';

/** Places are found by their folders: adding one needs no line here. Each travels as its own small file. */
const scenes = import.meta.glob<SceneDocument>('../../scenes/*/*/scene.ts', { import: 'default' });
const words = import.meta.glob<WordTree>('../../scenes/*/*/{fr,en}.json', { import: 'default' });

function pathOf(slug: string): string | undefined {
  return Object.keys(scenes).find((path) => path.split('/').at(-2) === slug);
}

/** Slugs of the occupations whose place can be tried. */
export const builtPlaces: ReadonlySet<string> = new Set(
  Object.keys(scenes).map((path) => path.split('/').at(-2) ?? ''),
);

export interface PlaceData {
  model: PlaceModel;
  layout: PlaceLayout;
}

/** @throws Error when the place is not built or cannot be downloaded. */
export async function loadPlaceData(slug: string, signal: AbortSignal): Promise<PlaceData> {
  const path = pathOf(slug);
  const load = path && scenes[path];
  if (!load) throw new Error(`There is no place for ${slug}.`);
  const scene = await load();
  const response = await fetch(`/places/${scene.place.file.replace(/\.glb$/, '')}.layout.json`, { signal });
  if (!response.ok) throw new Error(`The layout of ${slug} could not be downloaded (${response.status}).`);
  const layout = (await response.json()) as PlaceLayout;
  return { layout, model: createPlaceModel(scene, layout) };
}

export async function loadPlaceWords(slug: string, locale: Locale): Promise<WordTree> {
  const path = pathOf(slug)?.replace('scene.ts', `${locale}.json`);
  const load = path && words[path];
  if (!load) throw new Error(`There are no words for ${slug} in ${locale}.`);
  return load();
}
