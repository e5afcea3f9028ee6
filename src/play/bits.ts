/** Writes numbers of few bits one after the other, the highest bit first. */
export class BitWriter {
  #bytes = new Uint8Array(4096);
  #bits = 0;

  /** Whole bytes so far; the last one may be partly filled. */
  get byteLength(): number {
    return (this.#bits + 7) >>> 3;
  }

  /** `value` is 0 or more, and less than 2 to the power of `width` (at most 24). */
  write(value: number, width: number): void {
    if (this.byteLength + 4 > this.#bytes.length) this.#grow();
    for (let left = width; left > 0; ) {
      const index = this.#bits >>> 3;
      const free = 8 - (this.#bits & 7);
      const count = left < free ? left : free;
      const part = (value >>> (left - count)) & ((1 << count) - 1);
      this.#bytes[index] = (this.#bytes[index] ?? 0) | (part << (free - count));
      this.#bits += count;
      left -= count;
    }
  }

  /** Between −2^(width−1) and 2^(width−1) − 1. */
  writeSigned(value: number, width: number): void {
    this.write(value + 2 ** (width - 1), width);
  }

  /** Any whole number from 0; seven bits at a time. */
  writeVarint(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.write(128 | (rest & 127), 8);
    this.write(rest, 8);
  }

  /** A copy of what has been written, followed by `closing`. */
  finished(closing: number, width: number): Uint8Array {
    const bits = this.#bits;
    const last = bits >>> 3;
    const before = this.#bytes[last] ?? 0;
    this.write(closing, width);
    const bytes = this.#bytes.slice(0, this.byteLength);
    // What comes next is written over the closing.
    this.#bytes.fill(0, last);
    this.#bytes[last] = before;
    this.#bits = bits;
    return bytes;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what {@link BitWriter} wrote. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #bits = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @throws Error at the end of the bytes. */
  read(width: number): number {
    if (this.#bits + width > this.#bytes.length * 8) throw new Error('The recording ends in the middle of an intent');
    let value = 0;
    for (let left = width; left > 0; ) {
      const free = 8 - (this.#bits & 7);
      const count = left < free ? left : free;
      const byte = this.#bytes[this.#bits >>> 3] ?? 0;
      value = (value << count) | ((byte >>> (free - count)) & ((1 << count) - 1));
      this.#bits += count;
      left -= count;
    }
    return value;
  }

  readSigned(width: number): number {
    return this.read(width) - 2 ** (width - 1);
  }

  readVarint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.read(8);
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
      if (scale > 2 ** 35) throw new Error('The recording holds a number that is too long');
    }
  }
}
