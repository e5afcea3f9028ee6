import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { meshopt, prune } from '@gltf-transform/functions';
import { MeshoptEncoder } from 'meshoptimizer';
import { assetsFolder, buildFolder, publicFolder } from './folders.ts';
import { createFiles } from './gltf-files.ts';
import { runBlender } from './run-blender.ts';
import { hashSources } from './source-hash.ts';
import { validateGlb } from './validate.ts';

/** The figures that `assets/figures/build.py` knows how to make, as its own list says. */
export function listFigures(): string[] {
  const list = join(assetsFolder, 'figures', 'figures.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : [];
}

/** What each published figure was built from: committed beside the sources, so that a fresh clone builds only what changed. */
const builtPath = join(assetsFolder, 'figures', 'built.json');

function readBuilt(): Record<string, string> {
  return existsSync(builtPath) ? (JSON.parse(readFileSync(builtPath, 'utf8')) as Record<string, string>) : {};
}

/** Builds one person: Blender script, then meshopt; joints, clips and names stay as they are. */
export async function buildFigure(name: string, force: boolean): Promise<void> {
  const folder = join(assetsFolder, 'figures');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => `figures/${path}`);
  const sourceHash = hashSources(sources, name);
  const target = join(publicFolder, 'figures', `${name}.glb`);
  if (!force && existsSync(target) && readBuilt()[name] === sourceHash) {
    console.log(`${name}: unchanged`);
    return;
  }
  const out = join(buildFolder, 'figures');
  await runBlender(join(folder, 'build.py'), { OUT: out, FIGURE: name }, out);
  const files = await createFiles();
  const document = await files.read(join(out, `${name}.glb`));
  await document.transform(
    prune({ keepLeaves: true }),
    meshopt({ encoder: MeshoptEncoder, level: 'high', quantizePosition: 14 }),
  );
  const bytes = await files.writeBinary(document);
  await validateGlb(bytes, `${name}.glb`);
  mkdirSync(join(publicFolder, 'figures'), { recursive: true });
  writeFileSync(target, bytes);
  writeFileSync(builtPath, `${JSON.stringify({ ...readBuilt(), [name]: sourceHash }, null, 2)}\n`);
  console.log(`${name}: ${(bytes.byteLength / 1024).toFixed(0)} KB`);
}
