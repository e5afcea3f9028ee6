import { useEffect } from 'react';
import type { WordReader } from '../catalogue/words.ts';

interface PageHeadingProps {
  children: string;
  words: WordReader;
  /** Of the window, where the heading says something else. */
  title?: string;
  className?: string;
}

/** The page's first heading. It can take the focus when the page changes, and the title of the window follows it. */
export function PageHeading({ children, words, title = children, className }: PageHeadingProps) {
  useEffect(() => {
    document.title = `${title} — ${words.text('site.name')}`;
  }, [title, words]);
  return (
    <h1 tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
