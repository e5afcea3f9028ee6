import { type CountUnion, equationsOf } from './count-table.ts';

/** How much worse it is to withhold a total than a detail as large, by the square of how many sums it stands for. */
const TOTAL_WEIGHT = 3;

/**
 * What a reader loses with each cell: more with a large number (logarithm to the base 2), more with a total, of a
 * table that is published line by line too, and most with the totals that many tables share, which are read first. What a month withholds of
 * these its year withholds too. A published nought cannot be withheld: its cost is infinite.
 */
export function cellCosts({ tables, values, lines = [] }: CountUnion): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { total } of [...tables, ...lines].flatMap(equationsOf)) sums.set(total, (sums.get(total) ?? 0) + 1);
  return new Map(
    [...values].map(([id, value]) => [
      id,
      value > 0 ? Math.log2(2 + value) * (1 + TOTAL_WEIGHT * (sums.get(id) ?? 0) ** 2) : Infinity,
    ]),
  );
}
