import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Those who pay, in the order in which they are named. */
export const FUNDERS = ['europe', 'region', 'city', 'metropole'] as const;
export type Funder = (typeof FUNDERS)[number];

/** One picture with the Union’s emblem and the mention beside it, as the Commission offers it. It takes the place of both. */
export const MENTION_BLOCK = 'europe-mention';

/** The picture of each emblem that has been put in the folder. */
export type Emblems = Partial<Record<Funder | typeof MENTION_BLOCK, Buffer>>;

const ENDINGS = ['png', 'jpg', 'jpeg'];

/** pdfkit reads these two and nothing else. */
function isPicture(bytes: Buffer): boolean {
  const isPng = bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return isPng || (bytes[0] === 0xff && bytes[1] === 0xd8);
}

/**
 * Reads `europe.png`, `region.jpg`, … from a folder. An emblem may be missing: its place is then a frame.
 * @throws Error naming `EMBLEMS_DIR` and the file when the folder does not exist or a file is no PNG or JPEG.
 */
export function readEmblems(folder: string | null): Emblems {
  const emblems: Emblems = {};
  if (folder === null) return emblems;
  if (!existsSync(folder)) throw new Error(`EMBLEMS_DIR: there is no folder "${folder}"`);
  for (const funder of [...FUNDERS, MENTION_BLOCK] as const) {
    const path = ENDINGS.map((ending) => join(folder, `${funder}.${ending}`)).find((one) => existsSync(one));
    if (!path) continue;
    const bytes = readFileSync(path);
    if (!isPicture(bytes)) throw new Error(`EMBLEMS_DIR: ${path} is neither PNG nor JPEG`);
    emblems[funder] = bytes;
  }
  return emblems;
}
