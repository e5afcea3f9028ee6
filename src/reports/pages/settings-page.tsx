import type { StaffSettings } from '../../protocol/staff-settings-api.ts';
import { LoadNote } from '../load-note.tsx';
import { PageHeading } from '../page-heading.tsx';
import { useReports } from '../reports-context.ts';
import { AccountsSection } from '../settings/accounts-section.tsx';
import { ApiTokensSection } from '../settings/api-tokens-section.tsx';
import { CentresSection } from '../settings/centres-section.tsx';
import { ChangesSection } from '../settings/changes-section.tsx';
import { ClosingSection } from '../settings/closing-section.tsx';
import { ForumsSection } from '../settings/forums-section.tsx';
import { SettingsContents } from '../settings/settings-contents.tsx';
import { SurveySection } from '../settings/survey-section.tsx';
import { useLoaded } from '../use-loaded.ts';

/** The headings of the sections, by their ids. */
const REGION_SECTIONS = {
  survey: 'staff.survey.title',
  closing: 'staff.closing.title',
  centres: 'staff.centres.title',
  forums: 'staff.forums.title',
  accounts: 'staff.accounts.title',
  tokens: 'staff.tokens.title',
  changes: 'staff.changesTitle',
} as const;

/** `/bilans/reglages`: a centre sees its own settings and the forums; the region everything, and a table of contents. */
export function SettingsPage() {
  const { words, staff } = useReports();
  const [settings, reload] = useLoaded<StaffSettings>('/api/staff/settings');
  const region = staff?.role === 'region';
  return (
    <main id="content" className="page staff-page">
      <PageHeading>{words.text('staff.pages.settings')}</PageHeading>
      <p className="lead">{words.text('staff.settings.intro')}</p>
      <div className={region ? 'with-contents' : undefined}>
        {region && (
          <SettingsContents
            sections={Object.entries(REGION_SECTIONS).map(([id, key]) => ({ id, title: words.text(key) }))}
          />
        )}
        <div className="settings-sections">
          <LoadNote loaded={settings} />
          {settings.state === 'ready' && (
            <>
              {region && <SurveySection survey={settings.value.survey} />}
              {region && <ClosingSection closing={settings.value.closing} onDone={reload} />}
              <CentresSection settings={settings.value.centres} onDone={reload} />
              <ForumsSection occasions={settings.value.occasions} onDone={reload} />
            </>
          )}
          {region && (
            <>
              <AccountsSection />
              <ApiTokensSection />
              <ChangesSection occasions={settings.state === 'ready' ? settings.value.occasions : []} />
            </>
          )}
        </div>
      </div>
    </main>
  );
}
