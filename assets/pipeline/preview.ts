import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takePictures } from './preview-pictures.ts';

/**
 * Pictures of a place as the visitor sees it, without the app:
 * `tsx assets/pipeline/preview.ts <place> [--out DIR] [--from x,y,z --look x,y,z] [--field 70] [--width 960 --height 600] [--spot bench]
 * [--hide prop_a,prop_b]`
 * `--from` and `--look` are Blender coordinates in metres (Z up); without them, four directions from each standing spot.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'preview' },
    from: { type: 'string' },
    look: { type: 'string' },
    spot: { type: 'string' },
    name: { type: 'string', default: 'view' },
    field: { type: 'string', default: '75' },
    width: { type: 'string', default: '960' },
    height: { type: 'string', default: '600' },
    eye: { type: 'string', default: '1.6' },
    hide: { type: 'string', default: '-' },
  },
});
const slug = positionals[0];
if (!slug) throw new Error('Which place?');

const numbers = (text: string): number[] => text.split(',').map(Number);
const toGltf = ([x = 0, y = 0, z = 0]: readonly number[]): number[] => [x, z, -y];

await takePictures({
  file: `public/places/${slug}`,
  views:
    values.from && values.look
      ? [{ name: `${slug}-${values.name}`, from: toGltf(numbers(values.from)), look: toGltf(numbers(values.look)) }]
      : { eye: Number(values.eye) },
  only: values.spot,
  hide: values.hide,
  out: resolve(values.out),
  field: Number(values.field),
  width: Number(values.width),
  height: Number(values.height),
});
