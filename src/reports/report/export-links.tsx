import type { ReportPeriod } from '../../protocol/report-document.ts';
import { useReports } from '../reports-context.ts';
import { exportAddress } from './export-address.ts';
import { ExportLink } from './export-link.tsx';

/** `json` is the open data, rounded to tens. */
const EXPORTS = ['pdf', 'xlsx', 'csv', 'json'] as const;

export function ExportLinks({ period }: { period: ReportPeriod }) {
  const { words } = useReports();
  return (
    <nav className="exports" aria-label={words.text('reports.exports.title')}>
      <ul>
        {EXPORTS.map((format) => (
          <li key={format}>
            <ExportLink className="button" href={exportAddress(period, format, words.locale)}>
              {words.text(`reports.exports.${format}`)}
            </ExportLink>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => print()}>
            {words.text('reports.exports.print')}
          </button>
        </li>
      </ul>
    </nav>
  );
}
