import { useEffect, useId, useState } from 'react';
import { STAFF_PAGES, staffPageAt } from '../catalogue/staff-pages.ts';
import type { Locale } from '../catalogue/words.ts';
import { Link } from '../visit/link.tsx';
import { usePath } from '../visit/route.ts';
import { LogoutButton } from './logout-button.tsx';
import { useReports } from './reports-context.ts';

/** The bar above: where one can go with one's role, who one is, the language. On a narrow screen the places fold behind a button. */
export function StaffMenu({ onLocale }: { onLocale(locale: Locale): void }) {
  const { words, staff, addressOf } = useReports();
  const path = usePath();
  const [open, setOpen] = useState(false);
  const id = useId();
  const other = words.locale === 'fr' ? 'en' : 'fr';
  useEffect(() => setOpen(false), [path]);

  const language = (
    <button type="button" lang={other} onClick={() => onLocale(other)}>
      {words.text('site.language')}
    </button>
  );
  return (
    <header className="staff-header">
      <nav className="site-nav staff-nav" aria-label={words.text('staff.menu')}>
        <Link href={addressOf('/bilans')} className="brand">
          {words.text('site.name')} {!staff && <span className="brand-part">{words.text('staff.space')}</span>}
        </Link>
        {staff && (
          <button
            type="button"
            className="menu-button"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {words.text('staff.openMenu')}
          </button>
        )}
        {staff && (
          <div id={id} className={open ? 'menu open' : 'menu'}>
            <ul>
              {STAFF_PAGES.filter(({ roles }) => roles?.includes(staff.role)).map(({ path: to, page }) => (
                <li key={page}>
                  <Link href={addressOf(to)} aria-current={page === staffPageAt(path).page ? 'page' : undefined}>
                    {words.text(`staff.pages.${page}`)}
                  </Link>
                </li>
              ))}
            </ul>
            <div className="staff-who">
              <span className="staff-name">{staff.name}</span>
              <LogoutButton />
              {language}
            </div>
          </div>
        )}
        {!staff && language}
      </nav>
    </header>
  );
}
