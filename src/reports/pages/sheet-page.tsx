import { useEffect, useRef, useState } from 'react';
import { centres } from '../../catalogue/centres.ts';
import { HAND_COUNT_KINDS, type HandCountSheet } from '../../protocol/staff-settings-api.ts';
import { navigate, useSearch } from '../../visit/route.ts';
import { Choice } from '../forms/choice.tsx';
import { PanelForm } from '../forms/panel-form.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { WholeNumberField, wholeNumberOf } from '../forms/whole-number-field.tsx';
import { LoadNote } from '../load-note.tsx';
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

/** `/bilans/saisie`: what people count by hand, month by month and centre by centre. The address names the sheet. */
export function SheetPage() {
  const { words, staff, addressOf } = useReports();
  const [months] = useState(() => recentMonths(new Date()));
  const own = staff?.role === 'centre' ? centres.filter(({ id }) => id === staff.centre) : centres;
  const asked = new URLSearchParams(useSearch());
  const month = months.find((one) => one === asked.get('mois')) ?? months[0] ?? '';
  const centre = own.find(({ id }) => id === asked.get('centre'))?.id ?? own[0]?.id ?? '';

  function open(mois: string, of: string): void {
    // The sheet that is open already is not left: what was typed into it stays.
    if (mois === month && of === centre) document.getElementById('sheet-heading')?.focus();
    else navigate(addressOf('/bilans/saisie', { mois, centre: of }));
  }

  return (
    <main id="content" className="page staff-page">
      <PageHeading>{words.text('staff.pages.sheet')}</PageHeading>
      <p className="lead">{words.text('staff.sheet.intro')}</p>
      <form
        key={`${month} ${centre}`}
        className="period-form"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          open(textOf(data, 'month'), textOf(data, 'centre'));
        }}
      >
        <Choice
          name="month"
          label={words.text('staff.sheet.month')}
          options={months.map((one) => [one, monthName(one, words)])}
          defaultValue={month}
        />
        <Choice
          name="centre"
          label={words.text('reports.centre')}
          options={own.map(({ id, town }) => [id, town])}
          defaultValue={centre}
        />
        <button type="submit">{words.text('staff.sheet.open')}</button>
      </form>
      <Sheet month={month} centre={centre} />
    </main>
  );
}

function Sheet({ month, centre }: { month: string; centre: string }) {
  const { words } = useReports();
  const address = `/api/staff/hand-counts?month=${month}&centre=${centre}`;
  const [sheet] = useLoaded<HandCountSheet>(address);
  const shown = useRef(address);
  // Each saving may complete a sheet: then who is missing is read again.
  const [savings, setSavings] = useState(0);
  const name = words.text('staff.sheet.of', {
    centre: centreName(centre, words),
    month: monthName(month, words),
  });

  // Whoever opens another sheet, or comes back to one, is taken to its heading, which says which it is.
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    document.getElementById('sheet-heading')?.focus();
  }, [address]);

  return (
    <section aria-labelledby="sheet-heading">
      <h2 id="sheet-heading" tabIndex={-1}>
        {name}
      </h2>
      <LoadNote loaded={sheet} />
      <ClosedNote month={month} />
      <MissingSheetsNote key={savings} month={month} />
      {sheet.state === 'ready' && (
        <SheetForm key={address} sheet={sheet.value} name={name} onSaved={() => setSavings((count) => count + 1)} />
      )}
    </section>
  );
}

function SheetForm({ sheet, name, onSaved }: { sheet: HandCountSheet; name: string; onSaved(): void }) {
  const { words } = useReports();
  const submission = useSubmit(async (data) => {
    const counts = Object.fromEntries(HAND_COUNT_KINDS.map((kind) => [kind, wholeNumberOf(data, kind)]));
    await request('PUT', '/api/staff/hand-counts', { ...sheet, counts });
    onSaved();
    return words.text('staff.sheet.saved', { name });
  });
  return (
    <PanelForm submission={submission} action={words.text('staff.save')} fields={HAND_COUNT_KINDS}>
      <p className="hint">{words.text('staff.sheet.empty')}</p>
      <div className="field-row">
        {HAND_COUNT_KINDS.map((kind) => (
          <WholeNumberField
            key={kind}
            name={kind}
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
