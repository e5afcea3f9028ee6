import type { ForumTitle, ReportPeriod, ReportTable } from '../../protocol/report-document.ts';
import { readOccasions } from '../staff/settings-store.ts';
import type { Sql } from '../storage/sql.ts';
import { FORUM_PREFIX } from './report-keys.ts';
import { monthsOf } from './report-periods.ts';
import { readDocument } from './report-store.ts';

/** The slugs of the named forums that have a line in these tables. */
function forumsIn(tables: readonly ReportTable[]): Set<string> {
  const lines = tables.flatMap(({ rowDimension, columnDimension, rows, columns }) => [
    ...(rowDimension === 'occasion' ? rows : []),
    ...(columnDimension === 'occasion' ? columns : []),
  ]);
  return new Set(lines.flatMap(({ key }) => (key.startsWith(FORUM_PREFIX) ? [key.slice(FORUM_PREFIX.length)] : [])));
}

/** How an earlier edition, or a month of the year, has called its forums. */
async function earlierTitles(sql: Sql, { kind, id }: ReportPeriod): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const period of kind === 'month' ? [id] : monthsOf(id))
    for (const { slug, title } of (await readDocument(sql, period))?.forums ?? []) titles.set(slug, title);
  return titles;
}

/**
 * What the forums of these tables are called when their report is made: as staff call them now, or, when one has been removed since, as it
 * was called last. A forum of which neither is known has no title, and is called by its slug.
 */
export async function forumTitlesOf(
  sql: Sql,
  period: ReportPeriod,
  tables: readonly ReportTable[],
): Promise<ForumTitle[]> {
  const titles = await earlierTitles(sql, period);
  for (const { slug, title } of await readOccasions(sql)) titles.set(slug, title);
  return [...forumsIn(tables)].sort().flatMap((slug) => {
    const title = titles.get(slug);
    return title === undefined ? [] : [{ slug, title }];
  });
}
