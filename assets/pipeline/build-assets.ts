import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFigure, listFigures } from './build-figure.ts';
import { buildPlace } from './build-place.ts';
import { assetsFolder } from './folders.ts';

/** `npm run assets -- <place>|<figure>|all [--size 1024] [--samples 64] [--draft] [--reuse] [--force]` */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '1024' },
    samples: { type: 'string', default: '64' },
    draft: { type: 'boolean', default: false },
    reuse: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
  },
});

const places = readdirSync(join(assetsFolder, 'places'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(assetsFolder, 'places', entry.name, 'place.py')))
  .map((entry) => entry.name);
const figures = listFigures();
const wanted = positionals.length === 0 || positionals.includes('all') ? [...places, ...figures] : positionals;

for (const name of wanted) {
  if (places.includes(name)) {
    const { draft, reuse, force } = values;
    await buildPlace(name, { size: Number(values.size), samples: Number(values.samples), draft, reuse, force });
  } else if (figures.includes(name)) {
    await buildFigure(name, values.force);
  } else {
    throw new Error(`No place or figure called «${name}». There are: ${[...places, ...figures].join(', ')}`);
  }
}
