import type { ReportCell, ReportUnit } from '../protocol/report-document.ts';
import type { WordReader } from './words.ts';

/** A published number beside what it was in the period before. */
export interface Compared {
  unit: ReportUnit;
  value: ReportCell;
  before: ReportCell;
}

/** How much a number changed, without a sign: a count in per cent of what it was, a share in points of a hundred. */
export interface Trend {
  direction: 'up' | 'down' | 'level';
  by: number;
  measure: 'percent' | 'points';
}

/** A change of an average in per cent would mislead, and in its own unit say little. */
const AVERAGES: readonly ReportUnit[] = ['score', 'minutes', 'seconds', 'times'];

/** Null where one of the two is withheld, where there was nothing before, and for averages. */
export function trendOf({ unit, value, before }: Compared): Trend | null {
  if (typeof value !== 'number' || typeof before !== 'number' || AVERAGES.includes(unit)) return null;
  const measure = unit === 'percent' ? 'points' : 'percent';
  if (measure === 'percent' && before === 0) return null;
  const change = Math.round(measure === 'points' ? value - before : (100 * (value - before)) / before);
  return { direction: change > 0 ? 'up' : change < 0 ? 'down' : 'level', by: Math.abs(change), measure };
}

/** `en hausse de 12 %`, `en baisse de 3 points`, `sans changement`. */
export function trendText({ direction, by, measure }: Trend, words: WordReader): string {
  if (direction === 'level') return words.text('reports.trend.level');
  return words.text(`reports.trend.${measure}.${direction}`, { count: by });
}
