import { occupations } from '../catalogue/occupations.ts';
import type { FigureRow, PlaceFigures, ReportFilter, ReportSummary, StepFigures } from '../protocol/report-summary.ts';
import type { SqliteDatabase } from './database.ts';

const FILTER_COLUMNS = { centre: 'centre', occupation: 'occupation', mode: 'mode' } as const;
const GROUPINGS = { byOccupation: 'occupation', byMode: 'mode', byCentre: 'centre', byMonth: 'month' } as const;

function conditionOf(filter: ReportFilter): { sql: string; values: string[] } {
  const parts: string[] = [];
  const values: string[] = [];
  const add = (sql: string, value: string | undefined) => {
    if (value === undefined) return;
    parts.push(sql);
    values.push(value);
  };
  add('month >= ?', filter.from);
  add('month <= ?', filter.to);
  for (const [field, column] of Object.entries(FILTER_COLUMNS))
    add(`${column} = ?`, filter[field as keyof typeof FILTER_COLUMNS]);
  return { sql: parts.length ? `WHERE ${parts.join(' AND ')}` : '', values };
}

function sumBySector(rows: readonly FigureRow[]): FigureRow[] {
  const sectorOf = new Map(occupations.map((occupation) => [occupation.slug, occupation.sector]));
  const sums = new Map<string, FigureRow>();
  for (const row of rows) {
    const key = sectorOf.get(row.key) ?? 'unknown';
    const sum = sums.get(key) ?? { key, opened: 0, finished: 0, seconds: 0 };
    sums.set(key, {
      key,
      opened: sum.opened + row.opened,
      finished: sum.finished + row.finished,
      seconds: sum.seconds + row.seconds,
    });
  }
  return [...sums.values()].sort((a, b) => b.opened - a.opened);
}

/** Reads the monthly tables only: the answer does not slow down as events pile up. */
export function summarise(database: SqliteDatabase, filter: ReportFilter): ReportSummary {
  const { sql, values } = conditionOf(filter);
  const sums =
    'COALESCE(SUM(opened), 0) AS opened, COALESCE(SUM(finished), 0) AS finished, COALESCE(SUM(seconds), 0) AS seconds';
  const grouped = (column: string, order: string) =>
    database
      .prepare(`SELECT ${column} AS key, ${sums} FROM place_month ${sql} GROUP BY ${column} ORDER BY ${order}`)
      .all(...values) as FigureRow[];
  const byOccupation = grouped(GROUPINGS.byOccupation, 'opened DESC, key');
  return {
    filter,
    // `all` and not `get`: this driver adds a field of its own to the row of `get`.
    total: (database.prepare(`SELECT ${sums} FROM place_month ${sql}`).all(...values) as [PlaceFigures])[0],
    byOccupation,
    bySector: sumBySector(byOccupation),
    byMode: grouped(GROUPINGS.byMode, 'opened DESC, key'),
    byCentre: grouped(GROUPINGS.byCentre, 'opened DESC, key'),
    byMonth: grouped(GROUPINGS.byMonth, 'key'),
    steps: database
      .prepare(
        `SELECT occupation, step, MIN(position) AS position, SUM(reached) AS reached, SUM(done) AS done, SUM(skipped) AS skipped,
           SUM(left_here) AS leftHere, SUM(seconds) AS seconds, SUM(tries) AS tries, SUM(helps) AS helps
         FROM step_month ${sql} GROUP BY occupation, step ORDER BY occupation, position`,
      )
      .all(...values) as StepFigures[],
  };
}
