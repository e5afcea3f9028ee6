import { useEffect, useRef } from 'react';
import type { PeriodEntry, ReportDocument } from '../../protocol/report-document.ts';
import { navigate, useSearch } from '../../visit/route.ts';
import { LoadNote } from '../load-note.tsx';
import { PageHeading } from '../page-heading.tsx';
import { periodName } from '../../catalogue/report-labels.ts';
import { ForumTitles } from '../report/forum-titles.tsx';
import { goToNamedPart } from '../report/fragments.ts';
import { PeriodForm } from '../report/period-form.tsx';
import { ReportView } from '../report/report-view.tsx';
import { useReports } from '../reports-context.ts';
import { type Loaded, useLoaded } from '../use-loaded.ts';

/** `/bilans`: the newest closed period, or the one in the address. */
export function ReportPage() {
  const { words } = useReports();
  const [periods, reloadPeriods] = useLoaded<PeriodEntry[]>('/api/reports/periods');
  const asked = new URLSearchParams(useSearch()).get('periode');
  const entries = periods.state === 'ready' ? periods.value : [];
  const chosen =
    entries.find(({ period }) => period.id === asked) ?? entries.find(({ state }) => state === 'frozen') ?? entries[0];
  return (
    <main id="content" className="page staff-page">
      <PageHeading {...(chosen ? { title: titleOf(chosen, words) } : {})}>{words.text('reports.title')}</PageHeading>
      <p className="lead">{words.text('reports.intro')}</p>
      {periods.state === 'ready' && !chosen && <p role="status">{words.text('reports.empty')}</p>}
      <LoadNote loaded={periods} />
      {chosen && asked !== null && asked !== chosen.period.id && (
        <p className="note">
          {words.text('reports.unknownPeriod', { asked, period: periodName(chosen.period, words) })}
        </p>
      )}
      {chosen && <ChosenReport entries={entries} chosen={chosen} reloadPeriods={reloadPeriods} />}
    </main>
  );
}

function titleOf({ period }: PeriodEntry, words: ReturnType<typeof useReports>['words']): string {
  return words.text('reports.titleOf', { period: periodName(period, words) });
}

interface ChosenReportProps {
  entries: readonly PeriodEntry[];
  chosen: PeriodEntry;
  reloadPeriods(): Promise<void>;
}

function ChosenReport({ entries, chosen, reloadPeriods }: ChosenReportProps) {
  const { words, addressOf, noteInvented } = useReports();
  const [report, reload] = useLoaded<ReportDocument>(`/api/reports/${chosen.period.id}`);
  const shown = useRef<string | null>(null);
  const name = periodName(chosen.period, words);

  useEffect(() => {
    if (report.state === 'ready' && report.value.invented) noteInvented();
  }, [report, noteInvented]);

  // Whoever goes to another period, by the list or by Back, is taken to its heading once it is there, or to the part that the address names.
  useEffect(() => {
    if (report.state !== 'ready' || shown.current === chosen.period.id) return;
    const isFirst = shown.current === null;
    shown.current = chosen.period.id;
    if (!goToNamedPart() && !isFirst) document.getElementById('report-heading')?.focus();
  }, [report.state, chosen.period.id]);

  return (
    <>
      <PeriodForm
        entries={entries}
        chosen={chosen.period.id}
        onChoose={(periode) => {
          if (periode === chosen.period.id) document.getElementById('report-heading')?.focus();
          navigate(addressOf('/bilans', { periode }));
        }}
      />
      <p role="status" className="visually-hidden">
        {statusOf(report, name, words)}
      </p>
      {report.state === 'loading' ? (
        <p aria-hidden="true">{words.text('staff.loading')}</p>
      ) : (
        <LoadNote loaded={report} />
      )}
      {report.state === 'ready' && (
        <ForumTitles report={report.value}>
          <ReportView
            report={report.value}
            onNewEdition={async () => {
              await Promise.all([reload(), reloadPeriods()]);
            }}
          />
        </ForumTitles>
      )}
    </>
  );
}

function statusOf(
  report: Loaded<ReportDocument>,
  period: string,
  words: ReturnType<typeof useReports>['words'],
): string {
  if (report.state === 'ready') return words.text('reports.shown', { period });
  return report.state === 'loading' ? words.text('staff.loading') : '';
}
