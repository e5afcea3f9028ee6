import type { ReportCell, ReportLine, ReportTable } from '../../protocol/report-document.ts';
import type { PeriodCounts } from './period-counts.ts';
import { cellOf } from './report-tables.ts';
import {
  amountName,
  endingCells,
  type Step,
  type StepAmount,
  stepCell,
  stepKey,
  stepsByOccupation,
} from './step-counts.ts';

interface Share {
  part: number;
  whole: number;
}

/** What a column says of a step; null: withheld. */
type StepFigure = (step: Step) => Share | null;

interface StepShape {
  id: string;
  unit: ReportTable['unit'];
  digits: ReportTable['digits'];
  /** What one in one is called: 100 for per cent. */
  scale: number;
  figures: Readonly<Record<string, StepFigure>>;
}

function shapesOf(counts: PeriodCounts, withheld: ReadonlySet<string>): StepShape[] {
  const reached = (step: Step) => counts.values.get(stepCell('reached', step)) ?? 0;
  const mean =
    (amount: StepAmount): StepFigure =>
    (step) => {
      const name = amountName(amount, step);
      return withheld.has(name) ? null : { part: counts.sums.get(name) ?? 0, whole: reached(step) };
    };
  const skipped: StepFigure = (step) => {
    const part = cellOf(stepCell('skipped', step), counts, withheld);
    return part === null ? null : { part, whole: reached(step) };
  };
  return [
    { id: 'steps_effort', unit: 'times', digits: 2, scale: 1, figures: { tries: mean('tries'), helps: mean('helps') } },
    { id: 'steps_skipped', unit: 'percent', digits: 0, scale: 100, figures: { skipped } },
    { id: 'steps_seconds', unit: 'seconds', digits: 0, scale: 1, figures: { seconds: mean('seconds') } },
  ];
}

function rounded(shares: readonly (Share | null)[], { scale, digits }: StepShape): ReportCell {
  let [part, whole] = [0, 0];
  for (const share of shares) {
    if (share === null) return null;
    part += share.part;
    whole += share.whole;
  }
  return whole > 0 ? Math.round((part / whole) * scale * 10 ** digits) / 10 ** digits : null;
}

/**
 * At which steps of a place people stumble: one line for each occupation, over all its steps, with its steps below it. An occupation of
 * whose steps nothing is published is named below the table, and its steps are not: which of them were reached at all would tell.
 */
export function stepTables(counts: PeriodCounts, withheld: ReadonlySet<string>): ReportTable[] {
  const lists = stepsByOccupation(counts.values);
  const known = counts.keys.occupations.flatMap(({ slug }) => {
    const total = cellOf(endingCells(slug).total, counts, withheld);
    return total === 0 ? [] : [{ slug, steps: lists.get(slug) ?? [] }];
  });
  return shapesOf(counts, withheld).flatMap((shape): ReportTable[] => {
    const figures = Object.values(shape.figures);
    const withheldRows: ReportLine[] = [];
    const lines = known.flatMap(({ slug, steps }) => {
      const told = steps.map((step) => figures.map((figure) => figure(step)));
      const cellsOf = (line: readonly (Share | null)[]) => line.map((share) => rounded([share], shape));
      const whole = figures.map((_, column) =>
        steps.length > 0
          ? rounded(
              told.map((line) => line[column] ?? null),
              shape,
            )
          : null,
      );
      if (!told.some((line) => line.some((share) => share !== null))) {
        withheldRows.push({ key: slug, level: 1, dimension: 'occupation' });
        return [];
      }
      return [
        { row: { key: slug, level: 1, dimension: 'occupation' } as const, cells: whole },
        ...steps.map((step, index) => ({
          row: { key: stepKey(step), level: 0 } as const,
          cells: cellsOf(told[index] ?? []),
        })),
      ];
    });
    if (lines.length === 0) return [];
    return [
      {
        id: shape.id,
        family: 'play',
        unit: shape.unit,
        digits: shape.digits,
        rowDimension: 'step',
        columnDimension: 'figure',
        rows: lines.map(({ row }) => row),
        columns: Object.keys(shape.figures).map((key) => ({ key, level: 0 })),
        cells: lines.map(({ cells }) => cells),
        ...(withheldRows.length > 0 ? { withheldRows } : {}),
      },
    ];
  });
}
