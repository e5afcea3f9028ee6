import type { ReportTable } from '../../protocol/report-document.ts';
import { useReports } from '../reports-context.ts';
import { CONTENTS_ID, headingIdOf } from './fragments.ts';
import { tableTitle } from './table-words.ts';

/** Ways into a long page. */
export function ReportContents({ tables }: { tables: readonly ReportTable[] }) {
  const { words } = useReports();
  return (
    <details className="contents">
      <summary id={CONTENTS_ID}>{words.text('reports.contents', { count: tables.length })}</summary>
      <nav aria-label={words.text('reports.contentsName')}>
        <ol>
          {tables.map((table) => (
            <li key={table.id}>
              <a href={`#${headingIdOf(table)}`}>{tableTitle(table, words)}</a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
