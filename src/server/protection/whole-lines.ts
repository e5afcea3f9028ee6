import { type CountTable, THRESHOLD, valueOf } from './count-table.ts';
import { isSmall } from './secret-cells.ts';

/** A line whose split is published whole or, noughts included, not at all. */
interface SplitLine {
  total: string;
  split: string[];
}

/** The same lines of a period that a sum has been published of, or will be. */
export interface LinePart {
  values: ReadonlyMap<string, number>;
  withheld: ReadonlySet<string>;
}

function linesOf(table: CountTable): SplitLine[] {
  return table.cells.map((line) => {
    const isTotal = (column: number) => table.columns[column]?.parent === null;
    return {
      total: line.find((_, column) => isTotal(column)) ?? '',
      split: line.filter((_, column) => !isTotal(column)),
    };
  });
}

/** Whether nobody may know a cell: it is small, or everybody of its line stands in it. */
function isSecret(value: number, line: number): boolean {
  return isSmall(value) || (value > 0 && value === line);
}

const sumOf = (ids: readonly string[], values: ReadonlyMap<string, number>) =>
  ids.reduce((sum, id) => sum + (values.get(id) ?? 0), 0);

/**
 * For a table whose lines add up by themselves and whose columns do not. A line's split is published when its total is, when none of it is
 * small and when not all of it is in one cell. A published split is of a known total; a withheld one may be any split of its total, from
 * nought. So the table says nothing about any other one, and a withheld cell may be anything from nought to its line's total.
 */
export function withholdLines(table: CountTable, { values, withheld }: LinePart): Set<string> {
  const hidden = linesOf(table).filter(
    ({ total, split }) =>
      withheld.has(total) || split.some((id) => isSecret(valueOf(values, id), sumOf(split, values))),
  );
  return new Set(hidden.flatMap(({ split }) => split));
}

/**
 * Whether the sum of a line gives away secrets of the parts in which it is withheld. Of those parts together every cell's sum is known
 * then, and at most every line's total: a cell lies between Fréchet's bounds, which are exact. A line's total that is itself a secret of its
 * part may be the threshold, as far as readers know: it has been protected so, together with all other totals, and any lines with totals of
 * the same sum can be filled in.
 */
function givesAway({ total, split }: SplitLine, parts: readonly LinePart[]): boolean {
  const hidden = parts.filter(({ withheld }) => split.some((id) => withheld.has(id)));
  const at = ({ values }: LinePart, id: string) => values.get(id) ?? 0;
  const totals = hidden.map(({ values }) => sumOf(split, values));
  const all = totals.reduce((sum, own) => sum + own, 0);
  return split.some((id) => {
    const column = hidden.reduce((sum, part) => sum + at(part, id), 0);
    return hidden.some((part, index) => {
      const line = totals[index] ?? 0;
      const most = isSmall(line) && part.withheld.has(total) ? THRESHOLD : line;
      const width = Math.min(most, column) - Math.max(0, line + column - all);
      return isSecret(at(part, id), line) && width < THRESHOLD;
    });
  });
}

/** The same for the sum of periods that are published already: a line is withheld too when it would give one of theirs away. */
export function withholdSumLines(table: CountTable, sum: LinePart, parts: readonly LinePart[]): Set<string> {
  const withheld = withholdLines(table, sum);
  for (const line of linesOf(table)) if (givesAway(line, parts)) for (const id of line.split) withheld.add(id);
  return withheld;
}
