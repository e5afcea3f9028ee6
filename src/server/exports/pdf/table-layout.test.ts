import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelledTable } from '../labelled-report.ts';
import { sampleWords } from '../testing/sample-words.ts';
import { type GridCell, gridOf, joinTables, type TableGrid } from './table-grid.ts';
import { CELL_PADDING, layOutTable } from './table-layout.ts';

/** Five points a character, so that widths can be told. */
const texts = {
  measure: (text: string) => text.length * 5,
  format: ({ value }: GridCell) => String(value),
  headingWidth: () => 80,
};
const widths = { portrait: 500, landscape: 745 };

function tableOf(labels: string[], heads: string[]): TableGrid {
  const columns = heads.map((label) => ({ key: label, label, level: 0 as const, isEarlier: false }));
  const table: LabelledTable = {
    id: 't',
    family: 'play',
    number: 1,
    title: '',
    definition: '',
    sheets: null,
    filled: null,
    marks: [],
    unit: '',
    measure: 'places',
    digits: 0,
    withheldRows: null,
    withheldNames: [],
    rowDimension: 'Centre',
    columnDimension: '',
    columns,
    rows: labels.map((label) => ({
      key: label,
      label,
      nested: label,
      level: 0,
      cells: columns.map((column) => ({ column, value: 12 })),
    })),
  };
  return gridOf(table, sampleWords());
}

const heads = (count: number) => Array.from({ length: count }, (_, index) => `column-${index}`);

describe('the layout of a table', () => {
  it('is upright when it fits, across when it does not, and in panels beyond that', () => {
    expect(layOutTable(tableOf(['Gap'], heads(3)), texts, widths)).toMatchObject({
      orientation: 'portrait',
      panels: [{ first: 0 }],
    });
    expect(layOutTable(tableOf(['Gap'], heads(12)), texts, widths)).toMatchObject({
      orientation: 'landscape',
      panels: [{ first: 0 }],
    });
    const { orientation, panels } = layOutTable(tableOf(['Gap'], heads(30)), texts, widths);
    expect(orientation).toBe('landscape');
    expect(panels.length).toBeGreaterThan(1);
  });

  it('is in one piece with seventeen narrow columns and long labels', () => {
    const columns = ['Total', ...Array.from({ length: 15 }, (_, index) => `n° ${index}`), 'avant'];
    const rows = ['Conductrice de machines d’impression / Conducteur de machines d’impression'];
    expect(layOutTable(tableOf(rows, columns), texts, widths).panels.length).toBe(1);
  });

  it('breaks labels and heads between words, never at a no-break space', () => {
    const [panel] = layOutTable(tableOf(['Gap'], ['Forum\u202fsalon']), texts, widths).panels;
    expect(panel?.columnWidths[0]).toBeGreaterThanOrEqual('Forum\u202fsalon'.length * 5);
  });

  it('is as wide as the names of the tables that it joins, above a single column too', () => {
    const [one] = tableOf(['Gap'], ['n°']).tables;
    if (!one) throw new Error('there is a table');
    const tables = [one, { ...one, number: 2 }];
    const [joined] = joinTables(tables, sampleWords(), () => true);
    const [panel] = joined ? layOutTable(joined, texts, { ...widths, portrait: 150 }).panels : [];
    expect(panel?.columnWidths.length).toBe(2);
    for (const width of panel?.columnWidths ?? []) expect(width).toBeGreaterThanOrEqual(80 + 2 * CELL_PADDING);
  });

  it('shows every column once, in order, and stays within the page', () => {
    const name = (maxLength: number) => fc.string({ minLength: 1, maxLength });
    const labels = fc.array(name(60), { minLength: 1, maxLength: 5 });
    const titles = fc.array(name(25), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(labels, titles, (rows, columns) => {
        const { orientation, panels } = layOutTable(tableOf(rows, columns), texts, widths);
        let next = 0;
        for (const { first, labelWidth, columnWidths } of panels) {
          expect(first).toBe(next);
          next += columnWidths.length;
          expect(columnWidths.length).toBeGreaterThan(0);
          expect(labelWidth + columnWidths.reduce((sum, width) => sum + width, 0)).toBeLessThan(
            widths[orientation] + 1e-6,
          );
          expect(labelWidth).toBeGreaterThan(0);
        }
        expect(next).toBe(columns.length);
      }),
    );
  });
});
