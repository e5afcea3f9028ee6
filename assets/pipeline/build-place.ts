import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressPlace } from './compress.ts';
import { assetsFolder, buildFolder, publicFolder } from './folders.ts';
import { createFiles } from './gltf-files.ts';
import { type PlaceLayout, type PlaceLight, readNodes, readTriangles } from './layout.ts';
import { runBlender } from './run-blender.ts';
import { hashSources } from './source-hash.ts';
import { validateGlb } from './validate.ts';

export interface PlaceSettings {
  /** Side of the lightmap in texels. */
  readonly size: number;
  /** Light samples a texel. */
  readonly samples: number;
  /** Flat light instead of a bake: shapes in seconds. */
  readonly draft: boolean;
  /** Keep the last baked light when the unwrap has not changed; it is smoothed and filled anew. */
  readonly reuse: boolean;
  /** Build although nothing changed. */
  readonly force: boolean;
}

/** Makes the finished file, and its layout without a hash, from what Blender wrote into `folder`. */
export async function packPlace(
  slug: string,
  folder: string,
): Promise<{ bytes: Uint8Array; layout: Omit<PlaceLayout, 'sourceHash'> }> {
  const files = await createFiles();
  const document = await files.read(join(folder, `${slug}.glb`));
  const nodes = readNodes(document);
  const triangles = readTriangles(document);
  await compressPlace(document);
  const bytes = await files.writeBinary(document);
  await validateGlb(bytes, `${slug}.glb`);
  const light = JSON.parse(readFileSync(join(folder, `${slug}.light.json`), 'utf8')) as PlaceLight;
  const sources = JSON.parse(readFileSync(join(folder, `${slug}.sources.json`), 'utf8')) as string[];
  return { bytes, layout: { nodes, light, triangles, bytes: bytes.byteLength, sources } };
}

/** Builds one place from `assets/places/<slug>/place.py`, unless its sources and settings are those of the published file. */
export async function buildPlace(slug: string, settings: PlaceSettings): Promise<void> {
  const glbPath = join(publicFolder, 'places', `${slug}.glb`);
  const layoutPath = join(publicFolder, 'places', `${slug}.layout.json`);
  const quality = settings.draft ? 'draft' : `${settings.size}/${settings.samples}`;
  if (!settings.force && existsSync(glbPath) && existsSync(layoutPath)) {
    const published = JSON.parse(readFileSync(layoutPath, 'utf8')) as PlaceLayout;
    if (hashSources(published.sources, quality) === published.sourceHash) {
      console.log(`${slug}: unchanged`);
      return;
    }
  }
  console.log(`${slug}: building (${quality})`);
  const folder = join(buildFolder, slug);
  const environment: Record<string, string> = { OUT: folder, SIZE: `${settings.size}`, SAMPLES: `${settings.samples}` };
  if (settings.draft) environment.DRAFT = '1';
  if (settings.reuse) environment.REUSE = '1';
  await runBlender(join(assetsFolder, 'places', slug, 'place.py'), environment, folder);
  const packed = await packPlace(slug, folder);
  const { bytes } = packed;
  const { triangles, sources } = packed.layout;
  const layout: PlaceLayout = { ...packed.layout, sourceHash: hashSources(sources, quality) ?? '' };
  mkdirSync(join(publicFolder, 'places'), { recursive: true });
  writeFileSync(glbPath, bytes);
  writeFileSync(layoutPath, `${writeLayout(layout)}\n`);
  const total = triangles.static + triangles.far + triangles.props;
  console.log(`${slug}: ${total} triangles ${JSON.stringify(triangles)}, ${(bytes.byteLength / 1024).toFixed(0)} KB`);
}

/** JSON with one line a node: short to read and quiet in a diff. */
export function writeLayout(layout: object): string {
  return JSON.stringify(layout, null, 2).replace(
    /\[\s+([-\d.,\s]+?)\s+\]/g,
    (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
  );
}
