import { readFileSync } from 'node:fs';
import roofer from '../../../scenes/batiment-tp/couvreur/scene.ts';
import baker from '../../../scenes/hotellerie-restauration-alimentation/boulanger/scene.ts';
import carer from '../../../scenes/services-particuliers/aide-a-domicile/scene.ts';
import type { PlaceLayout } from '../layout.ts';
import { createPlaceModel, type PlaceModel } from '../place-model.ts';
import type { SceneDocument } from '../scene-document.ts';
import { createSamplePlace } from './sample-place.ts';

export const SCENES: readonly SceneDocument[] = [roofer, baker, carer];

/** The layout that the asset pipeline wrote beside the place's file. */
export function readLayout(scene: SceneDocument): PlaceLayout {
  const url = new URL(`../../../public/places/${scene.place.file}.layout.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as PlaceLayout;
}

/** The sample and every place that exists, by name. */
export function everyPlace(): [string, PlaceModel][] {
  return [
    ['sample', createSamplePlace()],
    ...SCENES.map((scene): [string, PlaceModel] => [scene.id, createPlaceModel(scene, readLayout(scene))]),
  ];
}
