import type { ReportDocument } from '../../protocol/report-document.ts';
import { useReports } from '../reports-context.ts';

/** An open period has two totals only, rounded down to tens: more would let one subtract yesterday from today. */
export function RunningTotals({ report }: { report: ReportDocument }) {
  const { words } = useReports();
  const { running } = report;
  return (
    <section aria-labelledby="running">
      <h3 id="running">{words.text('reports.running')}</h3>
      {running ? (
        <dl className="key-figures">
          {(['visits', 'places'] as const).map((unit) => (
            <div key={unit} className="key-figure">
              <dt>
                {words.text(`reports.keyNames.${unit === 'visits' ? 'visits_centre_mode' : 'places_centre_mode'}`)}
              </dt>
              <dd className="key-value">{words.text('reports.atLeast', { count: running[unit] })}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{words.text('reports.empty')}</p>
      )}
      <p className="explained">{words.text('reports.runningText')}</p>
    </section>
  );
}
