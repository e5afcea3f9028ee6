import type { ReportTable } from '../../protocol/report-document.ts';
import { useReports } from '../reports-context.ts';
import { tableTitle } from './table-words.ts';

/** Ways into a long page. */
export function ReportContents({ tables }: { tables: readonly ReportTable[] }) {
  const { words } = useReports();
  return (
    <details className="contents">
      <summary>{words.text('reports.contents', { count: tables.length })}</summary>
      <nav aria-label={words.text('reports.contentsName')}>
        <ol>
          {tables.map((table) => (
            <li key={table.id}>
              <a href={`#${table.id}`}>{tableTitle(table, words)}</a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
