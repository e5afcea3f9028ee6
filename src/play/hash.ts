import type { PlayState } from './play-state.ts';

const bytes = new DataView(new ArrayBuffer(8));
let low = 0;
let high = 0;

/** 16 hexadecimal digits; equal states give equal ones, different states in practice different ones. For tests and replays, not per frame. */
export function hashOf(state: PlayState): string {
  low = 0x811c9dc5;
  high = 0x9e3779b9;
  mixValue(state);
  return hexadecimal(high) + hexadecimal(low);
}

function mixValue(value: unknown): void {
  if (typeof value === 'number') mixNumber(value);
  else if (typeof value === 'string') mixText(value);
  else if (typeof value === 'boolean') mixWord(value ? 3 : 2);
  else if (value === null) mixWord(1);
  else if (Array.isArray(value)) {
    mixWord(0x5b00_0000 + value.length);
    for (const item of value) mixValue(item ?? null);
  } else if (typeof value === 'object') mixRecord(value as Readonly<Record<string, unknown>>);
}

function mixRecord(record: Readonly<Record<string, unknown>>): void {
  // Sorted: the order in which keys were written is no part of what is true.
  for (const key of Object.keys(record).sort()) {
    const value = record[key];
    if (value === undefined) continue;
    mixText(key);
    mixValue(value);
  }
}

function mixNumber(value: number): void {
  // −0 and 0 are one number here, as they are in JSON.
  bytes.setFloat64(0, value + 0);
  mixWord(bytes.getUint32(0));
  mixWord(bytes.getUint32(4));
}

function mixText(text: string): void {
  mixWord(0x5400_0000 + text.length);
  for (let index = 0; index < text.length; index += 1) mixWord(text.charCodeAt(index));
}

/** Two different multiply-and-shift chains make one of 64 bits. */
function mixWord(word: number): void {
  low = Math.imul(low ^ word, 0x01000193);
  low ^= low >>> 15;
  high = Math.imul(high ^ word, 0x85ebca6b);
  high ^= high >>> 13;
}

function hexadecimal(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
