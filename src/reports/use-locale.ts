import { useEffect, useState } from 'react';
import type { Locale } from '../catalogue/words.ts';
import { replaceAddress, usePath, useSearch } from '../visit/route.ts';

/** French unless the address asks for English. */
function localeIn(search: string): Locale {
  return new URLSearchParams(search).get('lang') === 'en' ? 'en' : 'fr';
}

/** The address of a page in a language. */
export function addressIn(locale: Locale, path: string, query: Record<string, string>): string {
  const search = new URLSearchParams({ ...query, ...(locale === 'en' ? { lang: 'en' } : {}) }).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** The language of the staff pages. Nothing is stored: the address says it, so that a page that is read again, or sent on, stays in it. */
export function useLocale(): [Locale, (locale: Locale) => void] {
  const path = usePath();
  const search = useSearch();
  const [locale, setLocale] = useState(() => localeIn(search));
  useEffect(() => {
    document.documentElement.lang = locale;
    if (localeIn(search) === locale) return;
    const { lang: _, ...query } = Object.fromEntries(new URLSearchParams(search));
    replaceAddress(addressIn(locale, path, query) + location.hash);
  }, [locale, path, search]);
  return [locale, setLocale];
}
