import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commonWords } from '../../src/catalogue/common-words.ts';
import { occupationOf } from '../../src/catalogue/occupations.ts';
import { stepsOf, stepTitle } from '../../src/catalogue/step-titles.ts';
import { sourceOf } from '../../src/catalogue/sources.ts';
import { createWords, LOCALES, type WordTree } from '../../src/catalogue/words.ts';
import { createPlaceModel } from '../../src/play/place-model.ts';
import { actsOf, createPlay, DEFAULT_OPTIONS, reduce } from '../../src/play/play.ts';
import { playByActs } from '../../src/play/robots/act-robot.ts';
import { worstVisitor } from '../../src/play/robots/worst-visitor.ts';
import type { SceneDocument } from '../../src/play/scene-document.ts';
import { readLayout, SCENES } from '../../src/play/testing/places.ts';

const folderOf = (scene: SceneDocument) => new URL(`../../scenes/${scene.sector}/${scene.id}/`, import.meta.url);

function wordsOf(scene: SceneDocument, locale: 'fr' | 'en'): WordTree {
  return JSON.parse(readFileSync(new URL(`${locale}.json`, folderOf(scene)), 'utf8')) as WordTree;
}

/** Every text with its key. */
function textsOf(tree: WordTree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, node]): [string, string][] =>
    typeof node === 'string' ? [[`${prefix}${key}`, node]] : textsOf(node as WordTree, `${prefix}${key}.`),
  );
}

/** Numbers as a reader of any locale sees them: 22,2 and 22.2, 1 558 and 1,558. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d+(?:[ \u202f,]\d{3}(?!\d))?(?:[.,]\d)?(?!\d)/gu)].map(([found]) =>
    Number(found.replace(/[ \u202f,](?=\d{3}(?!\d))/gu, '').replace(',', '.')),
  );
}

/** The JSON part of a binary glTF file. */
function clipNamesIn(path: URL): string[] {
  const bytes = readFileSync(path);
  const json = JSON.parse(bytes.toString('utf8', 20, 20 + bytes.readUInt32LE(12))) as {
    animations?: { name: string }[];
  };
  return (json.animations ?? []).map(({ name }) => name.toLowerCase());
}

/** Every clip that the steps ask of a figure. */
function clipsAskedOf(scene: SceneDocument, figure: string): string[] {
  return scene.steps.flatMap(({ figures = [] }) =>
    figures.flatMap((each) => (each.figure === figure ? (each.clip ?? []) : [])),
  );
}

describe.each(SCENES.map((scene) => [scene.id, scene] as const))('the place of %s', (_id, scene) => {
  const place = createPlaceModel(scene, readLayout(scene));

  it('names an occupation of the catalogue, in its sector', () => {
    expect(occupationOf(scene.id)?.sector).toBe(scene.sector);
  });

  it('has its steps called in reports as in the place, in their order', () => {
    expect(stepsOf(scene.id)).toEqual(scene.steps.map(({ id }) => id));
    for (const locale of LOCALES) {
      const words = createWords(locale, {}, wordsOf(scene, locale));
      for (const { id } of scene.steps) expect(stepTitle(scene.id, id, locale)).toBe(words.text(`steps.${id}.title`));
    }
  });

  it('uses every prop that the place has', () => {
    const used = new Set(scene.props.map(({ id }) => `prop_${id}`));
    expect(Object.keys(readLayout(scene).nodes).filter((name) => name.startsWith('prop_') && !used.has(name))).toEqual(
      [],
    );
  });

  it('names only figures and clips that there are', () => {
    for (const { id, file, clip } of scene.figures) {
      const path = new URL(`../../public/figures/${file}.glb`, import.meta.url);
      const clips = existsSync(path) ? clipNamesIn(path) : [];
      expect([clip, ...clipsAskedOf(scene, id)].filter((name) => !clips.includes(name))).toEqual([]);
    }
  });

  it('says all it can say, in both languages', () => {
    const said = new Set([...scene.props, ...scene.figures].map(({ id }) => `things.${id}`));
    said.add('says.welcome').add('says.goodbye');
    for (const seed of [1, 2, 3]) {
      const play = createPlay(place, DEFAULT_OPTIONS);
      for (let acts = 0; acts < 60; acts += 4) {
        for (const intent of worstVisitor(play, seed + acts, 40)) {
          reduce(play, intent);
          for (const cue of play.cues) if (cue.words !== null) said.add(cue.words);
          for (const act of actsOf(play)) {
            said.add(act.words);
            if (act.unit !== null) said.add(act.unit);
            for (const slot of Object.values(act.slots)) if (typeof slot === 'string') said.add(slot);
          }
        }
        playByActs(play, (intent) => reduce(play, intent), 4);
      }
    }
    for (const locale of LOCALES) {
      const words = createWords(locale, commonWords[locale], wordsOf(scene, locale));
      expect([...said].filter((key) => !words.has(key))).toEqual([]);
    }
  });

  it('has the same keys in both languages', () => {
    const keys = (locale: 'fr' | 'en') => textsOf(wordsOf(scene, locale)).map(([key]) => key);
    expect(keys('en')).toEqual(keys('fr'));
  });

  it('is set as French is set', () => {
    const wrong = textsOf(wordsOf(scene, 'fr')).filter(([, text]) =>
      /'|[^\u202f][;:!?»]|«[^\u202f]|\.\.\.| {2}/u.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('speaks in short sentences while hands are at work', () => {
    const spoken = textsOf(wordsOf(scene, 'fr')).filter(([key]) =>
      /\.(instruction|help|done|wrong|early|look|risk|safe|answer)(\.|$)/.test(key),
    );
    const sentences = spoken.flatMap(([key, text]) =>
      text.split(/(?<=[.!?])\s/u).map((sentence) => [key, sentence] as const),
    );
    const long = sentences.filter(
      ([, sentence]) => sentence.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word)).length > 12,
    );
    expect(long).toEqual([]);
  });

  it('tells the hard sides, the stereotype, the pay and who hires, each with a source that there is', () => {
    const kinds = new Set(scene.interests.map(({ kind }) => kind));
    for (const kind of ['hardship', 'stereotype', 'pay', 'hiring'] as const) expect(kinds).toContain(kind);
    expect(scene.interests.filter(({ source }) => !sourceOf(source))).toEqual([]);
    expect(scene.interests.length).toBeGreaterThanOrEqual(5);
    expect(scene.delights.length).toBeGreaterThanOrEqual(3);
  });

  it('tells no number that the catalogue does not hold, and pay with its years and its country', () => {
    const known = new Set(numbersIn(JSON.stringify(occupationOf(scene.id))));
    for (const year of [2017, 2019, 2020]) known.add(year);
    for (const locale of LOCALES) {
      const words = createWords(locale, {}, wordsOf(scene, locale));
      for (const { id, kind } of scene.interests) {
        const text = words.text(`interest.${id}.text`);
        expect(
          numbersIn(text).filter((number) => !known.has(number)),
          text,
        ).toEqual([]);
        if (kind === 'pay') expect(text).toMatch(/2017-2019.*France/u);
      }
    }
  });

  it('shows nothing of the training, which nobody has checked yet', () => {
    const occupation = occupationOf(scene.id);
    expect(occupation?.training.checked).toBe(false);
    const all = textsOf(wordsOf(scene, 'fr'))
      .map(([, text]) => text)
      .join('\n');
    expect(occupation?.training.paths.filter((path) => all.includes(path))).toEqual([]);
    expect(all).not.toMatch(/\bCAP\b|DEAES/u);
  });
});
