import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packPlace, writeLayout } from './build-place.ts';
import { assetsFolder, buildFolder } from './folders.ts';
import { takePictures } from './preview-pictures.ts';
import { runBlender } from './run-blender.ts';

/** Fields of parts in the order of `assets/sheet/place.py`, with their rows; metres between fields, rows and parts as there. */
const FIELDS = { bakehouse: 5, home: 5, roof: 5 };
const METRES = { field: 40, row: 6, middle: 7 };

/** `npm run assets:sheet`: every parametric part of the kit, a picture a row: `assets/.build/sheet/sheet-<field>-<row>.png`. */
const folder = join(buildFolder, 'sheet');
await runBlender(join(assetsFolder, 'sheet', 'place.py'), { OUT: folder, SIZE: '1024', SAMPLES: '8' }, folder);
const { bytes, layout } = await packPlace('sheet', folder);
writeFileSync(join(folder, 'packed.glb'), bytes);
writeFileSync(join(folder, 'packed.layout.json'), writeLayout(layout));
console.log(`${layout.triangles.static} triangles`);
await takePictures({
  file: 'assets/.build/sheet/packed',
  views: Object.entries(FIELDS).flatMap(([field, rows], number) =>
    Array.from({ length: rows }, (_, row) => {
      const [x, z] = [METRES.middle + number * METRES.field, row * METRES.row];
      return { name: `sheet-${field}-${row + 1}`, from: [x, 3.4, z + 9], look: [x, 0.8, z] };
    }),
  ),
  out: folder,
  field: 34,
  width: 2400,
  height: 760,
});
