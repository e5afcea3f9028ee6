import { commonWords } from '../../../catalogue/common-words.ts';
import { createWords, type Locale, type WordReader } from '../../../catalogue/words.ts';

/** The words for the sample: those that visitors read. */
export function sampleWords(locale: Locale = 'fr'): WordReader {
  return createWords(locale, commonWords[locale]);
}
