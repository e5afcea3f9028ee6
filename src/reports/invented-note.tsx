import { useReports } from './reports-context.ts';
import { useLoaded } from './use-loaded.ts';

/** Says on every page of staff, and on paper, that the database holds invented data. Nothing where it does not. */
export function InventedNote() {
  const { words } = useReports();
  const [database] = useLoaded<{ invented: boolean }>('/api/staff/database');
  if (database.state !== 'ready' || !database.value.invented) return null;
  return (
    <aside className="invented" aria-label={words.text('reports.invented')}>
      <strong>{words.text('reports.invented')}</strong> {words.text('reports.inventedText')}
    </aside>
  );
}
