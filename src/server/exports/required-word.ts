import type { Slots, WordReader } from '../../catalogue/words.ts';

/** @throws Error naming the key that has no text: a report must not print keys. */
export function requiredWord(words: WordReader, key: string, slots?: Slots): string {
  if (!words.has(key)) throw new Error(`words: "${key}" is missing in ${words.locale}`);
  return words.text(key, slots);
}

/** The same words, of which none may be missing. */
export function strictWords(words: WordReader): WordReader {
  return { ...words, text: (key, slots) => requiredWord(words, key, slots) };
}
