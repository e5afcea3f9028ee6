import { failureWords } from '../forms/failure-words.ts';
import { PageHeading } from '../page-heading.tsx';
import { useReports } from '../reports-context.ts';
import { useLoaded } from '../use-loaded.ts';

/** `/bilans/rejets`: what was refused and why. */
export function RejectedPage() {
  const { words } = useReports();
  const [rejected] = useLoaded<object[]>('/api/staff/rejected');
  return (
    <main id="content" className="page staff-page">
      <PageHeading>{words.text('staff.pages.rejected')}</PageHeading>
      <p className="lead">{words.text('staff.rejected.intro')}</p>
      {rejected.state === 'failed' && <p role="alert">{failureWords(rejected.failure, words)}</p>}
    </main>
  );
}
