import { type ReactNode, useMemo } from 'react';
import { commonWords } from '../../catalogue/common-words.ts';
import { forumWords } from '../../catalogue/report-labels.ts';
import { createWords } from '../../catalogue/words.ts';
import type { ForumTitle, ReportDocument } from '../../protocol/report-document.ts';
import { ReportsContext, useReports } from '../reports-context.ts';
import { useLoaded } from '../use-loaded.ts';

interface ForumTitlesProps {
  report: ReportDocument;
  children: ReactNode;
}

/** Inside it forums are called as they were when the report was made. */
export function ForumTitles({ report: { forums }, children }: ForumTitlesProps) {
  return forums ? <Titled forums={forums}>{children}</Titled> : <TitledToday>{children}</TitledToday>;
}

/** A report of before has no titles: its forums are called as staff call them today; by their slug as long as that is not known. */
function TitledToday({ children }: { children: ReactNode }) {
  const [occasions] = useLoaded<ForumTitle[]>('/api/staff/occasions');
  return <Titled forums={occasions.state === 'ready' ? occasions.value : NONE}>{children}</Titled>;
}

const NONE: readonly ForumTitle[] = [];

function Titled({ forums, children }: { forums: readonly ForumTitle[]; children: ReactNode }) {
  const reports = useReports();
  const { locale } = reports.words;
  const titled = useMemo(
    () => ({ ...reports, words: createWords(locale, commonWords[locale], forumWords(forums)) }),
    [reports, locale, forums],
  );
  return <ReportsContext value={titled}>{children}</ReportsContext>;
}
