import type { PdfFile } from './pdf-file.ts';
import { PdfDictionary, PdfReader, type PdfValue, decodeUtf16 } from './pdf-values.ts';

export interface PageMarks {
  /** What is written in each marked piece, by its number (MCID). */
  texts: Map<number, string>;
  /** What is written in artifacts. */
  artifacts: string[];
  /** Operators that show something outside every mark: readers could neither read nor skip it. */
  unmarked: string[];
}

const SHOWING = /^(Tj|TJ|'|"|f|F|f\*|S|s|B|B\*|b|b\*|Do|sh)$/;

/** Text by glyph of a font that pdfkit embedded. */
function readGlyphs(file: PdfFile, font: PdfValue): string[] {
  const reference = file.dictionary(font).entries.get('ToUnicode');
  if (!reference || typeof reference !== 'object' || !('ref' in reference)) throw new Error('a font has no ToUnicode');
  const map = file.object(reference.ref).stream ?? '';
  return [...map.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[(.*?)\]/g)].flatMap(([, range = '']) =>
    [...range.matchAll(/<([0-9a-f ]*)>/g)].map(([, code = '']) => decodeUtf16(fromHex(code.replaceAll(' ', '')))),
  );
}

function fromHex(hex: string): string {
  return Buffer.from(hex, 'hex').toString('latin1');
}

function decodeGlyphs(value: PdfValue, glyphs: string[]): string {
  const parts = Array.isArray(value) ? value : [value];
  return parts
    .flatMap((part) =>
      part !== null && typeof part === 'object' && 'hex' in part ? (part.hex.match(/.{4}/g) ?? []) : [],
    )
    .map((glyph) => glyphs[parseInt(glyph, 16)] ?? '')
    .join('');
}

class PageReading {
  readonly marks: PageMarks = { texts: new Map(), artifacts: [], unmarked: [] };
  private readonly stack: (number | 'artifact' | 'other')[] = [];
  private glyphs: string[] = [];
  private readonly fonts: Map<string, string[]>;

  constructor(fonts: Map<string, string[]>) {
    this.fonts = fonts;
  }

  run(operator: string, operands: PdfValue[]): void {
    if (operator === 'BDC' || operator === 'BMC') this.open(operands);
    else if (operator === 'EMC') this.stack.pop();
    else if (operator === 'Tf') this.glyphs = this.fonts.get((operands[0] as { name: string }).name) ?? [];
    else if (SHOWING.test(operator)) this.show(operator, operands);
  }

  private open([tag, properties]: PdfValue[]): void {
    const mcid = properties instanceof PdfDictionary ? properties.entries.get('MCID') : undefined;
    if (typeof mcid === 'number') this.marks.texts.set(mcid, this.marks.texts.get(mcid) ?? '');
    const isArtifact = (tag as { name: string }).name === 'Artifact';
    this.stack.push(typeof mcid === 'number' ? mcid : isArtifact ? 'artifact' : 'other');
  }

  private show(operator: string, operands: PdfValue[]): void {
    const text = operator === 'TJ' || operator === 'Tj' ? decodeGlyphs(operands[0] ?? null, this.glyphs) : '';
    const mark = this.stack.findLast((one) => one !== 'other');
    if (mark === undefined) this.marks.unmarked.push(`${operator} ${text}`);
    else if (mark === 'artifact') this.marks.artifacts.push(text);
    else this.marks.texts.set(mark, (this.marks.texts.get(mark) ?? '') + text);
  }
}

/** Reads what a page shows and how it is marked. */
export function readPageMarks(file: PdfFile, page: PdfValue): PageMarks {
  const contents = file.dictionary(page).entries.get('Contents');
  if (!contents || typeof contents !== 'object' || !('ref' in contents)) throw new Error('a page has no contents');
  const fonts = new Map<string, string[]>();
  const resources = file.get(file.get(page, 'Resources'), 'Font');
  if (resources instanceof PdfDictionary)
    for (const [name, font] of resources.entries) fonts.set(name, readGlyphs(file, font));
  const reading = new PageReading(fonts);
  const reader = new PdfReader(file.object(contents.ref).stream ?? '');
  let operands: PdfValue[] = [];
  while (!reader.atEnd) {
    const value = reader.read();
    if (value !== null && typeof value === 'object' && 'operator' in value) {
      reading.run(value.operator, operands);
      operands = [];
    } else operands.push(value);
  }
  return reading.marks;
}
