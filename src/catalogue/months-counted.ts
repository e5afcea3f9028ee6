import type { ReportDocument } from '../protocol/report-document.ts';
import { monthAlone } from './report-labels.ts';
import type { WordReader } from './words.ts';

const isNext = (month: string, before: string | undefined) => Number(month.slice(-2)) - Number(before?.slice(-2)) === 1;

/** Months that follow each other, together. */
function runsOf(months: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && isNext(month, run.at(-1))) run.push(month);
    else runs.push([month]);
  }
  return runs;
}

/** `Mois comptés : juin à décembre 2025 (7 sur 12)`; null for a month, and for a year that was closed before it said so. */
export function monthsCounted({ period, months }: ReportDocument, words: WordReader): string | null {
  if (!months) return null;
  const runs = runsOf(months).map((run) => {
    const [first = '', last] = [run[0], run.at(-1)].map((month = '') => monthAlone(month, words));
    return run.length === 1 ? first : words.text('reports.monthsFromTo', { first, last: last ?? first });
  });
  return words.text('reports.monthsCounted', { count: months.length, months: runs.join(', '), year: period.id });
}
