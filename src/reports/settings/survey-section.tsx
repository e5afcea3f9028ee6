import type { SurveySetting } from '../../protocol/staff-settings-api.ts';
import { PanelForm } from '../forms/panel-form.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { WholeNumberField, wholeNumberOf } from '../forms/whole-number-field.tsx';
import { useReports } from '../reports-context.ts';
import { request } from '../staff-api.ts';

/** One visitor in N gets three questions more. */
export function SurveySection({ survey }: { survey: SurveySetting }) {
  const { words } = useReports();
  const submission = useSubmit(async (data) => {
    await request('PUT', '/api/staff/settings/survey', { on: data.get('on') !== null, n: wholeNumberOf(data, 'n') });
    return words.text('staff.saved');
  });
  return (
    <section aria-labelledby="survey">
      <h2 id="survey">{words.text('staff.survey.title')}</h2>
      <p>{words.text('staff.survey.text')}</p>
      <PanelForm submission={submission} action={words.text('staff.save')} fields={['n']}>
        <label className="check">
          <input type="checkbox" name="on" defaultChecked={survey.on} />
          {words.text('staff.survey.on')}
        </label>
        <WholeNumberField
          name="n"
          required
          label={words.text('staff.survey.n')}
          hint={words.text('staff.survey.nHint')}
          defaultValue={survey.n}
          failure={submission.failure}
        />
      </PanelForm>
    </section>
  );
}
