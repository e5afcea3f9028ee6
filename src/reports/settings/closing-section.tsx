import type { ClosingSetting } from '../../protocol/staff-settings-api.ts';
import { PanelForm } from '../forms/panel-form.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { WholeNumberField, wholeNumberOf } from '../forms/whole-number-field.tsx';
import { useReports } from '../reports-context.ts';
import { request } from '../staff-api.ts';

/** How long a report waits for what comes late. */
export function ClosingSection({ closing, onDone }: { closing: ClosingSetting; onDone(): Promise<void> }) {
  const { words } = useReports();
  const submission = useSubmit(async (data) => {
    await request('PUT', '/api/staff/settings/closing', {
      monthDays: wholeNumberOf(data, 'monthDays'),
      yearDays: wholeNumberOf(data, 'yearDays'),
    });
    await onDone();
    return words.text('staff.saved');
  });
  return (
    <section aria-labelledby="closing">
      <h2 id="closing">{words.text('staff.closing.title')}</h2>
      <p>{words.text('staff.closing.text')}</p>
      <PanelForm submission={submission} action={words.text('staff.save')} fields={['monthDays', 'yearDays']}>
        <div className="field-row">
          <WholeNumberField
            name="monthDays"
            required
            label={words.text('staff.closing.monthDays')}
            hint={words.text('staff.closing.monthDaysHint')}
            defaultValue={closing.monthDays}
            failure={submission.failure}
          />
          <WholeNumberField
            name="yearDays"
            required
            label={words.text('staff.closing.yearDays')}
            hint={words.text('staff.closing.yearDaysHint')}
            defaultValue={closing.yearDays}
            failure={submission.failure}
          />
        </div>
      </PanelForm>
    </section>
  );
}
