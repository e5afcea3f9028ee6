import { lazy, Suspense } from 'react';
import { VISIT_PATHS } from '../../catalogue/site-pages.ts';
import { CountingChoice } from '../counting-choice.tsx';
import { Link } from '../link.tsx';
import { useVisit } from '../visit-context.ts';
import { Article } from './article.tsx';

// They carry the schemas of all events, which no other page needs.
const KindsOfRecords = lazy(() => import('./kinds-of-records.tsx'));

/** What is collected, and why. */
export function PrivacyPage() {
  const { words } = useVisit();
  return (
    <Article
      titleKey="pages.privacy"
      sections={['privacy.principle', 'privacy.declared', 'privacy.refuse', 'privacy.device']}
    >
      <CountingChoice explained />
      <p>
        <Link className="button" href={VISIT_PATHS.records}>
          {words.text('after.records.open')}
        </Link>
      </p>
      <section>
        <h2>{words.text('privacy.records')}</h2>
        <p>{words.text('privacy.recordsText')}</p>
        <Suspense>
          <KindsOfRecords />
        </Suspense>
      </section>
    </Article>
  );
}
