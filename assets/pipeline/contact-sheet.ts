import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packPlace, writeLayout } from './build-place.ts';
import { assetsFolder, buildFolder } from './folders.ts';
import { takePictures } from './preview-pictures.ts';
import { runBlender } from './run-blender.ts';

/** `npm run assets:sheet`: every parametric part of the kit in one picture, `assets/.build/sheet/sheet-parts.png`. */
const folder = join(buildFolder, 'sheet');
await runBlender(join(assetsFolder, 'sheet', 'place.py'), { OUT: folder, SIZE: '1024', SAMPLES: '8' }, folder);
const { bytes, layout } = await packPlace('sheet', folder);
writeFileSync(join(folder, 'packed.glb'), bytes);
writeFileSync(join(folder, 'packed.layout.json'), writeLayout(layout));
console.log(`${layout.triangles.static} triangles`);
await takePictures({
  file: 'assets/.build/sheet/packed',
  views: [{ name: 'sheet-parts', from: [7, 7.5, 23], look: [7, -0.6, 5] }],
  out: folder,
  field: 42,
  width: 2400,
  height: 1500,
});
