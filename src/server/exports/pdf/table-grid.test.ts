import { describe, expect, it } from 'vitest';
import { labelReport, tablesOf } from '../labelled-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { sampleWords } from '../testing/sample-words.ts';
import { joinTables, type TableGrid } from './table-grid.ts';

const words = sampleWords();
const tables = tablesOf(labelReport(sampleReport().report, words));
const numbersOf = (grids: readonly TableGrid[]) => grids.map((grid) => grid.tables.map(({ number }) => number));

describe('the grids of tables', () => {
  it('join neighbours with the same rows, as many as fit, and keep the order of all', () => {
    const joined = joinTables(tables, words, () => true);
    expect(joined.some((grid) => grid.tables.length === 3)).toBe(true);
    expect(numbersOf(joined).flat()).toEqual(tables.map(({ number }) => number));
    for (const grid of joined)
      for (const table of grid.tables)
        expect(table.rows.map(({ key }) => key)).toEqual(grid.rows.map(({ key }) => key));
    expect(joinTables(tables, words, () => false).length).toBe(tables.length);
  });

  it('have the cells of their tables side by side, each with the digits of its own', () => {
    const grid = joinTables(tables, words, () => true).find((one) => one.tables.length === 3);
    const cells = grid?.tables.flatMap((table) => table.rows[0]?.cells.map(({ value }) => [value, table.digits]));
    expect(grid?.rows[0]?.cells.map(({ value, column }) => [value, column.digits])).toEqual(cells);
  });

  it('call a step without its occupation, which stands above it', () => {
    const steps = joinTables(tables, words, () => false).find((grid) => grid.rowDimension === 'Étape');
    expect(steps?.rows[0]?.label).toBe('Boulangère · Boulanger');
    expect(steps?.rows[1]?.label).toMatch(/^Étape 1/);
  });
});
