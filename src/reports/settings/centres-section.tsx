import type { CentreSetting } from '../../protocol/staff-settings-api.ts';
import { PanelForm } from '../forms/panel-form.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { centreName } from '../../catalogue/report-labels.ts';
import { useReports } from '../reports-context.ts';
import { request } from '../staff-api.ts';

/** What each centre sets for itself: whether it is counted at all. */
export function CentresSection({ settings }: { settings: readonly CentreSetting[] }) {
  const { words, staff } = useReports();
  const own = settings.filter(({ centre }) => staff?.role !== 'centre' || staff.centre === centre);
  return (
    <section aria-labelledby="centres">
      <h2 id="centres">{words.text('staff.centres.title')}</h2>
      <p>{words.text('staff.centres.text')}</p>
      <div className="panels">
        {own.map((setting) => (
          <CentreForm key={setting.centre} setting={setting} />
        ))}
      </div>
    </section>
  );
}

function CentreForm({ setting }: { setting: CentreSetting }) {
  const { words } = useReports();
  const name = centreName(setting.centre, words);
  const submission = useSubmit(async (data) => {
    await request('PUT', '/api/staff/settings/centre', {
      centre: setting.centre,
      counted: data.get('uncounted') === null,
    });
    return words.text('staff.savedFor', { name });
  });
  return (
    <PanelForm
      submission={submission}
      title={name}
      action={
        <>
          {words.text('staff.save')}
          <span className="visually-hidden"> — {name}</span>
        </>
      }
      quiet
    >
      <label className="check">
        <input type="checkbox" name="uncounted" defaultChecked={!setting.counted} />
        {words.text('staff.centres.uncounted')}
      </label>
    </PanelForm>
  );
}
