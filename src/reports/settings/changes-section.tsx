import { dayName } from '../../catalogue/report-labels.ts';
import type { NamedOccasion, StaffChange } from '../../protocol/staff-settings-api.ts';
import { LoadNote } from '../load-note.tsx';
import { useReports } from '../reports-context.ts';
import { useLoaded } from '../use-loaded.ts';
import { subjectWords } from './subject-words.ts';

/** Which account changed what on which day. */
export function ChangesSection({ occasions }: { occasions: readonly NamedOccasion[] }) {
  const { words } = useReports();
  const [changes] = useLoaded<StaffChange[]>('/api/staff/changes');
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.text('staff.changesTitle')}</h2>
      <p>{words.text('staff.changesText')}</p>
      <LoadNote loaded={changes} />
      {changes.state === 'ready' && (
        <ol className="changes">
          {changes.value.map((change, index) => (
            // Two equal changes of a day are two lines: only the place tells them apart.
            <li key={`${change.day} ${change.account} ${change.what} ${change.subject} ${index}`}>
              <span className="day">{dayName(change.day, words)}</span> <strong>{change.account}</strong> ·{' '}
              {words.text(`staff.changes.${change.what}`)} · {subjectWords(change, occasions, words)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
