import { markLegend, marksIn } from '../../catalogue/cell-marks.ts';
import { dayName, earlierLabel, nestedLabel, periodName, withheldRowsText } from '../../catalogue/report-labels.ts';
import { monthsCounted } from '../../catalogue/months-counted.ts';
import { sheetsNote } from '../../catalogue/sheets-note.ts';
import { definitionOf, tableUnit } from '../../catalogue/table-words.ts';
import type { WordReader } from '../../catalogue/words.ts';
import type {
  ReportCell,
  ReportDocument,
  ReportLine,
  ReportTable,
  ReportUnit,
  SheetsFilled,
} from '../../protocol/report-document.ts';
import { lineText } from './line-text.ts';
import { plainText } from './plain-text.ts';
import { requiredWord, strictWords } from './required-word.ts';

export interface LabelledLine {
  key: string;
  label: string;
  level: ReportLine['level'];
}

/** A column of the table, or what it was in the period before: then its key is that of the column it is compared with. */
export interface LabelledColumn extends LabelledLine {
  isEarlier: boolean;
}

export interface LabelledCell {
  column: LabelledColumn;
  value: ReportCell;
}

export interface LabelledRow extends LabelledLine {
  /** Its label where its subtotal stands above it. */
  nested: string;
  /** In the order of the table's columns. */
  cells: LabelledCell[];
}

/** A table as every export shows it: the same numbers with their words. The period before, where there is one, is in its last columns. */
export interface LabelledTable {
  id: string;
  family: ReportTable['family'];
  /** From 1, the same in every export. */
  number: number;
  title: string;
  definition: string;
  /** Of how many sheets its totals are; null: it is not counted by hand. */
  sheets: string | null;
  /** The same in numbers. */
  filled: SheetsFilled | null;
  /** The legends of its marks. */
  marks: string[];
  unit: string;
  /** What `unit` is the word of. */
  measure: ReportUnit;
  digits: number;
  rowDimension: string;
  columnDimension: string;
  columns: LabelledColumn[];
  rows: LabelledRow[];
  /** Names the rows that are left out because all of their cells are withheld; null: none is. */
  withheldRows: string | null;
  /** What these rows are called. */
  withheldNames: string[];
}

export interface LabelledChapter {
  family: ReportTable['family'];
  title: string;
  tables: LabelledTable[];
}

export interface LabelledReport {
  title: string;
  period: string;
  /** Which months a year has counted; null: it is a month, or does not say so. */
  months: string | null;
  edition: string;
  /** Says what « n.d. » means. */
  withheld: string;
  /** The legends of the marks that stand in its tables. */
  marks: string[];
  /** Null when the data are real. */
  invented: string | null;
  chapters: LabelledChapter[];
}

const FAMILIES = ['play', 'declared', 'equipment', 'hand'] as const;

function columnsOf(table: ReportTable, words: WordReader): LabelledColumn[] {
  const columns = table.columns.map((column) => ({
    key: column.key,
    label: lineText(table.columnDimension, column, words),
    level: column.level,
    isEarlier: false,
  }));
  const earlier = (table.earlier ?? []).map(({ column }) => ({
    key: column,
    label: plainText(earlierLabel(table, column, strictWords(words))),
    level: 0 as const,
    isEarlier: true,
  }));
  return [...columns, ...earlier];
}

/** @throws Error naming the field of a table whose cells are not as many as its rows and columns. */
function cellsOf(table: ReportTable, row: number, columns: LabelledColumn[]): LabelledCell[] {
  const earlier = (table.earlier ?? []).flatMap(({ cells }) => cells.slice(row, row + 1));
  const values = [...(table.cells[row] ?? []), ...earlier];
  return columns.map((column, index) => {
    const value = values[index];
    if (value === undefined || values.length !== columns.length)
      throw new Error(`tables.${table.id}.cells[${row}]: has ${values.length} columns, not ${columns.length}`);
    return { column, value };
  });
}

function labelTable(table: ReportTable, number: number, { period }: ReportDocument, words: WordReader): LabelledTable {
  const columns = columnsOf(table, words);
  return {
    id: table.id,
    family: table.family,
    number,
    title: requiredWord(words, `reports.tables.${table.id}.title`),
    definition: definitionOf(table, strictWords(words)),
    sheets: sheetsNote(table, period, strictWords(words)),
    filled: table.sheets ?? null,
    marks: legendsOf([table], words),
    unit: tableUnit(table, strictWords(words)),
    measure: table.unit,
    digits: table.digits,
    rowDimension: requiredWord(words, `reports.dimensions.${table.rowDimension}`),
    columnDimension: requiredWord(words, `reports.dimensions.${table.columnDimension}`),
    columns,
    rows: table.rows.map((row, index) => ({
      key: row.key,
      label: lineText(table.rowDimension, row, words),
      nested: plainText(nestedLabel(table.rowDimension, row, strictWords(words))),
      level: row.level,
      cells: cellsOf(table, index, columns),
    })),
    withheldRows: withheldRowsText(table, strictWords(words)),
    withheldNames: (table.withheldRows ?? []).map((row) => lineText(table.rowDimension, row, words)),
  };
}

/** The legends of the marks that stand in these tables. */
function legendsOf(tables: readonly ReportTable[], words: WordReader): string[] {
  return marksIn(tables).map((mark) => markLegend(mark, strictWords(words)));
}

/** At the head of a page: «Novembre 2026». */
function periodTitle({ period }: ReportDocument, words: WordReader): string {
  const name = periodName(period, strictWords(words));
  return name.charAt(0).toLocaleUpperCase(words.locale) + name.slice(1);
}

/** What must be read with the numbers of a table: what they count, and of how many sheets they are. */
export function explanationOf({ definition, sheets }: LabelledTable): string {
  return sheets === null ? definition : `${definition} ${sheets}`;
}

function withheldText({ threshold, period }: ReportDocument, words: WordReader): string {
  const sentence = requiredWord(words, 'exports.withheldSentence', { threshold });
  return period.kind === 'year' ? `${sentence} ${requiredWord(words, 'reports.withheldOfYear')}` : sentence;
}

/** The words of a report. Computes nothing and hides nothing: each cell stands in it once, as it was published. */
export function labelReport(report: ReportDocument, words: WordReader): LabelledReport {
  const chapters: LabelledChapter[] = [];
  let number = 0;
  for (const family of FAMILIES) {
    const tables = report.tables.filter((table) => table.family === family);
    if (tables.length === 0) continue;
    chapters.push({
      family,
      title: requiredWord(words, `reports.families.${family}`),
      tables: tables.map((table) => {
        number += 1;
        return labelTable(table, number, report, words);
      }),
    });
  }
  return {
    title: requiredWord(words, 'exports.title'),
    period: periodTitle(report, words),
    months: monthsCounted(report, strictWords(words)),
    edition: requiredWord(words, 'exports.edition', {
      edition: report.edition,
      day: dayName(report.madeOn, words),
    }),
    withheld: withheldText(report, words),
    marks: legendsOf(report.tables, words),
    invented: report.invented ? requiredWord(words, 'exports.invented') : null,
    chapters,
  };
}

export function tablesOf(report: LabelledReport): LabelledTable[] {
  return report.chapters.flatMap(({ tables }) => tables);
}
