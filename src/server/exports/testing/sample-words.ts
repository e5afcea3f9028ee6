import { commonWords } from '../../../catalogue/common-words.ts';
import { createWords, type Locale, type WordReader } from '../../../catalogue/words.ts';
import { TEMPORARY_WORDS } from './temporary-words.ts';

/** The words for the sample: the common ones first. */
export function sampleWords(locale: Locale = 'fr'): WordReader {
  return createWords(locale, TEMPORARY_WORDS, commonWords[locale]);
}
