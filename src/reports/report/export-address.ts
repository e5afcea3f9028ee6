import type { Locale } from '../../catalogue/words.ts';
import type { ReportPeriod } from '../../protocol/report-document.ts';

/** Where a period's report is downloaded in the language of the page; `table`: only this one of its tables. */
export function exportAddress({ id }: ReportPeriod, format: string, language: Locale, table?: string): string {
  const query = new URLSearchParams({ ...(table === undefined ? {} : { table }), language });
  return `/api/reports/${id}/export.${format}?${query}`;
}
