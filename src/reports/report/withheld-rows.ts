import { withheldRowsText } from '../../catalogue/report-labels.ts';
import type { WordReader } from '../../catalogue/words.ts';
import type { ReportTable } from '../../protocol/report-document.ts';
import { tableTitle } from './table-words.ts';

/**
 * What is said below each table of the rows that it leaves out, by the table's id; a table that leaves out none has no entry. Long lists
 * that stand below an earlier table already are not written again: the sentence says which one.
 */
export function withheldRowsBelow(tables: readonly ReportTable[], words: WordReader): Map<string, string> {
  const first = new Map<string, ReportTable>();
  const below = new Map<string, string>();
  for (const table of tables) {
    const text = withheldRowsText(table, words);
    if (text === null) continue;
    const earlier = first.get(text);
    if (!earlier) first.set(text, table);
    below.set(
      table.id,
      earlier ? words.text('reports.withheldRowsAgain', { title: tableTitle(earlier, words) }) : text,
    );
  }
  return below;
}
