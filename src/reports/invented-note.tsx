import { useReports } from './reports-context.ts';
import { useLoaded } from './use-loaded.ts';

/**
 * Says on every page of staff, and on paper, that the database holds invented data, when it or a report says so. When that cannot be read,
 * it says that nobody knows: numbers must never pass for real because an answer was lost.
 */
export function InventedNote({ saidByReport }: { saidByReport: boolean }) {
  const { words } = useReports();
  const [database] = useLoaded<{ invented: boolean }>('/api/staff/database');
  if (saidByReport || (database.state === 'ready' && database.value.invented))
    return <Note title={words.text('reports.invented')} text={words.text('reports.inventedText')} />;
  if (database.state === 'failed')
    return <Note title={words.text('staff.unverified')} text={words.text('staff.unverifiedText')} />;
  return null;
}

function Note({ title, text }: { title: string; text: string }) {
  return (
    <aside className="invented" aria-label={title}>
      <strong>{title}</strong> {text}
    </aside>
  );
}
