import type { CentreSetting } from '../../protocol/staff-settings-api.ts';
import { PanelForm } from '../forms/panel-form.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { centreName } from '../../catalogue/report-labels.ts';
import { useReports } from '../reports-context.ts';
import { request } from '../staff-api.ts';

interface CentresSectionProps {
  settings: readonly CentreSetting[];
  onDone(): Promise<void>;
}

/** What each centre sets for itself: whether it is counted at all. */
export function CentresSection({ settings, onDone }: CentresSectionProps) {
  const { words, staff } = useReports();
  const own = settings.filter(({ centre }) => staff?.role !== 'centre' || staff.centre === centre);
  const submission = useSubmit(async (data) => {
    const wanted = own.map(({ centre }) => ({ centre, counted: data.get(centre) === null }));
    const changed = wanted.filter(({ counted }, index) => counted !== own[index]?.counted);
    for (const setting of changed) await request('PUT', '/api/staff/settings/centre', setting);
    await onDone();
    return words.text('staff.saved');
  });
  return (
    <section aria-labelledby="centres">
      <h2 id="centres">{words.text('staff.centres.title')}</h2>
      <p>{words.text('staff.centres.text')}</p>
      <PanelForm submission={submission} action={words.text('staff.save')}>
        <fieldset className="checks">
          <legend>{words.text('staff.centres.uncounted')}</legend>
          {own.map(({ centre, counted }) => (
            <label key={centre} className="check">
              <input type="checkbox" name={centre} defaultChecked={!counted} />
              {centreName(centre, words)}
            </label>
          ))}
        </fieldset>
      </PanelForm>
    </section>
  );
}
