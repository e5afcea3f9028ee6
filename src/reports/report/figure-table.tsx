import type { ReportLine, ReportTable } from '../../protocol/report-document.ts';
import { useReports } from '../reports-context.ts';
import { ScrollHolder } from '../scroll-holder.tsx';
import { Cell } from './cell.tsx';
import { earlierLabel, lineLabel, nestedLabel } from '../../catalogue/report-labels.ts';
import { tableUnit } from '../../catalogue/table-words.ts';
import { tableTitle } from './table-words.ts';

const LEVEL_CLASSES = ['detail', 'subtotal', 'total'] as const;

/** One protected table, as it was published. */
export function FigureTable({ table }: { table: ReportTable }) {
  const { words } = useReports();
  const title = tableTitle(table, words);
  return (
    <ScrollHolder label={title}>
      <table className="figures">
        <caption>
          <span className="visually-hidden">{title}. </span>
          {words.text('reports.caption', { unit: tableUnit(table, words) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.text(`reports.dimensions.${table.rowDimension}`)}</th>
            {table.columns.map((column) => (
              <th key={column.key} scope="col" className={LEVEL_CLASSES[column.level]}>
                <span>{lineLabel(table.columnDimension, column, words)}</span>
              </th>
            ))}
            {table.earlier?.map(({ column }) => (
              <th key={column} scope="col" className="before">
                <span>{earlierLabel(table, column, words)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <Row key={`${row.level} ${row.key}`} table={table} row={row} index={index} />
          ))}
        </tbody>
      </table>
    </ScrollHolder>
  );
}

function Row({ table, row, index }: { table: ReportTable; row: ReportLine; index: number }) {
  const { words } = useReports();
  return (
    <tr className={LEVEL_CLASSES[row.level]}>
      <th scope="row">{nestedLabel(table.rowDimension, row, words)}</th>
      {table.columns.map((column, position) => (
        <td key={column.key} className={LEVEL_CLASSES[column.level]}>
          <Cell value={table.cells[index]?.[position] ?? null} digits={table.digits} />
        </td>
      ))}
      {table.earlier?.map(({ column, cells }) => (
        <td key={column} className="before">
          <Cell value={cells[index] ?? null} digits={table.digits} />
        </td>
      ))}
    </tr>
  );
}
