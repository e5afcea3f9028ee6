import type { WordReader } from '../../catalogue/words.ts';
import type { ReportLine } from '../../protocol/report-document.ts';
import { requiredWord } from './required-word.ts';

const LEVELS = ['detail', 'subtotal', 'total'] as const;

/** Lets a reader of a spreadsheet leave totals out of a sum. */
export function levelName(level: ReportLine['level'], words: WordReader): string {
  return requiredWord(words, `exports.levels.${LEVELS[level]}`);
}
