import { useCallback, useMemo, useState } from 'react';
import { commonWords } from '../catalogue/common-words.ts';
import { PAGE_PATHS } from '../catalogue/site-pages.ts';
import { createWords } from '../catalogue/words.ts';
import { usePath } from '../visit/route.ts';
import { useHeadingFocus } from '../visit/use-heading-focus.ts';
import { CurrentPage } from './current-page.tsx';
import { InventedNote } from './invented-note.tsx';
import { LoadNote } from './load-note.tsx';
import { LoginDialog } from './login-dialog.tsx';
import { ReportsContext, type ReportsContextValue } from './reports-context.ts';
import { StaffMenu } from './staff-menu.tsx';
import { useLeaveGuard } from './unsaved.ts';
import { addressIn, useLocale } from './use-locale.ts';
import { useStaff } from './use-staff.ts';

/** The pages of staff: reports, and what belongs to them. */
export function StaffApp() {
  const [locale, setLocale] = useLocale();
  const [who, setStaff] = useStaff();
  const staff = who.state === 'ready' ? who.value : null;
  const [invented, setInvented] = useState(false);
  const noteInvented = useCallback(() => setInvented(true), []);
  const words = useMemo(() => createWords(locale, commonWords[locale]), [locale]);
  const value = useMemo<ReportsContextValue>(
    () => ({
      words,
      staff,
      setStaff,
      noteInvented,
      addressOf: (path, query = {}) => addressIn(locale, path, query),
    }),
    [words, staff, setStaff, noteInvented, locale],
  );
  useLeaveGuard(words);
  useHeadingFocus(`${usePath()} ${staff?.id ?? ''}`, who.state === 'ready');

  return (
    <ReportsContext value={value}>
      <a className="skip-link" href="#content">
        {words.text('site.skip')}
      </a>
      <StaffMenu onLocale={setLocale} />
      <InventedNote saidByReport={invented} />
      {who.state === 'ready' ? (
        <CurrentPage />
      ) : (
        <main id="content" className="page staff-page">
          <LoadNote loaded={who} />
        </main>
      )}
      {staff && <LoginDialog staff={staff} />}
      <footer className="site-footer staff-footer">
        {/* The visitors’ pages speak the browser’s language unless their address says another. */}
        <a href={`/?lang=${locale}`}>{words.text('staff.visitors')}</a>
        <a href={`${PAGE_PATHS.privacy}?lang=${locale}`}>{words.text('pages.privacy')}</a>
        <a href={`${PAGE_PATHS.accessibility}?lang=${locale}`}>{words.text('pages.accessibility')}</a>
      </footer>
    </ReportsContext>
  );
}
