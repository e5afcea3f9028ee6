import { markText } from '../../catalogue/cell-marks.ts';
import type { WordReader } from '../../catalogue/words.ts';
import type { ReportCell } from '../../protocol/report-document.ts';
import { numberText } from '../report/cell-text.ts';
import type { Chart, ChartRow } from './chart-of.ts';
import { isPartWithheld } from './segments.ts';

/** What stands at the end of a row's bar: its number; `2,9 → 3,4` after marks; `57 (détail n.d.)` when only its total is published; or the mark of what has none. */
export function rowNumber(chart: Chart, row: ChartRow, words: WordReader): string {
  const read = (cell: ReportCell) =>
    typeof cell === 'number' ? numberText(cell, chart.digits, words) : markText(cell, words);
  if (chart.kind === 'bars') return read(row.parts[0] ?? null);
  if (chart.kind === 'dots') return [...new Set(row.parts.map(read))].join(' → ');
  if (!isPartWithheld(chart, row)) return row.total === undefined ? '' : read(row.total);
  const total = row.total ?? null;
  return typeof total === 'number'
    ? words.text('reports.totalAlone', { total: read(total), mark: 'reports.withheld' })
    : read(total);
}
