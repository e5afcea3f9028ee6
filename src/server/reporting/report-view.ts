import type { ReportDimension, ReportTable } from '../../protocol/report-document.ts';
import type { CountTable } from '../protection/count-table.ts';
import { type CrossLine, crossTable } from '../protection/cross-table.ts';
import type { SourceName } from './roll-up-sources.ts';

/** One published two-way table of counts, where its numbers come from and how it is laid out. */
export interface ReportView {
  id: string;
  family: ReportTable['family'];
  unit: ReportTable['unit'];
  source: SourceName;
  rowDimension: ReportDimension;
  columnDimension: ReportDimension;
  rows: readonly CrossLine[];
  columns: readonly CrossLine[];
  table: CountTable;
  /** Rows and columns change places on the page. */
  turned: boolean;
}

type Shape = Omit<ReportView, 'table' | 'turned' | 'family' | 'unit'> & {
  turned?: boolean;
  /** See `CountTable`; without: what people declared. */
  telling?: boolean;
};

/** Views of one family and unit. */
export function viewsOf(
  family: ReportTable['family'],
  unit: ReportTable['unit'],
  shapes: readonly (Shape & { counts: string })[],
) {
  return shapes.map(({ counts, turned = false, telling = family === 'declared', ...shape }): ReportView => {
    const table = crossTable({ ...shape, unit: counts, telling });
    return { ...shape, family, unit, turned, table };
  });
}
