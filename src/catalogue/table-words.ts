import type { ReportTable } from '../protocol/report-document.ts';
import { tableDefinition } from './asked-words.ts';
import type { WordReader } from './words.ts';

/** What is said of a table by its id, and by what stands in it: the same for pages and exports. */

/** `essais interrompus`: what one of its numbers is. A table whose unit is too wide a word for it has one of its own. */
export function tableUnit({ id, unit }: ReportTable, words: WordReader): string {
  const own = `reports.tables.${id}.unit`;
  return words.text(words.has(own) ? own : `reports.units.${unit}`);
}

function hasWithheld({ cells, earlier = [] }: ReportTable): boolean {
  return cells.some((row) => row.includes(null)) || earlier.some((column) => column.cells.includes(null));
}

/** What a table counts, and where numbers are missing from it what must be known of that. */
export function definitionOf(table: ReportTable, words: WordReader): string {
  const definition = tableDefinition(table.id, words);
  const withheld = `reports.tables.${table.id}.withheld`;
  return hasWithheld(table) && words.has(withheld) ? `${definition} ${words.text(withheld)}` : definition;
}
