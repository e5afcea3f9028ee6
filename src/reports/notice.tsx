import { Link } from '../visit/link.tsx';
import { PageHeading } from './page-heading.tsx';
import { useReports } from './reports-context.ts';

interface NoticeProps {
  title: string;
  text: string;
  /** Where one can go from here; the reports unless said otherwise. */
  path?: '/bilans' | '/bilans/connexion';
}

/** Stands where there is no page to show: what is the matter, and a way on. */
export function Notice({ title, text, path = '/bilans' }: NoticeProps) {
  const { words, addressOf } = useReports();
  return (
    <main id="content" className="page staff-page narrow">
      <PageHeading>{title}</PageHeading>
      <p>{text}</p>
      <p>
        <Link href={addressOf(path)} className="button">
          {words.text(path === '/bilans' ? 'staff.toReports' : 'staff.toLogin')}
        </Link>
      </p>
    </main>
  );
}
