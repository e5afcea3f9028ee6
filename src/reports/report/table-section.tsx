import { sheetsNote } from '../../catalogue/sheets-note.ts';
import { definitionOf } from '../../catalogue/table-words.ts';
import type { ReportPeriod, ReportTable } from '../../protocol/report-document.ts';
import { chartOf } from '../charts/chart-of.ts';
import { isCrowded } from '../charts/segments.ts';
import { TableChart } from '../charts/table-chart.tsx';
import { useReports } from '../reports-context.ts';
import { exportAddress } from './export-address.ts';
import { ExportLink } from './export-link.tsx';
import { FigureTable } from './figure-table.tsx';
import { headingIdOf } from './fragments.ts';
import { tableTitle } from './table-words.ts';

/** On paper a table of more rows may go on over the page; a shorter one is never cut. */
const ROWS_KEPT_TOGETHER = 22;
/** With more columns than this, or in a long table, the chart stands above the table instead of beside it. */
const COLUMNS_BESIDE_CHART = 5;
/**
 * Paper has room for more: there the heads of many columns stand upright. A column of the period before takes the room of two, since its
 * head is a phrase that lies.
 */
const COLUMNS_BESIDE_ON_PAPER = 9;
const ROOM_OF_EARLIER = 2;
/** From this many columns on, their heads stand upright on paper: only so do they fit in letters of 9 pt. */
const COLUMNS_UPRIGHT = 5;

interface TableSectionProps {
  table: ReportTable;
  /** Its number in the contents, from 1. */
  number: number;
  period: ReportPeriod;
  /** Names the rows that the table leaves out; undefined: it leaves out none. */
  named: string | undefined;
}

export function TableSection({ table, number, period, named }: TableSectionProps) {
  const { words } = useReports();
  const chart = chartOf(table, words);
  const title = tableTitle(table, words);
  const earlier = table.earlier?.length ?? 0;
  const columns = table.columns.length + earlier;
  const room = table.columns.length + earlier * ROOM_OF_EARLIER;
  const sheets = sheetsNote(table, period, words);
  const long = table.rows.length > ROWS_KEPT_TOGETHER;
  const shape = [
    'report-table',
    columns > COLUMNS_BESIDE_CHART || long ? 'wide' : 'beside',
    long ? 'long' : 'short',
    long || room > COLUMNS_BESIDE_ON_PAPER ? 'above-on-paper' : 'beside-on-paper',
    columns >= COLUMNS_UPRIGHT ? 'upright' : 'level',
    chart && isCrowded(chart) ? 'crowded' : 'roomy',
  ].join(' ');
  return (
    <section className={shape} id={table.id}>
      <div className="table-head">
        <h4 id={headingIdOf(table)} tabIndex={-1}>
          <span className="table-number">{number}. </span>
          {title}
        </h4>
        <ExportLink className="export" href={exportAddress(period, 'csv', words.locale, table.id)}>
          CSV<span className="visually-hidden"> — {title}</span>
        </ExportLink>
      </div>
      <details>
        <summary>{words.text('reports.definition')}</summary>
        <p>{definitionOf(table, words)}</p>
      </details>
      {sheets !== null && <p className="explained">{sheets}</p>}
      <div className="table-and-chart">
        {chart && <TableChart chart={chart} title={title} />}
        <FigureTable table={table} />
      </div>
      {named && <p className="withheld-rows">{named}</p>}
    </section>
  );
}
