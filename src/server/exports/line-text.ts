import { lineLabel } from '../../catalogue/report-labels.ts';
import type { WordReader } from '../../catalogue/words.ts';
import type { ReportDimension, ReportLine } from '../../protocol/report-document.ts';
import { plainText } from './plain-text.ts';
import { strictWords } from './required-word.ts';

/** How a row or a column is called in an export, on one line. @throws Error naming the word that is missing. */
export function lineText(dimension: ReportDimension, line: ReportLine, words: WordReader): string {
  return plainText(lineLabel(dimension, line, strictWords(words)));
}
