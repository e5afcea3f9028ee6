import { type MouseEvent, type ReactNode, useRef } from 'react';
import { isLoggedIn } from '../staff-api.ts';

interface ExportLinkProps {
  href: string;
  className: string;
  children: ReactNode;
}

/**
 * Downloads a file of the report. When the session is over the server would answer with an error, which the browser would save as the
 * file: so the page asks first, and whoever sits there logs in again over it.
 */
export function ExportLink({ href, className, children }: ExportLinkProps) {
  const asked = useRef(false);
  const download = async (link: HTMLAnchorElement) => {
    if (!(await isLoggedIn())) return;
    asked.current = true;
    link.click();
    asked.current = false;
  };
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (asked.current) return;
    event.preventDefault();
    void download(event.currentTarget);
  };
  return (
    <a className={className} download href={href} onClick={onClick}>
      {children}
    </a>
  );
}
