import { useEffect, useMemo, useState } from 'react';
import { commonWords } from '../catalogue/common-words.ts';
import { createWords, type Locale } from '../catalogue/words.ts';
import type { StaffIdentity } from '../protocol/staff-api.ts';
import { usePath } from '../visit/route.ts';
import { useHeadingFocus } from '../visit/use-heading-focus.ts';
import { CurrentPage } from './current-page.tsx';
import { InventedNote } from './invented-note.tsx';
import { ReportsContext, type ReportsContextValue } from './reports-context.ts';
import { request } from './staff-api.ts';
import { StaffMenu } from './staff-menu.tsx';

/** French unless the address asks for English. Nothing is stored. */
function firstLocale(): Locale {
  return new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'fr';
}

/** The pages of staff: reports, and what belongs to them. */
export function StaffApp() {
  const [locale, setLocale] = useState(firstLocale);
  const [staff, setStaff] = useState<StaffIdentity | null | undefined>(undefined);
  const words = useMemo(() => createWords(locale, commonWords[locale]), [locale]);
  const value = useMemo<ReportsContextValue>(
    () => ({
      words,
      staff: staff ?? null,
      setStaff,
      addressOf: (path, query = {}) => {
        const search = new URLSearchParams({ ...query, ...(locale === 'en' ? { lang: 'en' } : {}) }).toString();
        return search === '' ? path : `${path}?${search}`;
      },
    }),
    [words, staff, locale],
  );

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    request<StaffIdentity>('GET', '/api/staff/me').then(setStaff, () => setStaff(null));
  }, []);
  useHeadingFocus(`${usePath()} ${staff?.id ?? ''}`, staff !== undefined);

  return (
    <ReportsContext value={value}>
      <a className="skip-link" href="#content">
        {words.text('site.skip')}
      </a>
      <StaffMenu onLocale={setLocale} />
      <InventedNote />
      {staff !== undefined && <CurrentPage />}
      <footer className="site-footer staff-footer">
        <a href="/">{words.text('staff.visitors')}</a>
        <a href="/vie-privee">{words.text('pages.privacy')}</a>
        <a href="/accessibilite">{words.text('pages.accessibility')}</a>
      </footer>
    </ReportsContext>
  );
}
