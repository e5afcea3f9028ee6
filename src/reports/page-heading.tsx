import { PageHeading as SiteHeading } from '../visit/page-heading.tsx';
import { useReports } from './reports-context.ts';

/** The first heading of a page for staff. */
export function PageHeading(props: { children: string; title?: string }) {
  const { words } = useReports();
  return <SiteHeading {...props} words={words} className="page-heading" />;
}
