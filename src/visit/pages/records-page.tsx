import { CountingChoice } from '../counting-choice.tsx';
import { Link } from '../link.tsx';
import { PageHeading } from '../page-heading.tsx';
import { RecordsList } from '../records/records-list.tsx';
import { useVisit } from '../visit-context.ts';

/** The very records that will leave this device, and those that have left it during the visit. */
export function RecordsPage() {
  const { words } = useVisit();
  return (
    <main id="content" className="page article">
      <PageHeading words={words}>{words.text('after.records.title')}</PageHeading>
      <p>{words.text('after.records.intro')}</p>
      <RecordsList />
      <CountingChoice />
      <p>
        <Link href="/">{words.text('site.home')}</Link>
      </p>
    </main>
  );
}
