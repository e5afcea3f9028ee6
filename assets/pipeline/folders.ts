import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders of the pipeline, absolute. Intermediate files (uncompressed GLB, lightmap) stay out of the repository. */
export const assetsFolder = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const projectFolder = resolve(assetsFolder, '..');
export const publicFolder = join(projectFolder, 'public');
export const buildFolder = join(assetsFolder, '.build');
