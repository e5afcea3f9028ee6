import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../protocol/report-document.ts';
import { leaveOutEmpty } from './leave-out-empty.ts';
import { noCounts } from './period-counts.ts';
import { catalogueKeys } from './report-keys.ts';
import { withTrend } from './report-tables.ts';
import { reportViews } from './report-views.ts';

const keys = catalogueKeys(['salon', 'avenir']);
const views = reportViews(keys);
const optionalIn = (id: string, filled: readonly string[], withheld: readonly string[] = []) => {
  const view = views.find((one) => one.id === id);
  if (!view) throw new Error(`There is no view ${id}.`);
  const counts = noCounts(keys);
  for (const cell of filled) counts.values.set(cell, 7);
  const { rows, columns, table } = leaveOutEmpty(view, counts, new Set(withheld));
  expect(table.cells.map((line) => line.length)).toEqual(rows.map(() => columns.length));
  return [...rows, ...columns].flatMap(({ coordinate }) =>
    coordinate !== null && /=unknown$|=forum-/.test(coordinate) ? [coordinate] : [],
  );
};

describe('what does not belong to every period', () => {
  it('has no line where nothing was counted', () => {
    expect(views.flatMap(({ id }) => optionalIn(id, []))).toEqual([]);
  });

  it('has a line where something was counted, or may have been', () => {
    const cell = 'places|centre=gap|sector=unknown';
    expect(optionalIn('places_centre_sector', [cell])).toEqual(['sector=unknown']);
    expect(optionalIn('places_centre_sector', [], [cell])).toEqual(['sector=unknown']);
  });

  it('is a forum that did not take place: it has a line only where something was counted, or may have been', () => {
    const cell = 'visits|centre=gap|occasion=forum-salon';
    expect(optionalIn('visits_centre_occasion', [])).toEqual([]);
    expect(optionalIn('visits_centre_occasion', [cell])).toEqual(['occasion=forum-salon']);
    expect(optionalIn('visits_centre_occasion', [], [cell])).toEqual(['occasion=forum-salon']);
  });

  it('was nought in the period before when it had no line then', () => {
    const table = (keys: readonly string[], cells: number[][]): ReportTable => ({
      id: 'headsets_centre',
      family: 'equipment',
      unit: 'visits',
      digits: 0,
      rowDimension: 'centre',
      columnDimension: 'mode',
      rows: keys.map((key) => ({ key, level: 0 })),
      columns: [{ key: 'headset', level: 0 }],
      cells,
    });
    const now = table(['gap', 'new', 'unknown', 'forum-salon'], [[9], [8], [7], [6]]);
    expect(withTrend(now, table(['gap'], [[12]]), 0).earlier).toEqual([{ column: 'headset', cells: [12, null, 0, 0] }]);
  });

  it('has its subtotal beside its line', () => {
    expect(optionalIn('places_occupation_outcome', ['places|occupation=unknown'])).toEqual([
      'sector=unknown',
      'occupation=unknown',
    ]);
  });
});
