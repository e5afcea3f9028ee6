import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { commonWords } from '../catalogue/common-words.ts';
import { createWords, type Locale } from '../catalogue/words.ts';
import type { SessionLog } from '../session/session-log.ts';
import type { SessionStore } from '../session/session-store.ts';
import { Link } from './link.tsx';
import { AboutPage } from './pages/about-page.tsx';
import { AccessibilityPage } from './pages/accessibility-page.tsx';
import { HomePage } from './pages/home-page.tsx';
import { MapPage } from './pages/map-page.tsx';
import { PlacePage } from './pages/place-page.tsx';
import { UnknownPage } from './pages/unknown-page.tsx';
import { PAGE_PATHS, routeOf, usePath } from './route.ts';
import { VisitContext, type VisitContextValue } from './visit-context.ts';

// It carries the schemas of all events, which no other page needs.
const PrivacyPage = lazy(() => import('./pages/privacy-page.tsx'));

/** French unless the browser asks for another language that is English. Nothing is stored. */
function firstLocale(): Locale {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'fr' || asked === 'en') return asked;
  const [preferred = 'fr'] = navigator.languages;
  return preferred.startsWith('en') ? 'en' : 'fr';
}

export function App({ session, log }: { session: SessionStore; log: SessionLog }) {
  const [locale, setLocale] = useState(firstLocale);
  const words = useMemo(() => createWords(locale, commonWords[locale]), [locale]);
  const value = useMemo<VisitContextValue>(() => ({ words, setLocale, session, log }), [words, session, log]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useVisitEnd(log);
  return (
    <VisitContext value={value}>
      <a className="skip-link" href="#content">
        {words.text('site.skip')}
      </a>
      <nav className="site-nav" aria-label={words.text('site.name')}>
        <Link href="/" className="brand">
          {words.text('site.name')}
        </Link>
        <button
          type="button"
          lang={locale === 'fr' ? 'en' : 'fr'}
          onClick={() => setLocale(locale === 'fr' ? 'en' : 'fr')}
        >
          {words.text('site.language')}
        </button>
      </nav>
      <CurrentPage />
      <footer className="site-footer">
        {Object.entries(PAGE_PATHS).map(([page, path]) => (
          <Link key={page} href={path}>
            {words.text(`pages.${page}`)}
          </Link>
        ))}
        <a href="/bilans">{words.text('pages.reports')}</a>
      </footer>
    </VisitContext>
  );
}

/** A visit ends when the page goes away for good. */
function useVisitEnd(log: SessionLog): void {
  useEffect(() => {
    const end = (event: PageTransitionEvent) => {
      if (!event.persisted) void log.endVisit();
    };
    addEventListener('pagehide', end);
    return () => removeEventListener('pagehide', end);
  }, [log]);
}

function CurrentPage() {
  const route = routeOf(usePath());
  useTitle();
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'place':
      return <PlacePage slug={route.slug} text={route.text} />;
    case 'about':
      return <AboutPage />;
    case 'privacy':
      return (
        <Suspense>
          <PrivacyPage />
        </Suspense>
      );
    case 'accessibility':
      return <AccessibilityPage />;
    case 'map':
      return <MapPage />;
    case 'unknown':
      return <UnknownPage message="404" />;
  }
}

/** The title of the page follows its first heading. */
function useTitle(): void {
  useEffect(() => {
    const heading = document.querySelector('h1')?.textContent;
    document.title = heading ? `${heading} — ACTE’INOV immersif` : 'ACTE’INOV immersif';
  });
}
