import writeExcelFile, { type Cell, type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { markText } from '../../catalogue/cell-marks.ts';
import type { WordReader } from '../../catalogue/words.ts';
import type { ReportDocument } from '../../protocol/report-document.ts';
import { guardFormula } from './guard-formula.ts';
import { explanationOf, type LabelledReport, type LabelledTable, labelReport, tablesOf } from './labelled-report.ts';
import { levelName } from './level-name.ts';
import { requiredWord, strictWords } from './required-word.ts';
import { sum } from './pdf/sum.ts';
import { sheetName } from './sheet-name.ts';

type XlsxSheet = Sheet<Buffer>;

const TINT = '#DCE6F2';
const GREY = '#595959';
const RED = '#9C0006';
/** Rows above the numbers that stay in sight: title, mentions, header. */
const FROZEN_ROWS = 3;
/** Widths are in characters. */
const LABEL_WIDTH = 44;
const LEVEL_WIDTH = 12;
const NUMBER_WIDTH = 15;
const COVER_WIDTH = 100;
/** Of a line, in points. */
const LINE_HEIGHT = 16;

/** A text stays a text: the file says its type, and the guard holds when somebody saves it as CSV. */
function text(value: string, style: Partial<CellObject> = {}): CellObject {
  return { ...style, value: guardFormula(value), type: String };
}

function numberFormat(digits: number): string {
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
}

/** The height of a text in a cell of so many characters: Excel does not find it out by itself where cells are merged. */
function heightIn(width: number, { length }: string): number {
  return LINE_HEIGHT * Math.ceil(length / width);
}

function tableSheet(table: LabelledTable, report: LabelledReport, words: WordReader): XlsxSheet {
  const header = { fontWeight: 'bold', backgroundColor: TINT, wrap: true, alignVertical: 'center' } as const;
  const levelHeader = requiredWord(words, 'exports.columns.level');
  const body = table.rows.map((row): Row => {
    const style: Partial<CellObject> = row.level === 0 ? {} : { fontWeight: 'bold' };
    const numbers = row.cells.map(({ value }): Cell => {
      if (typeof value !== 'number')
        return text(markText(value, strictWords(words)), { ...style, align: 'right', textColor: GREY });
      return { ...style, value, type: Number, format: numberFormat(table.digits) };
    });
    return [text(row.label, style), text(levelName(row.level, words), { textColor: GREY }), ...numbers];
  });
  const mention = [report.period, report.months ?? [], table.unit].flat().join(' – ');
  const widths = [LABEL_WIDTH, LEVEL_WIDTH, ...table.columns.map(() => NUMBER_WIDTH)];
  const note = (value: string): Row => [
    text(value, { wrap: true, columnSpan: widths.length, height: heightIn(sum(widths), value), alignVertical: 'top' }),
  ];
  return {
    sheet: sheetName(table.number, table.title),
    data: [
      [
        text(
          requiredWord(words, 'exports.tableName', { number: table.number }).replace('{title}', () => table.title),
          { fontWeight: 'bold', fontSize: 14 },
        ),
      ],
      [
        text(mention),
        null,
        ...(report.invented ? [text(report.invented, { fontWeight: 'bold', textColor: RED })] : []),
      ],
      [
        text(table.rowDimension, header),
        text(levelHeader, header),
        ...table.columns.map(({ label }) => text(label, { ...header, align: 'right' })),
      ],
      ...body,
      [],
      note(explanationOf(table)),
      ...(table.withheldRows === null ? [] : [note(table.withheldRows)]),
      ...table.marks.map(note),
      note(report.withheld),
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: FROZEN_ROWS,
    stickyColumnsCount: 1,
    orientation: 'landscape',
  };
}

function coverSheet(report: LabelledReport, words: WordReader): XlsxSheet {
  const line = (value: string, style: Partial<CellObject> = {}): Row => [
    text(value, { wrap: true, alignVertical: 'top', ...style }),
  ];
  const contents = report.chapters.flatMap(({ title, tables }): Row[] => [
    line(title, { fontWeight: 'bold', backgroundColor: TINT }),
    ...tables.map((table) =>
      line(requiredWord(words, 'exports.tableName', { number: table.number }).replace('{title}', () => table.title)),
    ),
  ]);
  return {
    sheet: requiredWord(words, 'exports.coverSheet'),
    data: [
      line(report.title, { fontWeight: 'bold', fontSize: 18 }),
      line(requiredWord(words, 'exports.product'), { fontSize: 14 }),
      line(report.period, { fontSize: 14 }),
      ...(report.months ? [line(report.months)] : []),
      line(report.edition),
      ...(report.invented ? [line(report.invented, { fontWeight: 'bold', textColor: RED })] : []),
      line(requiredWord(words, 'exports.publisher')),
      line(requiredWord(words, 'exports.funders.mention')),
      [],
      ...[report.withheld, ...report.marks].map((note) => line(note, { height: heightIn(COVER_WIDTH, note) })),
      [],
      ...contents,
    ],
    columns: [{ width: COVER_WIDTH }],
  };
}

/** A workbook: a cover, then one sheet for each table. Numbers are numbers; where there is none stands a text, « n.d. » where it is withheld. */
export async function toXlsx(report: ReportDocument, words: WordReader): Promise<Buffer> {
  const labelled = labelReport(report, words);
  const sheets = [
    coverSheet(labelled, words),
    ...tablesOf(labelled).map((table) => tableSheet(table, labelled, words)),
  ];
  return writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
}
