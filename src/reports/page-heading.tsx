import { useEffect } from 'react';
import { useReports } from './reports-context.ts';

/** The page's first heading. It can take the focus when the page changes, and the title of the window follows it. */
export function PageHeading({ children, title }: { children: string; title?: string }) {
  const { words } = useReports();
  useEffect(() => {
    document.title = `${title ?? children} — ${words.text('site.name')}`;
  }, [title, children, words]);
  return (
    <h1 tabIndex={-1} className="page-heading">
      {children}
    </h1>
  );
}
