import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetsFolder } from './folders.ts';

/**
 * Hash of everything a build depends on: the contents of its sources (paths relative to `assets/`, as the build itself
 * reported them) and its settings. Null when a source has gone, so that the build runs again.
 */
export function hashSources(sources: readonly string[], settings: string): string | null {
  const hash = createHash('sha256').update(settings);
  for (const source of [...sources].sort()) {
    const path = join(assetsFolder, source);
    if (!existsSync(path)) return null;
    hash.update(source).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
