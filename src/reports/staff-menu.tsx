import type { Locale } from '../catalogue/words.ts';
import { Link } from '../visit/link.tsx';
import { navigate, usePath } from '../visit/route.ts';
import { useReports } from './reports-context.ts';
import { request } from './staff-api.ts';
import { STAFF_PAGES, staffPageAt } from '../catalogue/staff-pages.ts';

/** The bar above: where one can go with one's role, who one is, the language. */
export function StaffMenu({ onLocale }: { onLocale(locale: Locale): void }) {
  const { words, staff, setStaff, addressOf } = useReports();
  const here = staffPageAt(usePath()).page;
  const other = words.locale === 'fr' ? 'en' : 'fr';

  async function leave(): Promise<void> {
    await request('POST', '/api/staff/logout').catch(() => undefined);
    setStaff(null);
    navigate(addressOf('/bilans/connexion'));
  }

  return (
    <header className="staff-header">
      <nav className="site-nav staff-nav" aria-label={words.text('staff.menu')}>
        <Link href={addressOf('/bilans')} className="brand">
          {words.text('site.name')} {!staff && <span className="brand-part">{words.text('staff.space')}</span>}
        </Link>
        {staff && (
          <ul>
            {STAFF_PAGES.filter(({ roles }) => roles?.includes(staff.role)).map(({ path, page }) => (
              <li key={page}>
                <Link href={addressOf(path)} aria-current={page === here ? 'page' : undefined}>
                  {words.text(`staff.pages.${page}`)}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <div className="staff-who">
          {staff && <span className="staff-name">{staff.name}</span>}
          {staff && (
            <button type="button" onClick={() => void leave()}>
              {words.text('staff.logout')}
            </button>
          )}
          <button type="button" lang={other} onClick={() => onLocale(other)}>
            {words.text('site.language')}
          </button>
        </div>
      </nav>
    </header>
  );
}
