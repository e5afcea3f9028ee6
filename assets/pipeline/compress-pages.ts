import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/**
 * Last step of the pages' build: beside every file that gains by it stand `.br` and `.gz`, which the server sends to browsers that take
 * them. Models gain too: their meshes are written so that a general compression finds more. Sounds and pictures are compressed already.
 */
const root = join(import.meta.dirname, '../../dist/app');
const GAINING = new Set(['.js', '.css', '.html', '.json', '.svg', '.txt', '.glb', '.wasm']);
/** A file that would shrink by less is not worth a second copy. */
const WORTHWHILE = 0.95;

const compressors = {
  '.br': (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  '.gz': (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

async function compress(file: string): Promise<void> {
  const bytes = readFileSync(file);
  for (const [suffix, compressor] of Object.entries(compressors)) {
    const small = await compressor(bytes);
    if (small.length < bytes.length * WORTHWHILE) writeFileSync(file + suffix, small);
  }
}

const waiting = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => GAINING.has(extname(name)))
  .map((name) => join(root, name));
async function work(): Promise<void> {
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await compress(file);
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
