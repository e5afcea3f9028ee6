import type { RejectedEvents } from '../../protocol/staff-settings-api.ts';
import { failureWords } from '../forms/failure-words.ts';
import { PageHeading } from '../page-heading.tsx';
import { numberText } from '../report/cell-text.ts';
import { dayName, monthName } from '../../catalogue/report-labels.ts';
import { useReports } from '../reports-context.ts';
import { useLoaded } from '../use-loaded.ts';

/** `/bilans/rejets`: what was refused and why. */
export function RejectedPage() {
  const { words } = useReports();
  const [rejected] = useLoaded<RejectedEvents>('/api/staff/rejected');
  return (
    <main id="content" className="page staff-page">
      <PageHeading>{words.text('staff.pages.rejected')}</PageHeading>
      <p className="lead">{words.text('staff.rejected.intro')}</p>
      {rejected.state === 'failed' && <p role="alert">{failureWords(rejected.failure, words)}</p>}
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
  const title = words.text('staff.rejected.months');
  return (
    <section aria-labelledby="rejected-months">
      <h2 id="rejected-months">{title}</h2>
      <div className="table-holder" tabIndex={0} role="region" aria-labelledby="rejected-months">
        <table className="plain">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {['month', 'field', 'reason', 'events'].map((column) => (
                <th key={column} scope="col">
                  {words.text(`staff.rejected.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, field, reason, events }) => (
              <tr key={`${month} ${field} ${reason}`}>
                <th scope="row">{monthName(month, words)}</th>
                <td>
                  <code>{field}</code>
                </td>
                <td lang="en">{reason}</td>
                <td className="number">{numberText(events, 0, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function RejectedByDay({ events }: { events: RejectedEvents['events'] }) {
  const { words } = useReports();
  const title = words.text('staff.rejected.newest');
  return (
    <section aria-labelledby="rejected-newest">
      <h2 id="rejected-newest">{title}</h2>
      <p>{words.text('staff.rejected.kept')}</p>
      <div className="table-holder" tabIndex={0} role="region" aria-labelledby="rejected-newest">
        <table className="plain">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {['day', 'kind', 'field', 'reason', 'held'].map((column) => (
                <th key={column} scope="col">
                  {words.text(`staff.rejected.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {events.map(({ id, day, kind, field, reason, held, length }) => (
              <tr key={id}>
                <th scope="row">{dayName(day, words)}</th>
                <td>{kind ?? words.text('staff.rejected.noKind')}</td>
                <td>
                  <code>{field}</code>
                </td>
                <td lang="en">{reason}</td>
                <td>
                  {held === null
                    ? words.text('staff.rejected.noValue')
                    : words.text(`staff.rejected.held.${held}`, { count: length ?? 0 })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
