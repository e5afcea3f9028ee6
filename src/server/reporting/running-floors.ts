import type { PeriodCounts } from './period-counts.ts';

/** Totals of which an open month tells the tens. */
const RUNNING_CELLS = { places: 'places', visits: 'visits' } as const;

export function downToTens(value: number): number {
  return Math.floor(value / 10) * 10;
}

/** The least that is known of a closed month's totals from when it was open. */
export function runningFloors({ values }: Pick<PeriodCounts, 'values'>): Map<string, number> {
  return new Map(
    Object.values(RUNNING_CELLS).flatMap((id) => {
      const floor = downToTens(values.get(id) ?? 0);
      return floor > 0 ? [[id, floor] as const] : [];
    }),
  );
}
