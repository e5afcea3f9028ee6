import { useEffect, useMemo, useState } from 'react';
import { commonWords } from '../catalogue/common-words.ts';
import { createWords, type Locale } from '../catalogue/words.ts';
import type { Device } from '../session/device.ts';
import type { SessionLog } from '../session/session-log.ts';
import type { SessionStore } from '../session/session-store.ts';
import { Link } from './link.tsx';
import { AboutPage } from './pages/about-page.tsx';
import { AccessibilityPage } from './pages/accessibility-page.tsx';
import { GoodbyePage } from './pages/goodbye-page.tsx';
import { HeadsetPage } from './pages/headset-page.tsx';
import { HomePage } from './pages/home-page.tsx';
import { MapPage } from './pages/map-page.tsx';
import { PlacePage } from './pages/place-page.tsx';
import { PrivacyPage } from './pages/privacy-page.tsx';
import { RecordsPage } from './pages/records-page.tsx';
import { UnknownPage } from './pages/unknown-page.tsx';
import { PAGE_PATHS, routeOf, VISIT_PATHS } from '../catalogue/site-pages.ts';
import { usePath } from './route.ts';
import { useHeadingFocus } from './use-heading-focus.ts';
import { usePageComfort } from './use-page-comfort.ts';
import { useVisitEnd } from './use-visit-end.ts';
import { useVisit, VisitContext, type VisitContextValue } from './visit-context.ts';

/** French unless the browser asks for another language that is English. Nothing is stored. */
function firstLocale(): Locale {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'fr' || asked === 'en') return asked;
  const [preferred = 'fr'] = navigator.languages;
  return preferred.startsWith('en') ? 'en' : 'fr';
}

interface AppProps {
  session: SessionStore;
  log: SessionLog;
  device: Device;
}

export function App({ session, log, device }: AppProps) {
  const [locale, setLocale] = useState(firstLocale);
  const words = useMemo(() => createWords(locale, commonWords[locale]), [locale]);
  const value = useMemo<VisitContextValue>(
    () => ({ words, setLocale, resetLocale: () => setLocale(firstLocale()), session, log, device }),
    [words, session, log, device],
  );
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  usePageComfort(session);
  useVisitEnd(value);
  return (
    <VisitContext value={value}>
      <a className="skip-link" href="#content">
        {words.text('site.skip')}
      </a>
      <nav className="site-nav" aria-label={words.text('site.name')}>
        <Link href="/" className="brand">
          {words.text('site.name')}
        </Link>
        <div className="site-tools">
          <FinishLink />
          <button
            type="button"
            lang={locale === 'fr' ? 'en' : 'fr'}
            onClick={() => setLocale(locale === 'fr' ? 'en' : 'fr')}
          >
            {words.text('site.language')}
          </button>
        </div>
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

/** The way out, on every page of a visit but those that are not part of one. */
function FinishLink() {
  const { words } = useVisit();
  const { page } = routeOf(usePath());
  if (page === 'goodbye' || page === 'headset') return null;
  return (
    <Link href={VISIT_PATHS.goodbye} className="finish">
      {words.text('after.finish')}
    </Link>
  );
}

function CurrentPage() {
  const path = usePath();
  useHeadingFocus(path);
  const route = routeOf(path);
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'place':
      return <PlacePage slug={route.slug} text={route.text} />;
    case 'about':
      return <AboutPage />;
    case 'privacy':
      return <PrivacyPage />;
    case 'goodbye':
      return <GoodbyePage />;
    case 'records':
      return <RecordsPage />;
    case 'headset':
      return <HeadsetPage />;
    case 'accessibility':
      return <AccessibilityPage />;
    case 'map':
      return <MapPage />;
    case 'unknown':
      return <UnknownPage />;
  }
}
