import { tableDefinition } from '../../catalogue/asked-words.ts';
import { dayName } from '../../catalogue/report-labels.ts';
import type { ReportDocument } from '../../protocol/report-document.ts';
import { useReports } from '../reports-context.ts';

/** Each total is that of a table of the report to come, and explained as it is. */
const TOTALS = { visits: 'visits_centre_mode', places: 'places_centre_mode' } as const;

/** An open period has two totals only, rounded down to tens: more would let one subtract yesterday from today. */
export function RunningTotals({ report }: { report: ReportDocument }) {
  const { words } = useReports();
  const { running, period, publishedFrom = '' } = report;
  const day = dayName(publishedFrom, words);
  if (!running) return <p>{words.text(`reports.awaited.${period.kind}`, { day })}</p>;
  return (
    <section aria-labelledby="running">
      <h3 id="running">{words.text('reports.running')}</h3>
      <dl className="key-figures running">
        {(['visits', 'places'] as const).map((unit) => (
          <div key={unit} className="key-figure">
            <dt>{words.text(`reports.keyNames.${TOTALS[unit]}`)}</dt>
            <dd className="key-value">
              {running[unit] === 0
                ? words.text('reports.lessThanTen')
                : words.text('reports.atLeast', { count: running[unit] })}
            </dd>
            <dd className="explained">{tableDefinition(TOTALS[unit], words)}</dd>
          </div>
        ))}
      </dl>
      <p className="explained">{words.text('reports.runningText')}</p>
      <p>{words.text('reports.awaited.running', { day })}</p>
    </section>
  );
}
