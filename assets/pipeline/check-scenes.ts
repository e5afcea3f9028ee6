import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sourceOf } from '../../src/catalogue/sources.ts';
import { LOCALES } from '../../src/catalogue/words.ts';
import type { PlaceLayout } from '../../src/play/layout.ts';
import { checkScene, type SceneWords } from '../../src/play/scene-checks.ts';
import type { SceneDocument } from '../../src/play/scene-document.ts';

/**
 * First step of the build: every scene document is held against its place's nodes, its words in both languages and the sources of the
 * catalogue. What is wrong is named by file and field, and nothing is built.
 */
const root = join(import.meta.dirname, '..', '..');

/** @throws Error naming the file when it is missing or no JSON. */
function readJson<T>(file: string): T {
  if (!existsSync(file)) throw new Error(`${relative(root, file)}: is missing`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new Error(`${relative(root, file)}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

async function faultsIn(folder: string): Promise<string[]> {
  const file = join(folder, 'scene.ts');
  const name = relative(root, file);
  try {
    const { default: scene } = (await import(pathToFileURL(file).href)) as { default: SceneDocument };
    const layout = readJson<PlaceLayout>(join(root, 'public', 'places', `${scene.place.file}.layout.json`));
    const words = Object.fromEntries(
      LOCALES.map((locale) => [locale, readJson<SceneWords>(join(folder, `${locale}.json`))]),
    );
    const unsourced = (scene.interests ?? []).flatMap(({ source }, index) =>
      sourceOf(source) ? [] : [`/interests/${index}/source: the catalogue has no source ${source}`],
    );
    return [...checkScene(scene, layout, words), ...unsourced].map((fault) => `${name}: ${fault}`);
  } catch (error) {
    return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

const folders = readdirSync(join(root, 'scenes'), { withFileTypes: true })
  .filter((sector) => sector.isDirectory())
  .flatMap((sector) =>
    readdirSync(join(root, 'scenes', sector.name)).map((place) => join(root, 'scenes', sector.name, place)),
  );
const faults = (await Promise.all(folders.map(faultsIn))).flat();
for (const fault of faults) console.error(fault);
if (folders.length === 0) console.error('scenes: there is no place at all');
process.exitCode = faults.length > 0 || folders.length === 0 ? 1 : 0;
