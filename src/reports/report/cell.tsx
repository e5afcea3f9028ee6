import { markName, markText } from '../../catalogue/cell-marks.ts';
import type { ReportCell } from '../../protocol/report-document.ts';
import { useReports } from '../reports-context.ts';
import { numberText } from './cell-text.ts';

/** A published number, or what stands instead of one: «n.d.», always the same whatever the reason, «–» or «non saisi»; a screen reader says it in words. */
export function Cell({ value, digits }: { value: ReportCell; digits: number }) {
  const { words } = useReports();
  if (typeof value === 'number') return numberText(value, digits, words);
  return (
    <span className={value ?? 'withheld'}>
      <span aria-hidden="true">{markText(value, words)}</span>
      <span className="visually-hidden">{markName(value, words)}</span>
    </span>
  );
}
