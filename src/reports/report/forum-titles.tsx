import { type ReactNode, useMemo } from 'react';
import { commonWords } from '../../catalogue/common-words.ts';
import { forumWords } from '../../catalogue/report-labels.ts';
import { createWords } from '../../catalogue/words.ts';
import type { NamedOccasion } from '../../protocol/staff-settings-api.ts';
import { ReportsContext, useReports } from '../reports-context.ts';
import { useLoaded } from '../use-loaded.ts';

/** Inside it forums are called by the title that staff gave them; by their slug as long as that is not known. */
export function ForumTitles({ children }: { children: ReactNode }) {
  const reports = useReports();
  const { locale } = reports.words;
  const [occasions] = useLoaded<NamedOccasion[]>('/api/staff/occasions');
  const titled = useMemo(
    () =>
      occasions.state === 'ready'
        ? { ...reports, words: createWords(locale, commonWords[locale], forumWords(occasions.value)) }
        : reports,
    [reports, locale, occasions],
  );
  return <ReportsContext value={titled}>{children}</ReportsContext>;
}
