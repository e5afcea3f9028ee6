import type { WordReader } from '../../../catalogue/words.ts';
import type { ReportCell, ReportUnit } from '../../../protocol/report-document.ts';
import {
  type LabelledColumn,
  type LabelledReport,
  type LabelledRow,
  type LabelledTable,
  tablesOf,
} from '../labelled-report.ts';
import { requiredWord } from '../required-word.ts';
import type { BarChart } from './draw-bars.ts';

export interface KeyFigure {
  label: string;
  value: ReportCell;
  unit: ReportUnit;
  digits: number;
  /** Of the period before; undefined: the table has none, or its totals cannot be compared. */
  before: ReportCell | undefined;
  /** Of how many of the sheets that centres fill in the value is; undefined: it is not counted by hand. */
  sheets: { filled: number; expected: number } | undefined;
  tableNumber: number;
}

/** Tables whose totals make the summary; more than one of the same unit would say the same twice. */
const FIGURE_TABLES = [
  'visits_centre_mode',
  'places_centre_sector',
  'places_share',
  'interest_mixity',
  'interest_share',
  'satisfaction_centre',
  'satisfaction_share',
  'survey_question',
  'sessions_centre',
  'headsets_centre',
  'hand_counts',
];

/** More would fill a page, and the table says it better. */
const MOST_BARS = 30;

/** A table and which of its two dimensions the bars show. */
const CHARTS: readonly (readonly [string, 'rows' | 'columns'])[] = [
  ['visits_centre_mode', 'rows'],
  ['places_centre_sector', 'rows'],
  ['visits_centre_mode', 'columns'],
  ['visits_centre_occasion', 'columns'],
  ['interest_mixity', 'columns'],
  ['satisfaction_centre', 'columns'],
];

const totalRowOf = (table: LabelledTable): LabelledRow | undefined => table.rows.find(({ level }) => level === 2);

function figureName(name: string, column: string, words: WordReader): string {
  return requiredWord(words, 'exports.summary.figureOf')
    .replace('{name}', () => name)
    .replace('{column}', () => column);
}

function sheetsOf({ filled, columns }: LabelledTable, column: LabelledColumn): KeyFigure['sheets'] {
  const own = filled?.filled[columns.indexOf(column)];
  return filled && own !== undefined ? { filled: own, expected: filled.expected } : undefined;
}

function figuresOf(table: LabelledTable, words: WordReader): KeyFigure[] {
  const cells = totalRowOf(table)?.cells ?? [];
  // A total of sheets rises when more centres fill theirs in: beside that of other sheets it would tell of a change that there was not.
  const beforeOf = (key: string) =>
    table.family === 'hand' ? undefined : cells.find(({ column }) => column.isEarlier && column.key === key)?.value;
  const now = cells.filter(({ column }) => !column.isEarlier);
  const totals = now.filter(({ column }) => column.level === 2);
  const shown = totals.length > 0 ? totals : now;
  const name = requiredWord(words, `exports.summary.figures.${table.id}`);
  return shown.map(({ column, value }) => ({
    label: shown.length === 1 ? name : figureName(name, column.label, words),
    value,
    unit: table.measure,
    digits: table.digits,
    before: beforeOf(column.key),
    sheets: sheetsOf(table, column),
    tableNumber: table.number,
  }));
}

/** The grand totals of the main tables, as they stand there. */
export function keyFigures(report: LabelledReport, words: WordReader): KeyFigure[] {
  const tables = tablesOf(report);
  return FIGURE_TABLES.flatMap((id) => tables.filter((table) => table.id === id)).flatMap((table) =>
    figuresOf(table, words),
  );
}

function barsOf(table: LabelledTable, axis: 'rows' | 'columns'): BarChart['bars'] {
  if (axis === 'columns') {
    const cells = totalRowOf(table)?.cells ?? [];
    return cells
      .filter(({ column }) => column.level === 0 && !column.isEarlier)
      .map(({ column, value }) => ({ label: column.label, value }));
  }
  return table.rows
    .filter(({ level }) => level === 0)
    .flatMap(({ label, cells }) =>
      cells.filter(({ column }) => column.level === 2).map(({ value }) => ({ label, value })),
    );
}

/** Bars of the totals that the main tables have; a table without totals has none. */
export function keyCharts(report: LabelledReport, words: WordReader): BarChart[] {
  const tables = tablesOf(report);
  return CHARTS.flatMap(([id, axis]) => {
    const table = tables.find((one) => one.id === id);
    const bars = table ? barsOf(table, axis) : [];
    if (!table || bars.length < 2 || bars.length > MOST_BARS) return [];
    const dimension = axis === 'rows' ? table.rowDimension : table.columnDimension;
    const title = requiredWord(words, 'exports.summary.chart')
      .replace('{unit}', () => table.unit)
      .replace('{dimension}', () => dimension.toLocaleLowerCase(words.locale))
      .replace('{number}', () => String(table.number));
    return [{ title, bars, digits: table.digits }];
  });
}
