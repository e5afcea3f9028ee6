import { markLegend } from '../../catalogue/cell-marks.ts';
import type { WordReader } from '../../catalogue/words.ts';
import type {
  ReportCell,
  ReportDimension,
  ReportDocument,
  ReportLine,
  ReportTable,
  ReportUnit,
} from '../../protocol/report-document.ts';
import { type LabelledTable, labelReport, tablesOf } from './labelled-report.ts';
import { lineText } from './line-text.ts';
import type { OpenData } from './open-data-schema.ts';
import { requiredWord, strictWords } from './required-word.ts';

const LICENCE = { id: 'etalab-2.0', url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/' };

/**
 * To the nearest ten, five upwards. Each published number is rounded by itself: whoever puts this beside the exact report learns
 * nothing, since a rounded number follows from the exact one, which is published too. Null and marks stay.
 */
export function roundToTen(cell: ReportCell): ReportCell {
  return typeof cell === 'number' ? Math.floor(cell / 10 + 0.5) * 10 : cell;
}

type Dimensions = OpenData['dictionary']['dimensions'];

/** Collects the words of every key that the tables use. */
function describe(
  dimensions: Dimensions,
  dimension: ReportDimension,
  lines: readonly ReportLine[],
  words: WordReader,
): void {
  for (const line of lines) {
    const own = line.dimension ?? dimension;
    const entry = (dimensions[own] ??= { label: requiredWord(words, `reports.dimensions.${own}`), keys: {} });
    entry.keys[line.key] = lineText(dimension, line, words);
  }
}

function dictionaryOf(tables: readonly ReportTable[], words: WordReader): OpenData['dictionary'] {
  const dimensions: Dimensions = {};
  for (const table of tables) {
    describe(dimensions, table.rowDimension, [...table.rows, ...(table.withheldRows ?? [])], words);
    describe(dimensions, table.columnDimension, table.columns, words);
  }
  const units = Object.fromEntries(tables.map(({ unit }) => [unit, requiredWord(words, `reports.units.${unit}`)]));
  return { units, dimensions };
}

const MEANS: readonly ReportUnit[] = ['minutes', 'hours', 'seconds', 'times', 'participants', 'percent', 'score'];

/** A mean, a share or a time of which the tens were kept would say nothing. */
function isCount({ unit }: ReportTable): boolean {
  return !MEANS.includes(unit);
}

function openTable(table: ReportTable, { title, definition, sheets }: LabelledTable): OpenData['tables'][number] {
  const isRounded = isCount(table);
  const publish = (cell: ReportCell) => (isRounded ? roundToTen(cell) : cell);
  const lines = (dimension: ReportDimension, all: readonly ReportLine[]) =>
    all.map(({ key, level, dimension: own }) => ({ key, level, dimension: own ?? dimension }));
  return {
    id: table.id,
    title,
    definition,
    unit: table.unit,
    digits: table.digits,
    rounding: isRounded ? 'tens' : 'none',
    rowDimension: table.rowDimension,
    columnDimension: table.columnDimension,
    rows: lines(table.rowDimension, table.rows),
    columns: lines(table.columnDimension, table.columns),
    cells: table.cells.map((row) => row.map(publish)),
    ...(table.withheldRows ? { withheldRows: lines(table.rowDimension, table.withheldRows) } : {}),
    ...(table.earlier
      ? { earlier: table.earlier.map(({ column, cells }) => ({ column, cells: cells.map(publish) })) }
      : {}),
    ...(table.sheets && sheets !== null ? { sheets: { ...table.sheets, text: sheets } } : {}),
  };
}

/** The report as open data: counts rounded to tens, each table with its definition, each key with its words. */
export function toOpenData(report: ReportDocument, words: WordReader): OpenData {
  const labelled = labelReport(report, words);
  const texts = new Map(tablesOf(labelled).map((table) => [table.id, table]));
  const tables = report.tables.flatMap((table) => {
    const text = texts.get(table.id);
    return text ? [openTable(table, text)] : [];
  });
  return {
    format: 'acteinov-immersif-report',
    version: 3,
    language: words.locale,
    title: labelled.title,
    publisher: requiredWord(words, 'exports.publisher'),
    licence: { ...LICENCE, terms: requiredWord(words, 'exports.licence') },
    period: { ...report.period },
    ...(report.months && labelled.months ? { months: { counted: [...report.months], text: labelled.months } } : {}),
    edition: report.edition,
    madeOn: report.madeOn,
    invented: report.invented,
    notice: labelled.invented,
    withheld: labelled.withheld,
    marks: {
      'not-applicable': markLegend('not-applicable', strictWords(words)),
      'not-counted': markLegend('not-counted', strictWords(words)),
    },
    rounding: {
      tens: requiredWord(words, 'exports.rounding.tens'),
      none: requiredWord(words, 'exports.rounding.none'),
    },
    dictionary: dictionaryOf(report.tables, words),
    tables,
  };
}
