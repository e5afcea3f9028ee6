import { dayName, monthName } from '../../catalogue/report-labels.ts';
import type { RejectedEvents } from '../../protocol/staff-settings-api.ts';
import { LoadNote } from '../load-note.tsx';
import { PageHeading } from '../page-heading.tsx';
import { numberText } from '../report/cell-text.ts';
import { useReports } from '../reports-context.ts';
import { useLoaded } from '../use-loaded.ts';
import { RefusalReason } from './refusal-reason.tsx';
import { RefusalTable } from './refusal-table.tsx';
import { fieldWords, kindWords } from './refusal-words.ts';

/** `/bilans/rejets`: what was refused and why. */
export function RejectedPage() {
  const { words } = useReports();
  const [rejected] = useLoaded<RejectedEvents>('/api/staff/rejected');
  return (
    <main id="content" className="page staff-page">
      <PageHeading>{words.text('staff.rejected.title')}</PageHeading>
      <p className="lead">{words.text('staff.rejected.intro')}</p>
      <LoadNote loaded={rejected} />
      {rejected.state === 'ready' &&
        (rejected.value.months.length === 0 ? (
          <p className="panel">{words.text('staff.rejected.none')}</p>
        ) : (
          <>
            <RejectedMonths months={rejected.value.months} />
            <RejectedByDay events={rejected.value.events} />
          </>
        ))}
    </main>
  );
}

function RejectedMonths({ months }: { months: RejectedEvents['months'] }) {
  const { words } = useReports();
  return (
    <RefusalTable
      id="rejected-months"
      title={words.text('staff.rejected.months')}
      columns={['month', 'events', 'field', 'reason']}
    >
      {months.map(({ month, field, reason, events }) => (
        <tr key={`${month} ${field} ${reason}`}>
          <th scope="row">{monthName(month, words)}</th>
          <td className="number">{numberText(events, 0, words)}</td>
          <td>{fieldWords(field, words)}</td>
          <td className="reason">
            <RefusalReason field={field} reason={reason} />
          </td>
        </tr>
      ))}
    </RefusalTable>
  );
}

function RejectedByDay({ events }: { events: RejectedEvents['events'] }) {
  const { words } = useReports();
  return (
    <RefusalTable
      id="rejected-newest"
      title={words.text('staff.rejected.newest')}
      text={words.text('staff.rejected.kept')}
      columns={['day', 'kind', 'field', 'reason']}
    >
      {events.map(({ id, day, kind, field, reason, held, length }) => (
        <tr key={id}>
          <th scope="row">{dayName(day, words)}</th>
          <td>{kindWords(kind, words)}</td>
          <td>{fieldWords(field, words)}</td>
          <td className="reason">
            <RefusalReason
              field={field}
              reason={reason}
              held={
                held === null
                  ? words.text('staff.rejected.noValue')
                  : words.text(`staff.rejected.held.${held}`, { count: length ?? 0 })
              }
            />
          </td>
        </tr>
      ))}
    </RefusalTable>
  );
}
