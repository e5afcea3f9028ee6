import type { LabelledTable } from '../labelled-report.ts';
import type { Orientation } from './page-flow.ts';
import { sum } from './sum.ts';
import type { GridCell, TableGrid } from './table-grid.ts';

export const CELL_PADDING = 4;
/** A label may take two lines rather than make the table wider than this, in points. */
const LABEL_COMFORT = 150;
/** It takes more lines rather than break the table in two. */
const LABEL_NARROW = 120;
/** What labels get beyond their own width. */
const LABEL_AIR = 60;
/** « n.d. » and three digits with their paddings. */
const COLUMN_LEAST = 34;
const COLUMN_MOST = 96;

/** Neighbouring columns that fit on a page beside the labels. */
export interface TablePanel {
  first: number;
  labelWidth: number;
  columnWidths: number[];
}

export interface TableLayout {
  orientation: Orientation;
  panels: TablePanel[];
}

export interface TableTexts {
  /** Width of a text in the font of cells, bold or not, in points. */
  measure: (text: string, strong: boolean) => number;
  format: (cell: GridCell) => string;
  /** Width that the name of a table and the words of its unit need above its columns, in points. */
  headingWidth: (table: LabelledTable) => number;
}

/** Where a line may break; never at a no-break space. pdfkit counts the space before a break to the word. */
const BREAKS = /(?<=[ \-–])/u;

export function widestWord(text: string, measure: (word: string) => number): number {
  return Math.max(0, ...text.split(BREAKS).map((word) => Math.ceil(measure(word))));
}

/** Tables that are joined have their names above their columns: these must be as wide together. */
function headingShares({ tables, columns }: TableGrid, headingWidth: TableTexts['headingWidth']): number[] {
  if (tables.length === 1) return columns.map(() => 0);
  const shares = new Map(
    tables.map((table) => [table.number, (headingWidth(table) + 2 * CELL_PADDING) / table.columns.length]),
  );
  return columns.map(({ tableNumber }) => shares.get(tableNumber) ?? 0);
}

interface LeastWidths {
  /** Of labels on one or two lines. */
  label: number;
  /** Of labels on as many lines as their words allow. */
  narrowLabel: number;
  /** Of labels on one line. */
  wholeLabel: number;
  columns: number[];
}

function leastWidths(grid: TableGrid, { measure, format, headingWidth }: TableTexts): LeastWidths {
  const strong = (text: string) => measure(text, true);
  const shares = headingShares(grid, headingWidth);
  const labels = [grid.rowDimension, ...grid.rows.map(({ label }) => label)];
  const whole = Math.max(...labels.map(strong));
  const word = Math.max(...labels.map((label) => widestWord(label, strong)));
  const labelWidth = (comfort: number) => Math.max(word, Math.min(whole, comfort)) + 2 * CELL_PADDING;
  return {
    label: labelWidth(LABEL_COMFORT),
    narrowLabel: labelWidth(LABEL_NARROW),
    wholeLabel: labelWidth(Number.POSITIVE_INFINITY),
    columns: grid.columns.map(({ head }, index) => {
      const numbers = grid.rows.map(({ cells }) => strong(cells[index] ? format(cells[index]) : ''));
      const own = Math.max(widestWord(head, strong), ...numbers) + 2 * CELL_PADDING;
      return Math.max(COLUMN_LEAST, own, shares[index] ?? 0);
    }),
  };
}

/** Gives what is left of the width to the columns and then to the labels, up to what is comfortable: numbers stay near their label. */
function panelOf(first: number, least: number[], labels: LeastWidths, width: number): TablePanel {
  const spare = (width - labels.label - sum(least)) / least.length;
  const columnWidths = least.map((column) => Math.max(column, Math.min(COLUMN_MOST, column + spare / 2)));
  return { first, labelWidth: Math.min(width - sum(columnWidths), labels.wholeLabel + LABEL_AIR), columnWidths };
}

/** Columns page by page, each page with at least one. */
function splitColumns(columns: number[], width: number): number[][] {
  const groups: number[][] = [];
  for (const column of columns) {
    const group = groups.at(-1);
    if (group && sum(group) + column <= width) group.push(column);
    else groups.push([column]);
  }
  return groups;
}

/**
 * Upright if it fits, else across, else across with narrow labels, else in panels of columns that repeat the labels.
 * @param wanted the orientation to use whatever fits.
 */
export function layOutTable(
  grid: TableGrid,
  texts: TableTexts,
  widths: Record<Orientation, number>,
  wanted?: Orientation,
): TableLayout {
  const least = leastWidths(grid, texts);
  const { label, narrowLabel, columns } = least;
  const orientation = wanted ?? (label + sum(columns) <= widths.portrait ? 'portrait' : 'landscape');
  const width = widths[orientation];
  const isOverfull = label + sum(columns) > width;
  const labelWidth = isOverfull && narrowLabel + sum(columns) <= width ? narrowLabel : label;
  let first = 0;
  const panels = splitColumns(columns, width - labelWidth).map((group) => {
    const panel = panelOf(first, group, { ...least, label: labelWidth }, width);
    first += group.length;
    return panel;
  });
  return { orientation, panels };
}
