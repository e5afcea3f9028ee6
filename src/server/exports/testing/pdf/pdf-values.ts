/** The values that a PDF's syntax has. */
export type PdfValue =
  | number
  | boolean
  | null
  | { name: string }
  | { text: string }
  | { hex: string }
  | { ref: number }
  | { operator: string }
  | PdfValue[]
  | PdfDictionary;

export class PdfDictionary {
  readonly entries = new Map<string, PdfValue>();
}

const TOKENS = {
  space: /[\s\0]+/y,
  dictionary: /<</y,
  dictionaryEnd: />>/y,
  array: /\[/y,
  arrayEnd: /\]/y,
  literal: /\(/y,
  hex: /<([0-9a-fA-F\s]*)>/y,
  name: /\/([^\s()<>[\]{}/%]*)/y,
  reference: /(\d+) \d+ R\b/y,
  number: /[+-]?(\d+\.?\d*|\.\d+)/y,
  word: /[A-Za-z'"*]+/y,
};

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values one after the other from the text of an object or a page (bytes as Latin-1). */
export class PdfReader {
  private readonly source: string;
  position: number;

  constructor(source: string, position = 0) {
    this.source = source;
    this.position = position;
  }

  get atEnd(): boolean {
    this.skipSpace();
    return this.position >= this.source.length;
  }

  private skipSpace(): void {
    this.take(TOKENS.space);
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.source);
    if (match) this.position = pattern.lastIndex;
    return match;
  }

  read(): PdfValue {
    this.skipSpace();
    if (this.take(TOKENS.dictionary)) return this.readDictionary();
    if (this.take(TOKENS.array)) return this.readArray();
    if (this.take(TOKENS.literal)) return { text: decodeText(this.readLiteral()) };
    const hex = this.take(TOKENS.hex);
    if (hex) return { hex: (hex[1] ?? '').replace(/\s/g, '') };
    const name = this.take(TOKENS.name);
    if (name)
      return { name: (name[1] ?? '').replace(/#(..)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) };
    const reference = this.take(TOKENS.reference);
    if (reference) return { ref: Number(reference[1]) };
    const number = this.take(TOKENS.number);
    if (number) return Number(number[0]);
    const word = this.take(TOKENS.word)?.[0];
    if (word === undefined)
      throw new Error(`no PDF value at "${this.source.slice(this.position, this.position + 20)}"`);
    if (word === 'null') return null;
    return word === 'true' || word === 'false' ? word === 'true' : { operator: word };
  }

  private readDictionary(): PdfDictionary {
    const dictionary = new PdfDictionary();
    for (;;) {
      this.skipSpace();
      if (this.take(TOKENS.dictionaryEnd)) return dictionary;
      const key = this.read();
      dictionary.entries.set((key as { name: string }).name, this.read());
    }
  }

  private readArray(): PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.take(TOKENS.arrayEnd)) return values;
      values.push(this.read());
    }
  }

  private readLiteral(): string {
    let text = '';
    let depth = 1;
    for (;;) {
      const character = this.source[this.position] ?? '';
      this.position += 1;
      if (character === '\\') {
        const escaped = this.source[this.position] ?? '';
        this.position += 1;
        text += ESCAPES[escaped] ?? escaped;
        continue;
      }
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth === 0 || character === '') return text;
      text += character;
    }
  }
}

function decodeText(bytes: string): string {
  return bytes.startsWith('\xFE\xFF') ? decodeUtf16(bytes.slice(2)) : bytes;
}

/** Text from bytes in UTF-16, most significant byte first. */
export function decodeUtf16(bytes: string): string {
  let text = '';
  for (let index = 0; index + 1 < bytes.length; index += 2)
    text += String.fromCharCode(bytes.charCodeAt(index) * 256 + bytes.charCodeAt(index + 1));
  return text;
}
