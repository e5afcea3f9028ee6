import { centreName, dayName, monthName } from '../../catalogue/report-labels.ts';
import type { MissingSheets } from '../../protocol/staff-settings-api.ts';
import { useReports } from '../reports-context.ts';
import { useLoaded } from '../use-loaded.ts';

/** Of a month that is not closed yet: whose sheet is missing. The region is told of all centres, a centre of its own, readers of none. */
export function MissingSheetsNote({ month }: { month: string }) {
  const { staff } = useReports();
  return staff?.role === 'region' || staff?.role === 'centre' ? <Missing month={month} /> : null;
}

function Missing({ month }: { month: string }) {
  const { words } = useReports();
  const [missing] = useLoaded<MissingSheets>(`/api/staff/hand-counts/missing?month=${month}`);
  if (missing.state !== 'ready' || missing.value.centres.length === 0) return null;
  const { centres, closesOn } = missing.value;
  return (
    <p className="note missing-sheets">
      {words.text('staff.sheet.missing', {
        count: centres.length,
        month: monthName(month, words),
        centres: centres.map((id) => centreName(id, words)).join(', '),
        day: dayName(closesOn, words),
      })}
    </p>
  );
}
