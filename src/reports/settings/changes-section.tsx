import type { StaffChange } from '../../protocol/staff-settings-api.ts';
import { failureWords } from '../forms/failure-words.ts';
import { dayName } from '../../catalogue/report-labels.ts';
import { useReports } from '../reports-context.ts';
import { useLoaded } from '../use-loaded.ts';

/** Which account changed what on which day. */
export function ChangesSection() {
  const { words } = useReports();
  const [changes] = useLoaded<StaffChange[]>('/api/staff/changes');
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.text('staff.changesTitle')}</h2>
      <p>{words.text('staff.changesText')}</p>
      {changes.state === 'failed' && <p role="alert">{failureWords(changes.failure, words)}</p>}
      {changes.state === 'ready' && (
        <ol className="changes">
          {changes.value.map(({ day, account, what, subject }, index) => (
            // Two equal changes of a day are two lines: only the place tells them apart.
            <li key={`${day} ${account} ${what} ${subject} ${index}`}>
              <span className="day">{dayName(day, words)}</span> <strong>{account}</strong> ·{' '}
              {words.text(`staff.changes.${what}`)} · {subject}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
