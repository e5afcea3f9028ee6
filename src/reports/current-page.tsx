import { usePath } from '../visit/route.ts';
import { PageHeading } from './page-heading.tsx';
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
  if (roles && staff && !roles.includes(staff.role)) return <Notice text={words.text('staff.errors.403')} />;
  switch (page) {
    case 'report':
      return <ReportPage />;
    case 'login':
      return <LoginPage />;
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
      return <Notice text={words.text('staff.errors.404')} />;
  }
}

function Notice({ text }: { text: string }) {
  return (
    <main id="content" className="page staff-page">
      <PageHeading>{text}</PageHeading>
    </main>
  );
}
