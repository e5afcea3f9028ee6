import type { WordReader } from '../../../catalogue/words.ts';
import type { ReportDocument, ReportTable } from '../../../protocol/report-document.ts';
import { toCsv, tableToCsv } from '../to-csv.ts';
import { toPdf } from '../to-pdf.ts';
import { toXlsx } from '../to-xlsx.ts';
import { parseCsv } from './parse-csv.ts';
import { findTags, readTaggedPdf, textOf } from './pdf/read-tagged-pdf.ts';
import { readXlsx, type XlsxSheetContent } from './read-xlsx.ts';

/** The cells of one table as an export gives them: a number, or the text that stands in its place. */
export type ReadTable = (number | string)[][];

const columnsOf = (table: ReportTable) => table.columns.length + (table.earlier?.length ?? 0);

function fromFrench(text: string): number | string {
  return /^-?[\d\u202f]+(,\d+)?$/.test(text) ? Number(text.replaceAll('\u202f', '').replace(',', '.')) : text;
}

/** The grid below the empty line, without its header and its two columns of labels. */
function readTableCsv(report: ReportDocument, { id }: ReportTable, words: WordReader): ReadTable {
  const rows = parseCsv(tableToCsv(report, id, words) ?? '');
  const start = rows.findIndex((row) => row.length === 1 && row[0] === '');
  return rows.slice(start + 2).map((row) => row.slice(2).map(fromFrench));
}

function readWholeCsv(report: ReportDocument, words: WordReader): ReadTable[] {
  const [header = [], ...lines] = parseCsv(toCsv(report, words));
  const [id, value] = ['Identifiant', 'Valeur'].map((name) => header.indexOf(name));
  return report.tables.map((table) => {
    const values = lines
      .filter((line) => line[id ?? -1] === table.id)
      .map((line) => fromFrench(line[value ?? -1] ?? ''));
    return table.rows.map((_, row) => values.slice(row * columnsOf(table), (row + 1) * columnsOf(table)));
  });
}

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

function readSheet(sheet: XlsxSheetContent | undefined, table: ReportTable): ReadTable {
  return table.rows.map((_, row) =>
    Array.from(
      { length: columnsOf(table) },
      (_column, column) => sheet?.cells.get(`${columnName(column + 2)}${row + 4}`)?.value ?? '',
    ),
  );
}

export interface ReadReport {
  /** By export, the tables in the order of the report. */
  tables: Record<string, ReadTable[]>;
  /** Everything that can be read in each export. */
  texts: Record<string, string>;
}

/** Writes the report in every exact format and reads it back. Its tables must stand in the order of their families. */
export async function readBack(report: ReportDocument, words: WordReader): Promise<ReadReport> {
  const sheets = readXlsx(await toXlsx(report, words));
  const pdf = readTaggedPdf(await toPdf(report, words, { compress: false }));
  const panels = findTags(pdf.tree, 'Table').map((table) =>
    findTags(table, 'TR')
      .slice(1)
      .map((row) => findTags(row, 'TD').map(({ text }) => fromFrench(text))),
  );
  const tags = [pdf.tree, ...findTags(pdf.tree, 'Figure')];
  return {
    tables: {
      tableCsv: report.tables.map((table) => readTableCsv(report, table, words)),
      wholeCsv: readWholeCsv(report, words),
      xlsx: report.tables.map((table, index) => readSheet(sheets[index + 1], table)),
      pdf: joinPanels(panels, report.tables),
    },
    texts: {
      csv: report.tables.map(({ id }) => tableToCsv(report, id, words)).join('\n') + toCsv(report, words),
      xlsx: sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value))).join('\n'),
      pdf:
        tags.map((tag) => `${textOf(tag)}\n${tag.alt ?? ''}`).join('\n') +
        pdf.pages.flatMap(({ artifacts }) => artifacts).join('\n'),
    },
  };
}

/** A table that was too wide for a page stands in panels, one after the other; tables with the same rows stand side by side in one. */
function joinPanels(panels: ReadTable[], tables: readonly ReportTable[]): ReadTable[] {
  const rest = [...panels];
  return tables.map((table) => {
    const rows: ReadTable = table.rows.map(() => []);
    while ((rows[0]?.length ?? 0) < columnsOf(table) && rest.length > 0) {
      const wanted = columnsOf(table) - (rows[0]?.length ?? 0);
      const [panel = []] = rest;
      for (const [index, row] of rows.entries()) row.push(...(panel[index] ?? []).slice(0, wanted));
      const left = panel.map((row) => row.slice(wanted));
      if ((left[0]?.length ?? 0) > 0) rest[0] = left;
      else rest.shift();
    }
    return rows;
  });
}
