import type { ReportCell } from '../../protocol/report-document.ts';
import { useReports } from '../reports-context.ts';
import { numberText } from './cell-text.ts';

/** A published number, or «n.d.», always the same whatever the reason; a screen reader says it in words. */
export function Cell({ value, digits }: { value: ReportCell; digits: number }) {
  const { words } = useReports();
  if (value !== null) return numberText(value, digits, words);
  return (
    <span className="withheld">
      <span aria-hidden="true">{words.text('reports.withheld')}</span>
      <span className="visually-hidden">{words.text('reports.withheldLong')}</span>
    </span>
  );
}
