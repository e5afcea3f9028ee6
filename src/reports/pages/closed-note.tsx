import type { PeriodEntry } from '../../protocol/report-document.ts';
import { Link } from '../../visit/link.tsx';
import { useReports } from '../reports-context.ts';
import { useLoaded } from '../use-loaded.ts';

/** Of a month whose report is out: what is typed now is not in it by itself. */
export function ClosedNote({ month }: { month: string }) {
  const { words, staff, addressOf } = useReports();
  const [periods] = useLoaded<PeriodEntry[]>('/api/reports/periods');
  const isFrozen = (id: string) =>
    periods.state === 'ready' && periods.value.some(({ period, state }) => period.id === id && state === 'frozen');
  if (!isFrozen(month)) return null;
  const year = month.slice(0, 4);
  if (isFrozen(year)) return <p className="note">{words.text('staff.sheet.closedYear', { year })}</p>;
  return (
    <p className="note">
      {words.text('staff.sheet.closed')}{' '}
      {staff?.role === 'region' ? (
        <Link href={addressOf('/bilans', { periode: month })}>{words.text('staff.sheet.toEdition')}</Link>
      ) : (
        words.text('staff.sheet.askEdition')
      )}
    </p>
  );
}
