import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../catalogue/step-titles.ts';
import type { ReportTable } from '../../protocol/report-document.ts';
import { leaveOutEmpty } from './leave-out-empty.ts';
import { leftStepsTable } from './left-steps-table.ts';
import { noCounts } from './period-counts.ts';
import { catalogueKeys } from './report-keys.ts';
import { withTrend } from './report-tables.ts';
import { BY_LINE, reportViews } from './report-views.ts';
import { endingCells, stepCell } from './step-counts.ts';

const keys = catalogueKeys([]);

/** How many left a place at which position; `hidden`: the occupations whose steps are withheld. */
function tableOf(left: Record<string, Record<number, number>>, hidden: readonly string[] = []): ReportTable {
  const counts = noCounts(keys);
  const withheld = new Set<string>();
  for (const [occupation, positions] of Object.entries(left)) {
    const cells = endingCells(occupation);
    counts.values.set(
      cells.left,
      Object.values(positions).reduce((sum, count) => sum + count, 0),
    );
    for (const [position, count] of Object.entries(positions)) {
      counts.values.set(cells.leftAt[Number(position)] ?? '', count);
      const step = stepsOf(occupation)[Number(position) - 1] ?? `own-${position}`;
      counts.values.set(stepCell('reached', { occupation, position: Number(position), step }), count);
    }
  }
  for (const occupation of hidden) for (const cell of endingCells(occupation).leftAt) withheld.add(cell);
  const view = reportViews(keys).find(({ id }) => id === BY_LINE);
  if (!view) throw new Error('There is no table of steps.');
  return leftStepsTable(leaveOutEmpty(view, counts, withheld), counts, withheld);
}

const linesOf = ({ rows, cells }: ReportTable) => rows.map(({ key }, row) => [key, cells[row]?.[0]]);

describe('the steps at which places are left', () => {
  it('are those of the place, nought or not, below the total of their occupation', () => {
    const steps = stepsOf('boulanger');
    const expected = steps.map((step, index) => [`boulanger/${index + 1}/${step}`, index === 1 ? 9 : 0]);
    expect(linesOf(tableOf({ boulanger: { 2: 9 } }))).toEqual([['boulanger', 9], ...expected]);
  });

  it('have a line for who left when no step was open only where somebody did', () => {
    const [total, none] = linesOf(tableOf({ boulanger: { 0: 6, 2: 9 } }));
    expect([total, none]).toEqual([
      ['boulanger', 15],
      ['boulanger/0/none', 6],
    ]);
  });

  it('are, of a place that the catalogue has no steps of, those whose number is not nought', () => {
    expect(linesOf(tableOf({ comptable: { 1: 7, 3: 8 } }))).toEqual([
      ['comptable', 15],
      ['comptable/1/own-1', 7],
      ['comptable/3/own-3', 8],
    ]);
  });

  it('are not listed where they are withheld: the occupation is named, and no other is', () => {
    const table = tableOf({ boulanger: { 2: 9 }, couvreur: { 1: 3, 2: 8 } }, ['couvreur']);
    expect(table.rows.some(({ key }) => key.startsWith('couvreur'))).toBe(false);
    expect(table.withheldRows).toEqual([{ key: 'couvreur', level: 1, dimension: 'occupation' }]);
  });

  it('were nought in the period before where no line stood and nothing was withheld, and unknown where it was', () => {
    const now = tableOf({ boulanger: { 2: 9 }, couvreur: { 1: 8 } });
    const before = tableOf({ couvreur: { 1: 3 } }, ['couvreur']);
    const [earlier] = withTrend(now, before, 0).earlier ?? [];
    const of = (slug: string) => earlier?.cells.filter((_, row) => now.rows[row]?.key.startsWith(slug)) ?? [];
    expect(new Set(of('boulanger'))).toEqual(new Set([0]));
    expect(new Set(of('couvreur'))).toEqual(new Set([null]));
  });

  it('have no names where a place had more than one step at a position', () => {
    const counts = noCounts(keys);
    const cells = endingCells('boulanger');
    counts.values.set(cells.left, 9);
    counts.values.set(cells.leftAt[1] ?? '', 9);
    for (const step of ['old', stepsOf('boulanger')[0] ?? ''])
      counts.values.set(stepCell('reached', { occupation: 'boulanger', position: 1, step }), 5);
    const view = reportViews(keys).find(({ id }) => id === BY_LINE);
    const table = view && leftStepsTable(view, counts, new Set());
    expect(table?.rows[1]?.key).toBe('boulanger/1/changed');
  });
});
