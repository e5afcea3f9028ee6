import type { ReportPeriod, ReportTable, SheetsFilled } from '../protocol/report-document.ts';
import { lineLabel } from './report-labels.ts';
import type { WordReader } from './words.ts';

/**
 * Of how many sheets the totals of a table are that centres count by hand, and that those of the period before may be of others: «5 centres
 * sur 8 ont saisi ce mois.»; null for all other tables.
 */
export function sheetsNote(table: ReportTable, { kind }: ReportPeriod, words: WordReader): string | null {
  const filled = table.sheets ? [filledNote(table, table.sheets, kind, words)] : [];
  const earlier = table.family === 'hand' && table.earlier ? [words.text('reports.sheets.earlier')] : [];
  const notes = [...filled, ...earlier];
  return notes.length > 0 ? notes.join(' ') : null;
}

function filledNote(
  table: ReportTable,
  { filled, expected }: SheetsFilled,
  kind: ReportPeriod['kind'],
  words: WordReader,
): string {
  const [count = 0] = filled;
  const word = `reports.sheets.${kind}`;
  if (filled.every((one) => one === count)) return words.text(word, { count, expected, missing: expected - count });
  const kinds = table.columns.map((column, index) => {
    const own = filled[index] ?? 0;
    const name = lineLabel(table.columnDimension, column, words).toLocaleLowerCase(words.locale);
    const isMissing = kind === 'year' && own < expected;
    const slots = { kind: name, filled: own, missing: expected - own };
    return words.text(`reports.sheets.${isMissing ? 'kindMissing' : 'kind'}`, slots);
  });
  return words.text(`${word}ByKind`, { expected, kinds: kinds.join(', ') });
}
