import type { WordReader } from '../../catalogue/words.ts';
import type { ReportTable } from '../../protocol/report-document.ts';

/** The words of a table are found by its id. */
export function tableTitle({ id }: Pick<ReportTable, 'id'>, words: WordReader): string {
  return words.text(`reports.tables.${id}.title`);
}
