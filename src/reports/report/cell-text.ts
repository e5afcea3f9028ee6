import type { WordReader } from '../../catalogue/words.ts';

/** `1 234,5` in the reader's format. */
export function numberText(value: number, digits: number, words: WordReader): string {
  return value.toLocaleString(words.locale === 'fr' ? 'fr-FR' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
