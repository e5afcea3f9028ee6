import {
  REPORT_VERSION,
  type ReportCell,
  type ReportDocument,
  type ReportPeriod,
  type ReportTable,
} from '../../protocol/report-document.ts';
import { THRESHOLD } from '../protection/count-table.ts';
import type { Sql } from '../storage/sql.ts';
import { comparedDocument, countedMonths } from './counted-months.ts';
import { forumTitlesOf } from './forum-titles.ts';
import { leftStepsTable } from './left-steps-table.ts';
import { leaveOutEmpty } from './leave-out-empty.ts';
import { meanTables } from './mean-tables.ts';
import type { PeriodCounts } from './period-counts.ts';
import { inReadingOrder } from './reading-order.ts';
import { localDay } from './report-periods.ts';
import { isInvented } from './report-store.ts';
import { countTable, withTrend } from './report-tables.ts';
import { BY_LINE, publishedViews } from './report-views.ts';
import { stepTables } from './step-tables.ts';

export interface DocumentParts {
  period: ReportPeriod;
  edition: number;
  counts: PeriodCounts;
  withheld: ReadonlySet<string>;
  /** Which list of views it has: a year may have to do with that of a month. */
  detail: ReportPeriod['kind'];
  now: Date;
}

/** The one document of a closed period that every page and export renders. */
export async function makeDocument(
  sql: Sql,
  { period, edition, counts, withheld, detail, now }: DocumentParts,
): Promise<ReportDocument> {
  const views = publishedViews(counts.keys, detail).map((view) => leaveOutEmpty(view, counts, withheld));
  const months = period.kind === 'year' ? await countedMonths(sql, period.id) : undefined;
  const previous = await comparedDocument(sql, period, months);
  const trended = (tables: readonly ReportTable[], leftOut: ReportCell) =>
    tables.map((table) =>
      withTrend(
        table,
        previous?.tables.find(({ id }) => id === table.id),
        leftOut,
      ),
    );
  const countTables = views.map((view) =>
    view.id === BY_LINE ? leftStepsTable(view, counts, withheld) : countTable(view, counts, withheld),
  );
  const averages = [...meanTables(views, counts, withheld), ...stepTables(counts, withheld)];
  const tables = inReadingOrder([...trended(countTables, 0), ...trended(averages, 'not-applicable')]);
  return {
    version: REPORT_VERSION,
    period,
    ...(months ? { months } : {}),
    state: 'frozen',
    edition,
    invented: await isInvented(sql),
    madeOn: localDay(now),
    threshold: THRESHOLD,
    tables,
    forums: await forumTitlesOf(sql, period, tables),
  };
}
