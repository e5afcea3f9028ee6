import type { WordReader } from '../../catalogue/words.ts';
import type { ReportDocument } from '../../protocol/report-document.ts';
import { formatSheetCell } from './format-cell.ts';
import { guardFormula } from './guard-formula.ts';
import { type LabelledReport, type LabelledTable, labelReport, tablesOf } from './labelled-report.ts';
import { levelName } from './level-name.ts';
import { requiredWord } from './required-word.ts';

/** Excel reads a file without this mark in the computer's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

function field(text: string): string {
  const safe = guardFormula(text);
  return /[;"\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function file(lines: string[][]): string {
  return BYTE_ORDER_MARK + lines.map((line) => `${line.join(';')}\r\n`).join('');
}

function mentions({ invented }: LabelledReport): string[][] {
  return invented ? [[field(invented)]] : [];
}

/** One table as a grid, with its title, period and definition above it. Null: the report has no such table. */
export function tableToCsv(report: ReportDocument, id: string, words: WordReader): string | null {
  const labelled = labelReport(report, words);
  const table = tablesOf(labelled).find((one) => one.id === id);
  if (!table) return null;
  const word = (key: string) => field(requiredWord(words, `exports.columns.${key}`));
  return file([
    [word('title'), field(table.title)],
    [word('period'), field(labelled.period)],
    [word('edition'), field(labelled.edition)],
    [word('unit'), field(table.unit)],
    [word('definition'), field(table.definition)],
    ...[labelled.months ?? [], table.sheets ?? [], labelled.withheld, table.marks, table.withheldRows ?? []]
      .flat()
      .map((note) => [word('mention'), field(note)]),
    ...mentions(labelled),
    [],
    [field(table.rowDimension), word('level'), ...table.columns.map(({ label }) => field(label))],
    ...table.rows.map((row) => [
      field(row.label),
      field(levelName(row.level, words)),
      ...row.cells.map(({ value }) => formatSheetCell(value, table.digits, words)),
    ]),
  ]);
}

function cellLines(table: LabelledTable, report: LabelledReport, words: WordReader): string[][] {
  return table.rows.flatMap((row) =>
    row.cells.map(({ column, value }) => [
      field(report.period),
      String(table.number),
      field(table.id),
      field(table.title),
      field(table.rowDimension),
      field(row.label),
      field(levelName(row.level, words)),
      field(table.columnDimension),
      field(column.label),
      field(levelName(column.level, words)),
      formatSheetCell(value, table.digits, words),
      field(table.unit),
      field(report.edition),
      field(
        [report.invented ?? [], report.months ?? [], table.sheets ?? [], table.withheldRows ?? []].flat().join(' – '),
      ),
    ]),
  );
}

const COLUMNS = [
  'period',
  'number',
  'identifier',
  'title',
  'rowDimension',
  'row',
  'rowLevel',
  'columnDimension',
  'column',
  'columnLevel',
  'value',
  'unit',
  'edition',
  'mention',
];

/** The whole report as a list, one line for each cell: what pivot tables want. */
export function toCsv(report: ReportDocument, words: WordReader): string {
  const labelled = labelReport(report, words);
  return file([
    COLUMNS.map((key) => field(requiredWord(words, `exports.columns.${key}`))),
    ...tablesOf(labelled).flatMap((table) => cellLines(table, labelled, words)),
  ]);
}
