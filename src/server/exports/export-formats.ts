import type { WordReader } from '../../catalogue/words.ts';
import type { ReportDocument } from '../../protocol/report-document.ts';
import { tableToCsv, toCsv } from './to-csv.ts';
import { toOpenData } from './to-open-data.ts';
import { type PdfOptions, toPdf } from './to-pdf.ts';
import { toXlsx } from './to-xlsx.ts';

export interface ExportFormat {
  ending: 'csv' | 'xlsx' | 'pdf' | 'json';
  type: string;
  /** False: staff only. */
  isPublic: boolean;
  hasTables: boolean;
  /** Null: the report has no such table. */
  write(report: ReportDocument, words: WordReader, table: string | null): Promise<Buffer | string | null>;
}

export function exportFormats(pdfOptions: PdfOptions): ExportFormat[] {
  return [
    {
      ending: 'csv',
      type: 'text/csv; charset=utf-8',
      isPublic: false,
      hasTables: true,
      write: async (report, words, table) => (table === null ? toCsv(report, words) : tableToCsv(report, table, words)),
    },
    {
      ending: 'xlsx',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      isPublic: false,
      hasTables: false,
      write: toXlsx,
    },
    {
      ending: 'pdf',
      type: 'application/pdf',
      isPublic: false,
      hasTables: false,
      write: (report, words) => toPdf(report, words, pdfOptions),
    },
    {
      ending: 'json',
      type: 'application/json; charset=utf-8',
      isPublic: true,
      hasTables: false,
      write: async (report, words) => JSON.stringify(toOpenData(report, words)),
    },
  ];
}
