import { useState } from 'react';
import { centres } from '../../catalogue/centres.ts';
import { HAND_COUNT_KINDS, type HandCountSheet } from '../../protocol/staff-settings-api.ts';
import { Choice } from '../forms/choice.tsx';
import { failureWords } from '../forms/failure-words.ts';
import { Field } from '../forms/field.tsx';
import { PanelForm } from '../forms/panel-form.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { PageHeading } from '../page-heading.tsx';
import { centreName, monthName } from '../../catalogue/report-labels.ts';
import { useReports } from '../reports-context.ts';
import { request } from '../staff-api.ts';
import { useLoaded } from '../use-loaded.ts';
import { ClosedNote } from './closed-note.tsx';
import { MissingSheetsNote } from './missing-sheets.tsx';
import { textOf } from '../forms/text-of.ts';

const MONTHS_BACK = 18;

/** This month and those before, newest first, as `2026-11`. */
function recentMonths(today: Date): string[] {
  return Array.from({ length: MONTHS_BACK }, (_, back) =>
    new Date(Date.UTC(today.getFullYear(), today.getMonth() - back, 1)).toISOString().slice(0, 7),
  );
}

/** `/bilans/saisie`: what people count by hand, month by month and centre by centre. */
export function SheetPage() {
  const { words, staff } = useReports();
  const [months] = useState(() => recentMonths(new Date()));
  const own = staff?.role === 'centre' ? centres.filter(({ id }) => id === staff.centre) : centres;
  const [choice, setChoice] = useState({ month: months[0] ?? '', centre: own[0]?.id ?? '' });
  return (
    <main id="content" className="page staff-page">
      <PageHeading>{words.text('staff.pages.sheet')}</PageHeading>
      <p className="lead">{words.text('staff.sheet.intro')}</p>
      <form
        className="period-form"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          setChoice({ month: textOf(data, 'month'), centre: textOf(data, 'centre') });
        }}
      >
        <Choice
          name="month"
          label={words.text('staff.sheet.month')}
          options={months.map((month) => [month, monthName(month, words)])}
          defaultValue={choice.month}
        />
        <Choice
          name="centre"
          label={words.text('reports.centre')}
          options={own.map(({ id, town }) => [id, town])}
          defaultValue={choice.centre}
        />
        <button type="submit">{words.text('staff.sheet.open')}</button>
      </form>
      <Sheet key={`${choice.month} ${choice.centre}`} {...choice} />
    </main>
  );
}

function Sheet({ month, centre }: { month: string; centre: string }) {
  const { words } = useReports();
  const [sheet] = useLoaded<HandCountSheet>(`/api/staff/hand-counts?month=${month}&centre=${centre}`);
  // Each saving may complete a sheet: then who is missing is read again.
  const [savings, setSavings] = useState(0);
  const name = words.text('staff.sheet.of', {
    centre: centreName(centre, words),
    month: monthName(month, words),
  });
  return (
    <section aria-labelledby="sheet-heading">
      <h2 id="sheet-heading">{name}</h2>
      {sheet.state === 'failed' && <p role="alert">{failureWords(sheet.failure, words)}</p>}
      {sheet.state === 'loading' && <p>{words.text('staff.loading')}</p>}
      <ClosedNote month={month} />
      <MissingSheetsNote key={savings} month={month} />
      {sheet.state === 'ready' && (
        <SheetForm sheet={sheet.value} name={name} onSaved={() => setSavings((count) => count + 1)} />
      )}
    </section>
  );
}

function SheetForm({ sheet, name, onSaved }: { sheet: HandCountSheet; name: string; onSaved(): void }) {
  const { words } = useReports();
  const submission = useSubmit(async (data) => {
    const countOf = (kind: string) => (data.get(kind) === '' ? null : Number(data.get(kind)));
    const counts = Object.fromEntries(HAND_COUNT_KINDS.map((kind) => [kind, countOf(kind)]));
    await request('PUT', '/api/staff/hand-counts', { ...sheet, counts });
    onSaved();
    return words.text('staff.sheet.saved', { name });
  });
  return (
    <PanelForm submission={submission} action={words.text('staff.save')} fields={HAND_COUNT_KINDS}>
      <p className="hint">{words.text('staff.sheet.empty')}</p>
      <div className="field-row">
        {HAND_COUNT_KINDS.map((kind) => (
          <Field
            key={kind}
            name={kind}
            type="number"
            inputMode="numeric"
            min={0}
            max={1_000_000}
            step={1}
            label={words.text(`staff.sheet.kinds.${kind}`)}
            hint={words.text(`staff.sheet.hints.${kind}`)}
            defaultValue={sheet.counts[kind] ?? ''}
            failure={submission.failure}
          />
        ))}
      </div>
    </PanelForm>
  );
}
