import { describe, expect, it } from 'vitest';
import { cellCosts } from './cell-costs.ts';
import { unionOf } from './count-table.ts';
import { cellId, crossTable, linesWithTotal } from './cross-table.ts';

const LINES = ['one', 'two'];

/** What it costs to withhold the total of so many tables, each of it by another dimension, when all cells are as large. */
function totalOf(tables: number): number {
  const dimensions = Array.from({ length: tables }, (_, index) => `dimension${index}`);
  const columns = [{ key: 'all', parent: null, coordinate: null }];
  const lists = dimensions.map((name) =>
    crossTable({ id: name, unit: 'visits', rows: linesWithTotal(name, LINES), columns, telling: false }),
  );
  const values = new Map(lists.flatMap(({ cells }) => cells.flat().map((id) => [id, 100] as const)));
  return cellCosts(unionOf(lists, { values })).get(cellId('visits', [])) ?? 0;
}

describe('what a reader loses with a total', () => {
  it('is more than with a detail, and with one that several tables share more than with one of each of them', () => {
    expect(totalOf(1)).toBeGreaterThan(Math.log2(102));
    expect(totalOf(3)).toBeGreaterThan(3 * totalOf(1));
  });
});
