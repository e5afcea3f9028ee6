import type { PeriodEntry } from '../../protocol/report-document.ts';
import { Choice } from '../forms/choice.tsx';
import { useReports } from '../reports-context.ts';
import { periodName } from '../../catalogue/report-labels.ts';
import { textOf } from '../forms/text-of.ts';

interface PeriodFormProps {
  entries: readonly PeriodEntry[];
  chosen: string;
  onChoose(period: string): void;
}

/** A list and a button: nothing changes while one only looks through the list. */
export function PeriodForm({ entries, chosen, onChoose }: PeriodFormProps) {
  const { words } = useReports();
  const options = entries.map(({ period, state, edition }): [string, string] => {
    const name = periodName(period, words);
    if (state === 'open') return [period.id, words.text('reports.periodOpen', { period: name })];
    return [period.id, edition > 1 ? words.text('reports.periodEdition', { period: name, edition }) : name];
  });
  return (
    <form
      className="period-form"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(textOf(new FormData(event.currentTarget), 'period'));
      }}
    >
      <Choice key={chosen} name="period" label={words.text('reports.period')} options={options} defaultValue={chosen} />
      <button type="submit" className="primary">
        {words.text('reports.show')}
      </button>
    </form>
  );
}
