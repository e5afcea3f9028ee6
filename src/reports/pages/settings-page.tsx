import type { StaffSettings } from '../../protocol/staff-settings-api.ts';
import { failureWords } from '../forms/failure-words.ts';
import { PageHeading } from '../page-heading.tsx';
import { useReports } from '../reports-context.ts';
import { AccountsSection } from '../settings/accounts-section.tsx';
import { ApiTokensSection } from '../settings/api-tokens-section.tsx';
import { CentresSection } from '../settings/centres-section.tsx';
import { ChangesSection } from '../settings/changes-section.tsx';
import { ClosingSection } from '../settings/closing-section.tsx';
import { ForumsSection } from '../settings/forums-section.tsx';
import { SurveySection } from '../settings/survey-section.tsx';
import { useLoaded } from '../use-loaded.ts';

/** `/bilans/reglages`: a centre sees its own settings and the forums; the region everything. */
export function SettingsPage() {
  const { words, staff } = useReports();
  const [settings, reload] = useLoaded<StaffSettings>('/api/staff/settings');
  const region = staff?.role === 'region';
  return (
    <main id="content" className="page staff-page">
      <PageHeading>{words.text('staff.pages.settings')}</PageHeading>
      <p className="lead">{words.text('staff.settings.intro')}</p>
      {settings.state === 'failed' && <p role="alert">{failureWords(settings.failure, words)}</p>}
      {settings.state === 'loading' && <p>{words.text('staff.loading')}</p>}
      {settings.state === 'ready' && (
        <>
          {region && <SurveySection survey={settings.value.survey} />}
          {region && <ClosingSection closing={settings.value.closing} onDone={reload} />}
          <CentresSection settings={settings.value.centres} />
          <ForumsSection occasions={settings.value.occasions} onDone={reload} />
        </>
      )}
      {region && (
        <>
          <AccountsSection />
          <ApiTokensSection />
          <ChangesSection />
        </>
      )}
    </main>
  );
}
