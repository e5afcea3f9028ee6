import type { ReportTable } from '../protocol/report-document.ts';
import { tableDefinition } from './asked-words.ts';
import type { WordReader } from './words.ts';

/** What is said of a table by its id, and by what stands in it: the same for pages and exports. */

/** `essais interrompus`: what one of its numbers is. A table whose unit is too wide a word for it has one of its own. */
export function tableUnit({ id, unit }: ReportTable, words: WordReader): string {
  const own = `reports.tables.${id}.unit`;
  return words.text(words.has(own) ? own : `reports.units.${unit}`);
}

/** The sentences that are true only of a table with withheld cells, and only of one that is compared with the period before. */
function remarkKeys({ id, cells, earlier = [] }: ReportTable): string[] {
  const isWithheld = cells.some((row) => row.includes(null)) || earlier.some((column) => column.cells.includes(null));
  return [...(isWithheld ? ['withheld'] : []), ...(earlier.length > 0 ? ['earlier'] : [])].map(
    (remark) => `reports.tables.${id}.${remark}`,
  );
}

/** What a table counts, and what must be known of its cells as they are in this report. */
export function definitionOf(table: ReportTable, words: WordReader): string {
  const remarks = remarkKeys(table).filter((key) => words.has(key));
  return [tableDefinition(table.id, words), ...remarks.map((key) => words.text(key))].join(' ');
}
