import { stepsOf } from '../../catalogue/step-titles.ts';
import type { ReportCell, ReportLine, ReportTable } from '../../protocol/report-document.ts';
import type { PeriodCounts } from './period-counts.ts';
import { cellOf, reportLine } from './report-tables.ts';
import type { ReportView } from './report-view.ts';
import { stepKey, stepsByOccupation } from './step-counts.ts';

/** What a place that was left when no step was open has instead of a step. */
const NO_STEP = 'none';
/** A position at which the place had more than one step in the period has none of their names. */
const CHANGED = 'changed';

interface Line {
  row: ReportLine;
  cell: ReportCell;
}

type StepNames = (position: number) => string | undefined;

/** What the steps of an occupation are called by their position: those that were reached, or else those of the catalogue. */
function stepNames(occupation: string, reached: ReturnType<typeof stepsByOccupation>): StepNames {
  const known = stepsOf(occupation);
  return (position) => {
    const names = (reached.get(occupation) ?? []).filter((step) => step.position === position).map(({ step }) => step);
    return names.length > 1 ? CHANGED : (names[0] ?? known[position - 1]);
  };
}

/**
 * The steps of a place that has them. Which steps were reached is not told: a step stands here when the catalogue has it, or when its
 * published number is not nought.
 */
function stepLines(occupation: string, cells: readonly ReportCell[], nameOf: StepNames): Line[] {
  const { length } = stepsOf(occupation);
  return cells.flatMap((cell, position): Line[] => {
    if (cell === 0 && (position === 0 || position > length)) return [];
    const step = position === 0 ? NO_STEP : (nameOf(position) ?? CHANGED);
    return [{ row: { key: stepKey({ occupation, position, step }), level: 0 }, cell }];
  });
}

/**
 * At which steps places are left: each occupation with the steps of its place below it. An occupation of which nobody left a place has no
 * line. One whose steps are withheld, all of them, has none either and is named below the table; how many left it stands in another.
 */
export function leftStepsTable(
  { id, family, unit, rows, table }: ReportView,
  counts: PeriodCounts,
  withheld: ReadonlySet<string>,
): ReportTable {
  const reached = stepsByOccupation(counts.values);
  const lines: Line[] = [];
  const withheldRows: ReportLine[] = [];
  for (const [index, line] of rows.entries()) {
    const row = { ...reportLine(line, rows, 'step'), level: 1 } as const;
    const [left = null, ...steps] = (table.cells[index] ?? []).map((cell) => cellOf(cell, counts, withheld));
    if (left === 0) continue;
    if (steps.every((cell) => cell === null)) withheldRows.push(row);
    else lines.push({ row, cell: left }, ...stepLines(row.key, steps, stepNames(row.key, reached)));
  }
  return {
    id,
    family,
    unit,
    digits: 0,
    rowDimension: 'step',
    columnDimension: 'figure',
    rows: lines.map(({ row }) => row),
    columns: [{ key: 'left', level: 0 }],
    cells: lines.map(({ cell }) => [cell]),
    ...(withheldRows.length > 0 ? { withheldRows } : {}),
  };
}
