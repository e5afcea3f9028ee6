import { usePath } from '../visit/route.ts';
import { Notice } from './notice.tsx';
import { AccessPage } from './pages/access-page.tsx';
import { HeadsetsPage } from './pages/headsets-page.tsx';
import { LoginPage } from './pages/login-page.tsx';
import { RejectedPage } from './pages/rejected-page.tsx';
import { ReportPage } from './pages/report-page.tsx';
import { SettingsPage } from './pages/settings-page.tsx';
import { SheetPage } from './pages/sheet-page.tsx';
import { useReports } from './reports-context.ts';
import { staffPageAt } from '../catalogue/staff-pages.ts';

/** The page at this address, or the login in its place, or a word that it is for others. */
export function CurrentPage() {
  const { words, staff } = useReports();
  const { page, roles } = staffPageAt(usePath());
  if (roles && !staff) return <LoginPage />;
  if (roles && staff && !roles.includes(staff.role))
    return <Notice title={words.text('staff.errors.403')} text={words.text('staff.forbidden')} />;
  switch (page) {
    case 'report':
      return <ReportPage />;
    case 'login':
      return staff ? (
        <Notice title={words.text('staff.login.done')} text={words.text('staff.login.doneAs', { name: staff.name })} />
      ) : (
        <LoginPage />
      );
    case 'access':
      return <AccessPage />;
    case 'sheet':
      return <SheetPage />;
    case 'settings':
      return <SettingsPage />;
    case 'headsets':
      return <HeadsetsPage />;
    case 'rejected':
      return <RejectedPage />;
    case 'unknown':
      return <Notice title={words.text('staff.errors.404')} text={words.text('staff.unknown')} />;
  }
}
