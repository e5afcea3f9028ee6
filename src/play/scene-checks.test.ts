import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkScene, type SceneWords } from './scene-checks.ts';
import type { SceneDocument } from './scene-document.ts';
import { wordsNeededBy } from './scene-words.ts';
import { SAMPLE_LAYOUT, SAMPLE_SCENE } from './testing/sample-place.ts';
import { readLayout, SCENES } from './testing/places.ts';

/** A tree with every text that the scene needs. */
function wordsFor(scene: SceneDocument): SceneWords {
  const tree: Record<string, unknown> = {};
  for (const key of wordsNeededBy(scene).keys()) {
    const parts = key.split('.');
    let node = tree;
    for (const part of parts.slice(0, -1)) node = (node[part] ??= {}) as Record<string, unknown>;
    node[parts.at(-1) ?? ''] = 'words';
  }
  return tree;
}

function readWords(scene: SceneDocument, locale: string): SceneWords {
  const url = new URL(`../../scenes/${scene.sector}/${scene.id}/${locale}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as SceneWords;
}

const words = { fr: wordsFor(SAMPLE_SCENE), en: wordsFor(SAMPLE_SCENE) };

type Loose = Record<string, unknown>;

/** The sample as plain data, to be spoilt. */
interface LooseScene {
  props: Loose[];
  figures: Loose[];
  delights: Loose[];
  steps: (Loose & { parameters: Loose & { targets: string[]; sequence: Loose[] } })[];
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
}

function errorsOf(change: (scene: LooseScene) => unknown): string[] {
  const scene: unknown = JSON.parse(JSON.stringify(SAMPLE_SCENE));
  change(scene as LooseScene);
  return checkScene(scene as SceneDocument, SAMPLE_LAYOUT, words);
}

describe('a scene is sound', () => {
  it.each(SCENES.map((scene) => [scene.id, scene] as const))('%s', (_id, scene) => {
    const sceneWords = { fr: readWords(scene, 'fr'), en: readWords(scene, 'en') };
    expect(checkScene(scene, readLayout(scene), sceneWords)).toEqual([]);
  });

  it('the sample', () => {
    expect(checkScene(SAMPLE_SCENE, SAMPLE_LAYOUT, words)).toEqual([]);
  });
});

describe('a fault is found and named', () => {
  it.each<[string, (scene: LooseScene) => unknown, string]>([
    ['a field that is not known', (scene) => (at(scene.props, 0).colour = 'red'), '/props/0'],
    [
      'a number out of range',
      (scene) => (at(scene.steps, 1).parameters.tolerance = -1),
      '/steps/1/parameters/tolerance',
    ],
    [
      'a prop that is not there',
      (scene) => (at(scene.steps, 1).parameters.tool = 'hammer'),
      '/steps/1/parameters/tool: there is no prop hammer',
    ],
    [
      'an anchor that is not there',
      (scene) => (at(scene.steps, 1).parameters.targets[2] = 'nail_9'),
      '/steps/1/parameters/targets/2: the place has no node at_nail_9',
    ],
    [
      'a spot that is not there',
      (scene) => (at(scene.steps, 0).spot = 'roof'),
      '/steps/0/spot: the place has no node at_spot_roof',
    ],
    [
      'a figure that is not there',
      (scene) => (at(scene.steps, 6).parameters.figure = 'nobody'),
      '/steps/6: there is no figure nobody',
    ],
    ['two steps of one name', (scene) => (at(scene.steps, 1).id = 'clip'), '/steps/1/id: clip stands there twice'],
    ['no worker', (scene) => (at(scene.figures, 0).worker = false), '/figures: one of them must be the worker'],
    [
      'a text that is missing',
      (scene) => (at(scene.delights, 0).id = 'gong'),
      '/delights/0: fr.json has no text delights.gong.name',
    ],
    [
      'a control that cannot move',
      (scene) => delete at(scene.props, 16).motion,
      '/sequence/1/control: peel cannot move',
    ],
    [
      'a value that no dial shows',
      (scene) => (at(at(scene.steps, 8).parameters.sequence, 3).value = 999),
      '/sequence/3/value: lies outside',
    ],
    [
      'work far away',
      (scene) => (at(scene.steps, 4).parameters.anchor = 'poi_sea'),
      '/steps/4: the hand must go 2.00 m far',
    ],
  ])('%s', (_name, change, expected) => {
    expect(errorsOf(change).join('\n')).toContain(expected);
  });
});
