import { markLegend, marksIn } from '../../catalogue/cell-marks.ts';
import { monthsCounted } from '../../catalogue/months-counted.ts';
import type { ReportDocument } from '../../protocol/report-document.ts';
import { MissingSheetsNote } from '../pages/missing-sheets.tsx';
import { useReports } from '../reports-context.ts';
import { ContentsLink } from './contents-link.tsx';
import { ExportLinks } from './export-links.tsx';
import { KeyFigureCards } from './key-figure-cards.tsx';
import { dayName, periodName } from '../../catalogue/report-labels.ts';
import { NewEdition } from './new-edition.tsx';
import { PrintedFooter } from './printed-footer.tsx';
import { ReportContents } from './report-contents.tsx';
import { RunningTotals } from './running-totals.tsx';
import { TableSection } from './table-section.tsx';
import { withheldRowsBelow } from './withheld-rows.ts';

const FAMILIES = ['play', 'declared', 'equipment', 'hand'] as const;

interface ReportViewProps {
  report: ReportDocument;
  /** Reads the report again: a new edition has been made. */
  onNewEdition(): Promise<void>;
}

/** A whole report: what it covers, its key figures, then table after table. Its heading can take the focus. */
export function ReportView({ report, onNewEdition }: ReportViewProps) {
  const { words, staff } = useReports();
  const period = periodName(report.period, words);
  const months = monthsCounted(report, words);
  const families = FAMILIES.filter((family) => report.tables.some((table) => table.family === family));
  const inOrder = families.flatMap((family) => report.tables.filter((table) => table.family === family));
  const withheldRows = withheldRowsBelow(inOrder, words);
  return (
    <article className="report">
      <PrintedFooter
        text={words.text('reports.printed', { period })}
        invented={report.invented ? words.text('exports.invented') : null}
      />
      <header className="report-head">
        <p className="report-kind">{words.text('reports.kind')}</p>
        <h2 id="report-heading" tabIndex={-1}>
          {period}
        </h2>
        {months !== null && <p>{months}</p>}
        <p>
          {report.state === 'frozen'
            ? words.text('reports.edition', { edition: report.edition, day: dayName(report.madeOn, words) })
            : words.text('reports.open')}
          {report.edition > 1 && ` ${words.text('reports.editionReplaces')}`}
        </p>
      </header>
      {report.state === 'open' && <RunningTotals report={report} />}
      {report.state === 'open' && report.period.kind === 'month' && <MissingSheetsNote month={report.period.id} />}
      {report.state === 'frozen' && (
        <>
          <ExportLinks period={report.period} />
          <KeyFigureCards report={report} />
          {/* On paper the funders are named on the first sheet, which is the one that is shown. */}
          <div className="funders paper-only">
            <FundersText />
          </div>
          <p className="explained">
            {words.text('reports.withheldText', { threshold: report.threshold })}
            {report.period.kind === 'year' && ` ${words.text('reports.withheldOfYear')}`}
          </p>
          {marksIn(report.tables).map((mark) => (
            <p key={mark} className="explained">
              {markLegend(mark, words)}
            </p>
          ))}
          <ReportContents tables={inOrder} />
        </>
      )}
      {families.map((family) => (
        <section key={family} className="family" aria-labelledby={`family-${family}`}>
          <h3 id={`family-${family}`}>{words.text(`reports.families.${family}`)}</h3>
          {inOrder.map(
            (table, index) =>
              table.family === family && (
                <TableSection
                  key={table.id}
                  table={table}
                  number={index + 1}
                  period={report.period}
                  named={withheldRows.get(table.id)}
                />
              ),
          )}
          <ContentsLink />
        </section>
      ))}
      {staff?.role === 'region' && report.state === 'frozen' && report.period.kind === 'month' && (
        <NewEdition key={report.period.id} report={report} onMade={onNewEdition} />
      )}
      <footer className="funders screen-only">
        <FundersText />
      </footer>
    </article>
  );
}

function FundersText() {
  const { words } = useReports();
  return (
    <>
      <p>{words.text('reports.funders')}</p>
      <p>{words.text('reports.facts')}</p>
    </>
  );
}
