import { useState } from 'react';
import type { CentreSetting } from '../../protocol/staff-settings-api.ts';
import { FailureNote } from '../forms/failure-note.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { centreLabel } from '../report/line-label.ts';
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
  const [saved, setSaved] = useState('');
  const name = centreLabel(setting.centre, words) ?? setting.centre;
  const { busy, failure, onSubmit } = useSubmit(async (data) => {
    setSaved('');
    await request('PUT', '/api/staff/settings/centre', {
      centre: setting.centre,
      counted: data.get('uncounted') === null,
    });
    setSaved(words.text('staff.savedFor', { name }));
  });
  return (
    <form className="panel" onSubmit={onSubmit} aria-labelledby={`centre-${setting.centre}`}>
      <h3 id={`centre-${setting.centre}`}>{name}</h3>
      <FailureNote failure={failure} />
      <label className="check">
        <input type="checkbox" name="uncounted" defaultChecked={!setting.counted} />
        {words.text('staff.centres.uncounted')}
      </label>
      <button type="submit" aria-disabled={busy}>
        {words.text('staff.save')}
        <span className="visually-hidden"> — {name}</span>
      </button>
      <p role="status" className="saved">
        {saved}
      </p>
    </form>
  );
}
