import type { WordReader } from '../../../catalogue/words.ts';
import { requiredWord } from '../required-word.ts';
import type { TableGrid } from './table-grid.ts';
import type { TablePanel } from './table-layout.ts';

interface CaptionParts {
  grid: TableGrid;
  period: string;
  words: WordReader;
}

/** Which columns are of which table and in which unit. */
function partsOf({ tables }: TableGrid, words: WordReader): string[] {
  let first = 1;
  return tables.map(({ number, unit, columns }) => {
    const last = first + columns.length - 1;
    const part = requiredWord(words, `exports.captionParts.${first === last ? 'column' : 'columns'}`, {
      number,
      first,
      last,
      unit,
    });
    first = last + 1;
    return part;
  });
}

/** What the caption says of the columns of all tables. */
function wholeCaption({ grid, period, words }: CaptionParts): string {
  const [table] = grid.tables;
  const rows = grid.rowDimension.toLocaleLowerCase(words.locale);
  if (!table || grid.tables.length > 1)
    return [requiredWord(words, 'exports.captionParts.rows', { rows, period }), ...partsOf(grid, words)].join(' ');
  const columns = table.columnDimension.toLocaleLowerCase(words.locale);
  return requiredWord(words, 'exports.caption', { rows, columns, unit: table.unit, period });
}

/** What a panel of a grid shows, of which table and in which unit: whoever hears it has no heads in sight. */
export function captionOf(drawing: CaptionParts, panel: TablePanel): string {
  const { grid, words } = drawing;
  const { length } = grid.columns;
  const last = panel.first + panel.columnWidths.length;
  const place = { first: panel.first + 1, last, count: length };
  return [
    wholeCaption(drawing),
    ...(grid.columns.some(({ isEarlier }) => isEarlier) ? [requiredWord(words, 'exports.captionParts.earlier')] : []),
    ...(panel.columnWidths.length === length ? [] : [requiredWord(words, 'exports.panel', place)]),
  ].join(' ');
}
