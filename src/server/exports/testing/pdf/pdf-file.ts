import { inflateSync } from 'node:zlib';
import { PdfDictionary, PdfReader, type PdfValue } from './pdf-values.ts';

export interface PdfObject {
  value: PdfValue;
  /** Bytes as Latin-1, unpacked, or null when the object has no stream. */
  stream: string | null;
}

/** A PDF read by its table of objects. */
export class PdfFile {
  private readonly objects = new Map<number, PdfObject>();
  readonly root: PdfDictionary;
  readonly info: PdfDictionary;

  constructor(bytes: Buffer) {
    const source = bytes.toString('latin1');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source)?.[1]);
    const [, count = ''] = /^xref\s+0 (\d+)\s/.exec(source.slice(start, start + 40)) ?? [];
    const entries = source.slice(source.indexOf('\n', start + 5) + 1);
    for (let id = 1; id < Number(count); id += 1) {
      const offset = Number(entries.slice(id * 20, id * 20 + 10));
      this.objects.set(id, readObject(source, offset));
    }
    const trailer = new PdfReader(source, source.indexOf('trailer', start) + 7).read();
    this.root = this.dictionary(this.get(trailer, 'Root'));
    this.info = this.dictionary(this.get(trailer, 'Info'));
  }

  get all(): PdfObject[] {
    return [...this.objects.values()];
  }

  object(id: number): PdfObject {
    const object = this.objects.get(id);
    if (!object) throw new Error(`the PDF has no object ${id}`);
    return object;
  }

  resolve(value: PdfValue | undefined): PdfValue {
    if (value === undefined) return null;
    return value !== null && typeof value === 'object' && 'ref' in value ? this.object(value.ref).value : value;
  }

  /** The entry of a dictionary, references followed; null if there is none. */
  get(value: PdfValue | undefined, key: string): PdfValue {
    const resolved = this.resolve(value);
    return resolved instanceof PdfDictionary ? this.resolve(resolved.entries.get(key)) : null;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    const resolved = this.resolve(value);
    if (!(resolved instanceof PdfDictionary)) throw new Error('the PDF has something else where a dictionary must be');
    return resolved;
  }

  array(value: PdfValue | undefined): PdfValue[] {
    const resolved = this.resolve(value);
    return Array.isArray(resolved) ? resolved : [];
  }

  text(value: PdfValue | undefined): string | null {
    const resolved = this.resolve(value);
    if (resolved === null || typeof resolved !== 'object') return null;
    if ('text' in resolved) return resolved.text;
    return 'name' in resolved ? resolved.name : null;
  }
}

function readObject(source: string, offset: number): PdfObject {
  const head = /\d+ 0 obj\s/y;
  head.lastIndex = offset;
  if (!head.test(source)) throw new Error(`the table of objects points to no object at ${offset}`);
  const reader = new PdfReader(source, head.lastIndex);
  const value = reader.read();
  const stream = /\s*stream\r?\n/y;
  stream.lastIndex = reader.position;
  if (!(value instanceof PdfDictionary) || !stream.test(source)) return { value, stream: null };
  const length = Number(value.entries.get('Length'));
  const bytes = source.slice(stream.lastIndex, stream.lastIndex + length);
  const filter = value.entries.get('Filter');
  const isPacked = filter !== null && typeof filter === 'object' && 'name' in filter && filter.name === 'FlateDecode';
  return { value, stream: isPacked ? inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1') : bytes };
}
