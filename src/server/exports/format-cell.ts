import { markText } from '../../catalogue/cell-marks.ts';
import type { WordReader } from '../../catalogue/words.ts';
import type { ReportCell } from '../../protocol/report-document.ts';
import { strictWords } from './required-word.ts';

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: string, digits: number, useGrouping: boolean): Intl.NumberFormat {
  const key = `${language} ${digits} ${useGrouping}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping });
  formats.set(key, format);
  return format;
}

/** For people: `1 234,5`; or `n.d.`, whatever the reason for which it is withheld; or `–` or `non saisi`. */
export function formatCell(cell: ReportCell, digits: number, words: WordReader): string {
  if (typeof cell !== 'number') return markText(cell, strictWords(words));
  return formatOf(words.locale === 'fr' ? 'fr-FR' : 'en-GB', digits, true).format(cell);
}

/** For a French spreadsheet, in whichever language the words are: `1234,5`. */
export function formatSheetCell(cell: ReportCell, digits: number, words: WordReader): string {
  if (typeof cell !== 'number') return markText(cell, strictWords(words));
  return formatOf('fr-FR', digits, false).format(cell);
}
