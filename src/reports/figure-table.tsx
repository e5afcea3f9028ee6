import type { WordReader } from '../catalogue/words.ts';
import type { FigureRow } from '../protocol/report-summary.ts';

interface FigureTableProps {
  caption: string;
  rows: readonly FigureRow[];
  total: FigureRow;
  words: WordReader;
}

/** Places opened and finished, with a bar that only repeats what the number says. */
export function FigureTable({ caption, rows, total, words }: FigureTableProps) {
  const numbers = new Intl.NumberFormat(words.locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(words.locale === 'fr' ? 'fr-FR' : 'en-GB', { style: 'percent' });
  const most = Math.max(1, ...rows.map((row) => row.opened));
  const line = (row: FigureRow, isTotal: boolean) => (
    <tr key={row.key} className={isTotal ? 'total' : undefined}>
      <th scope="row">{row.key}</th>
      <td>
        {!isTotal && <span className="bar" aria-hidden="true" style={{ width: `${(row.opened / most) * 6}rem` }} />}
        {numbers.format(row.opened)}
      </td>
      <td>{numbers.format(row.finished)}</td>
      <td>{row.opened ? percent.format(row.finished / row.opened) : '—'}</td>
      <td>{numbers.format(row.seconds / 60)}</td>
      <td>{row.opened ? words.text('reports.seconds', { count: Math.round(row.seconds / row.opened) }) : '—'}</td>
    </tr>
  );
  return (
    <div className="table-holder" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            {['opened', 'finished', 'share', 'minutes', 'average'].map((column) => (
              <th key={column} scope="col">
                {words.text(`reports.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((row) => line(row, false))}</tbody>
        <tfoot>{line(total, true)}</tfoot>
      </table>
    </div>
  );
}
